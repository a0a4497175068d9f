/** What a notification on the desktop is about, shown in the window after a click on it. */

import type { App } from "../app.ts";
import type { News } from "../bindings.ts";
import { PLACES, type Place } from "../route.ts";
import { openMenu } from "./acts.ts";

/** How the window hears that a notification was clicked. */
export type Opened = (open: (news: News) => void) => void;

/** What finds those that are told of together; without a line here the whole list is as good. */
const TOGETHER: Readonly<Record<string, string>> = {
  "needs-you": "status:needs-reconnect,action-due",
  expired: "state:expired",
};

/** Where it is shown: one row, or the list of those alike; null: among the jobs. */
export function wayTo({ what, place, id }: News): { place: Place; id?: string; q?: string } | null {
  const list = PLACES.find((one) => one === place);
  if (list === undefined) return null;
  if (id !== null) return { place: list, id };
  const q = TOGETHER[what];
  return q === undefined ? { place: list } : { place: list, q };
}

/** Shows it, in the environment it belongs to. */
export async function showNews(app: App, news: News): Promise<void> {
  if (news.environment !== null) await app.switchTo(news.environment);
  const way = wayTo(news);
  if (way === null) return openMenu("jobs-panel");
  const { place, id, q } = way;
  app.router.go({ place, ...(id && { id }), ...(q && { params: { q } }) });
}
