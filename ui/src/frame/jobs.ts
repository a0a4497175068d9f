/** Long work: how far it is, how fast, how long still; pause, go on, cancel, and its rows. */

import { signal } from "@preact/signals-core";
import { html, nothing, type TemplateResult } from "lit-html";
import { Action, Latest } from "../action.ts";
import type { App } from "../app.ts";
import type { Job, JobDetail, SyncReport } from "../bindings.ts";
import { now, number, left as timeLeft } from "../format.ts";
import { at } from "../parts/bits.ts";
import { placeLink } from "../parts/button.ts";
import { jobChip } from "../parts/chip.ts";
import { errorBox } from "../parts/error.ts";
import { icon, icons } from "../parts/icon.ts";
import { placed } from "../parts/placed.ts";
import { t } from "../texts.ts";
import { pace } from "./pace.ts";
import { tip } from "./shortcuts.ts";

const ENDED: readonly Job["state"][] = ["done", "cancelled", "failed"];
const shown = signal("");
const rows = new Latest<JobDetail>();
const act = new Action();

export const jobsButton = (app: App): TemplateResult | typeof nothing => {
  const jobs = app.desk.jobs.value;
  const busy = jobs.filter(({ state }) => !ENDED.includes(state)).length;
  if (jobs.length === 0) return nothing;
  return html`<button
    type="button"
    class="button quiet jobs-button"
    data-testid="jobs"
    popovertarget="jobs-panel"
    title=${tip("jobs", t("jobs"))}
  >
    ${icon(icons.refresh, busy > 0 ? "turning" : "")}<span
      >${t("jobs-button", { count: busy })}</span
    >
  </button>`;
};

export const jobsPanel = (app: App): TemplateResult =>
  html`<aside popover id="jobs-panel" class="jobs" aria-label=${t("jobs")} data-testid="jobs-panel">
    <header class="jobs-head">
      <h2>${t("jobs")}</h2>
      <button
        type="button"
        class="button bare"
        popovertarget="jobs-panel"
        popovertargetaction="hide"
        aria-label=${t("close")}
      >
        ${icon(icons.close)}
      </button>
    </header>
    ${errorBox(act.error.value)}
    ${
      app.desk.jobs.value.length === 0
        ? html`<p class="jobs-none third">${t("jobs-none")}</p>`
        : html`<ul>
            ${app.desk.jobs.value.map((job) => jobRow(app, job))}
          </ul>`
    }
  </aside>`;

/** How far, how fast, how long still. */
function progress(job: Job): TemplateResult {
  const { done, total, failed } = job;
  const { rate, end } = pace(job, now.value);
  const running = job.state === "running";
  const parts = [
    total === null ? t("job-done-of-unknown", { done }) : t("job-done-of", { done, total }),
    failed > 0 ? html`<span class="bad">${t("job-failed-rows", { count: failed })}</span>` : "",
    running ? t("job-rate", { rate: number(Math.round(rate)) }) : "",
    running && end !== null ? t("job-left", { time: timeLeft(end) }) : "",
    job.ended_at === null ? "" : at(job.ended_at),
  ].filter((part) => part !== "");
  return html`<p class="small third">${parts.map((part, at) => [at > 0 ? " · " : "", part])}</p>`;
}

const progressBar = (label: string, share: number): TemplateResult =>
  html`<div
    class="progress"
    role="progressbar"
    aria-label=${label}
    aria-valuemin="0"
    aria-valuemax="100"
    aria-valuenow=${Math.round(share)}
  >
    <div ${placed({ width: `${share}%` })}></div>
  </div>`;

/** What a sync that has ended found. */
const found = ({ created, changed, vanished, unchanged }: SyncReport): TemplateResult =>
  html`<p class="small">${t("job-sync", { created, changed, vanished, unchanged })}</p>`;

function jobRow(app: App, job: Job): TemplateResult {
  const running = !ENDED.includes(job.state);
  const share = job.total ? (100 * job.done) / job.total : job.state === "done" ? 100 : 0;
  const label = `${t(`job-kind-${job.kind}`)} · ${job.title}`;
  return html`<li class="job" data-testid="job" data-id=${job.id} data-state=${job.state}>
    <div class="job-line"><strong>${label}</strong>${jobChip(job.state)}</div>
    ${running ? progressBar(label, share) : nothing} ${progress(job)}
    ${job.sync && !running ? found(job.sync) : nothing} ${errorBox(job.error)}
    <div class="buttons">
      ${job.state === "running" ? verb(app, job, "job_pause") : nothing}
      ${job.state === "paused" || job.state === "interrupted" ? verb(app, job, "job_resume") : nothing}
      ${running ? verb(app, job, "job_cancel") : nothing}
      ${job.kind === "links" || job.failed > 0 ? rowsButton(app, job) : nothing}
      ${
        job.kind === "links"
          ? placeLink(
              { place: "links", params: { q: `job:${job.id}` } },
              t("bulk-links"),
              "job-links",
              "button small-button",
            )
          : nothing
      }
    </div>
    ${shown.value === job.id ? rowList() : nothing}
  </li>`;
}

const verb = (
  app: App,
  job: Job,
  command: "job_pause" | "job_resume" | "job_cancel",
): TemplateResult =>
  html`<button
    type="button"
    class="button small-button"
    data-testid=${command}
    ?disabled=${act.busy.value}
    @click=${async () => {
      await act.run(() => app.call(command, { id: job.id }));
      await app.desk.refreshJobs();
    }}
  >
    ${t(command)}
  </button>`;

const rowsButton = (app: App, job: Job): TemplateResult =>
  html`<button
    type="button"
    class="button small-button"
    data-testid="job-rows"
    aria-expanded=${shown.value === job.id}
    @click=${() => {
      shown.value = shown.peek() === job.id ? "" : job.id;
      rows.set(null);
      if (shown.peek() !== "")
        void rows.load(() =>
          app.call("job_show", { id: job.id, after_line: 0, failed_only: job.failed > 0 }),
        );
    }}
  >
    ${job.failed > 0 ? t("job-rows-failed") : t("job-rows")}
  </button>`;

const rowList = (): TemplateResult =>
  html`${errorBox(rows.error.value)}
    <ol class="job-rows" data-testid="job-row-list">
      ${(rows.value.value?.rows ?? []).map(
        ({ line, customer, status, link, error }) =>
          html`<li>
            <span class="third">${line}</span> ${customer}
            ${
              link === null
                ? html`<span>${t(`job-row-${status}`)}</span>`
                : placeLink({ place: "links", id: link }, t(`job-row-${status}`))
            }
            ${error ? html`<span class="bad">${error.message}</span>` : nothing}
          </li>`,
      )}
    </ol>`;
