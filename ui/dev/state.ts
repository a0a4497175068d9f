/** What a made-up desk holds, and how its parts answer. */

import type {
  Account,
  Commands,
  DeskState,
  Environment,
  Integration,
  Job,
  Link,
  Notice,
  PracticeState,
} from "../src/bindings.ts";
import type { CommandName } from "../src/bridge.ts";
import { integration } from "./integrations.ts";
import { jobs } from "./jobs.ts";
import * as keep from "./keep.ts";
import { desk } from "./machine.ts";
import { practice } from "./practice.ts";
import * as rows from "./rows.ts";
import * as smile from "./smile.ts";

export type Wish = {
  accounts: number;
  empty: boolean;
  /** Nothing is set up at the systems yet. */
  bare: boolean;
  vault: string;
  theme: string;
  language: string;
  environment: string;
  slow: number;
  fail: string;
};

export type Answers = { [K in CommandName]: (request: Commands[K][0]) => Commands[K][1] };

/** All that is made up, as it stands by now. */
export class MadeUp {
  tell: (notice: Notice) => void = () => {};
  readonly wish: Wish;
  readonly links: Link[];
  readonly integrations: Integration[];
  readonly count: number;
  /** Made once: a hundred thousand take a while. */
  accountRows: Account[] | undefined;
  desk: DeskState;
  practice: PracticeState;
  jobs: Job[];
  made = 0;
  readonly views = new keep.MadeUpViews();
  templates = [smile.template("tpl-1", "Income check"), smile.template("tpl-2", "Reminder")];
  webhooks = [
    smile.webhook(
      {
        webhook_name: "Linkdesk",
        webhook_url: "https://tunnel.acme.example/in/8c2b77",
        event_types: "ALL_EVENTS",
      },
      "wh-1",
    ),
  ];

  constructor(wish: Wish) {
    this.wish = wish;
    this.count = wish.empty ? 0 : wish.accounts;
    this.links = wish.empty ? [] : Array.from({ length: 27 }, (_, at) => rows.makeLink(at));
    const first = integration(!wish.empty);
    this.integrations = wish.empty
      ? [first]
      : [first, { ...smile.integration(first), environment: wish.environment as Environment }];
    this.desk = desk(wish, this.count);
    this.practice = practice();
    this.jobs = wish.empty ? [] : jobs();
    if (wish.bare) {
      this.templates = [];
      this.webhooks = [];
    }
  }

  set(part: Partial<DeskState>): DeskState {
    this.desk = { ...this.desk, ...part, now: rows.ago(0) };
    return this.desk;
  }
}
