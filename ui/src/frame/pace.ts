/** How fast a job goes. */

import type { Job } from "../bindings.ts";

/** Rows a second so far, and the moment it will be done at that pace. */
export function pace(
  job: Pick<Job, "done" | "total" | "created_at">,
  moment: number,
): { rate: number; end: string | null } {
  const seconds = (moment - Date.parse(job.created_at)) / 1000;
  const rate = seconds > 0 ? job.done / seconds : 0;
  if (job.total === null || rate === 0) return { rate, end: null };
  return { rate, end: new Date(moment + ((job.total - job.done) / rate) * 1000).toISOString() };
}
