/** Made-up long work. */

import type { Job } from "../src/bindings.ts";
import * as rows from "./rows.ts";
import type { Answers, MadeUp } from "./state.ts";

/** Jobs, which do as they are told at once. */
export const jobAnswers = (state: MadeUp) =>
  ({
    job_list: () => state.jobs,
    job_show: ({ id }) => ({
      job: state.jobs.find((job) => job.id === id) as Job,
      rows: [
        {
          line: 3,
          customer: "customer-0194",
          status: "failed",
          link: null,
          error: { code: "rate_limited", message: "StackOne asks for patience." },
        },
      ],
    }),
    job_pause: ({ id }) => turned(state, id, "paused"),
    job_resume: ({ id }) => turned(state, id, "running"),
    job_cancel: ({ id }) => turned(state, id, "cancelled"),
    sync_start: () => state.jobs[0] as Job,
  }) satisfies Partial<Answers>;

function turned(made: MadeUp, id: string, state: Job["state"]): Job {
  made.jobs = made.jobs.map((job) => (job.id === id ? { ...job, state } : job));
  return made.jobs.find((job) => job.id === id) as Job;
}

export const jobs = (): Job[] => [
  {
    id: "j1",
    kind: "sync",
    title: "StackOne",
    state: "running",
    done: 18_400,
    total: 48_217,
    failed: 0,
    error: null,
    sync: null,
    created_at: rows.ago(40_000),
    ended_at: null,
  },
  {
    id: "j2",
    kind: "links",
    title: "StackOne",
    state: "done",
    done: 120,
    total: 120,
    failed: 2,
    error: null,
    sync: null,
    created_at: rows.ago(rows.HOUR),
    ended_at: rows.ago(rows.HOUR * 0.9),
  },
];
