/** Today: what needs somebody, how onboarding goes, and whether the integrations are well; all counted by the core. */

import { signal } from "@preact/signals-core";
import { Action, Latest } from "../../action.ts";
import type { Funnel, Link, Need, Today } from "../../bindings.ts";
import type { Call } from "../../bridge.ts";
import type { Route } from "../../route.ts";
import { toBind } from "../../steps.ts";

/** How long changes are gathered before all is counted anew, in milliseconds: in sight, and out of it. */
const REST = { near: 250, far: 5_000 };

/** What solving a need may ask the frame for. */
export type TodayNeeds = {
  call: Call;
  go: (to: Pick<Route, "place"> & Partial<Route>) => void;
  openJobs: () => void;
  openVault: () => Promise<void>;
  startReceiver: () => Promise<void>;
};

/** A number of the funnel; with a search where the links list shows exactly what it counts. */
export type Stage = { name: string; count: number | null; share?: number; query?: string };

const DAY = 86_400_000;

/** The stages of the funnel. A number that nobody knows is null. */
export function stages(funnel: Funnel, at: string): Stage[] {
  const from = new Date(Date.parse(at) - funnel.days * DAY).toISOString();
  const made = `made:${from}..`;
  const over = `state:created,sent,opened,exited,expired ends:..${at}`;
  const share = funnel.created === 0 ? undefined : funnel.completed / funnel.created;
  return [
    { name: "created", count: funnel.created, query: made },
    { name: "sent", count: funnel.sent },
    { name: "opened", count: funnel.opened_known ? funnel.opened : null },
    {
      name: "completed",
      count: funnel.completed,
      query: `state:completed ${made}`,
      ...(share === undefined ? {} : { share }),
    },
    { name: "expired", count: funnel.expired_unused, query: `${over} ${made}` },
  ];
}

/** The same need, however often it is read anew. */
export const needId = ({ key, place, id, query }: Need): string =>
  [key, place, id, query].join("/");

/** Where the rows of a need are; null: nowhere to go to. */
export function wayTo(need: Need): (Pick<Route, "place"> & Partial<Route>) | null {
  const { place, id, query } = need;
  if (place !== "accounts" && place !== "links" && place !== "integrations" && place !== "settings")
    return null;
  return query === "" ? { place, id } : { place, params: { q: query } };
}

export class TodayModel {
  readonly today = new Latest<Today>();
  /** How many needs there are in all, for the rail; kept while another place is in view. */
  readonly total = signal(0);
  /** The need that is being solved, and what went wrong with it. */
  readonly solving = signal("");
  readonly act = new Action();
  readonly #needs: TodayNeeds;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(needs: TodayNeeds) {
    this.#needs = needs;
  }

  async read(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.today.load(() => this.#needs.call("today_show", {}));
    this.total.value = this.today.value.peek()?.needs.length ?? 0;
  }

  /** Something changed: everything is counted anew soon, once for many changes. */
  changed(inSight: boolean): void {
    this.#timer ??= setTimeout(() => void this.read(), inSight ? REST.near : REST.far);
  }

  /** Nothing is there yet: no link was made, no account known. */
  get fresh(): boolean {
    const today = this.today.value.value;
    return (
      today !== null &&
      today.needs.length === 0 &&
      today.funnel.created === 0 &&
      today.linked.every(({ total }) => total === 0)
    );
  }

  /** Takes the step that helps. */
  async solve(need: Need): Promise<void> {
    if (this.act.busy.peek()) return;
    this.solving.value = needId(need);
    await this.act.run(() => this.#solve(need));
  }

  async #solve(need: Need): Promise<void> {
    const { call, go } = this.#needs;
    switch (need.step) {
      case "relink":
        return this.#show(await call("link_relink", { account: need.id }));
      case "new-link":
        return this.#again(need.id);
      case "bind":
        return this.#needs.go(toBind(need.id));
      case "start-receiver":
        return this.#needs.startReceiver();
      case "open-vault":
        return this.#needs.openVault();
      default: {
        const way = wayTo(need);
        if (way === null) this.#needs.openJobs();
        else go(way);
      }
    }
  }

  /** A link that was just made stands in its list, ready to copy. */
  #show(link: Link): void {
    this.#needs.go({ place: "links", id: link.id });
  }

  /** The form for a new link, filled as the old one was. */
  async #again(id: string): Promise<void> {
    const { link } = await this.#needs.call("link_show", { id });
    this.#needs.go({
      place: "compose",
      params: {
        customer: link.owner_id,
        kind: `${link.system}/${link.kind}`,
        integration: link.integration,
      },
    });
  }
}
