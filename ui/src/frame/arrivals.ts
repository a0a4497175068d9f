/** Ways back that the browser handed over by `linkdesk://`: taken one after the other, told, and led to. */

import { effect, untracked } from "@preact/signals-core";
import type { App } from "../app.ts";
import type { CallbackTaken } from "../bindings.ts";
import { type AppError, advice, toAppError } from "../errors.ts";
import type { Lead } from "../said.ts";
import { toBind } from "../steps.ts";
import { t } from "../texts.ts";

/** How the window comes to what waits in the shell. */
export type Arrivals = {
  /** Is told whenever something waits. */
  came: (heard: () => void) => void;
  /** Takes the next one; null: none waits. What cannot be taken yet goes on waiting. */
  take: () => Promise<CallbackTaken | null>;
};

/** Takes what waits: now, whenever something comes, and once a vault or a live environment is open again. */
export function receive(app: App, { came, take }: Arrivals): void {
  let last = Promise.resolve();
  const next = (): void => {
    // One round after the other, so that none tells over the other's word.
    last = last.then(() => takeAll(app, take));
  };
  came(next);
  effect(() => {
    app.desk.vaultOpen.value;
    app.live.until.value;
    untracked(next);
  });
}

/** Takes everything that waits and tells what came of it. */
export async function takeAll(app: App, take: Arrivals["take"]): Promise<void> {
  const all: CallbackTaken[] = [];
  try {
    for (let one = await take(); one !== null; one = await take()) all.push(one);
  } catch (thrown) {
    return stopped(app, toAppError(thrown));
  }
  const ours = all.filter(({ link }) => link !== null);
  const one = ours[0] ?? all[0];
  if (ours.length > 1) app.say(t("arrivals-taken", { count: ours.length }), toList(app));
  else if (one !== undefined) app.say(words(one), lead(app, one));
}

/** What stands in the way is opened elsewhere in the window; whatever else goes wrong is told as it is. */
function stopped(app: App, error: AppError): void {
  const { step } = advice[error.code];
  if (step === "open-vault") {
    void app.desk.refresh();
    app.say(t("arrival-waits-vault"));
  } else if (step === "open-live") {
    app.say(t("arrival-waits-live"), { text: t("step-open-live"), go: () => app.live.ask() });
  } else app.said.fail(error);
}

/** What came of it, in a sentence. */
export function words({ link, diagnosis }: CallbackTaken): string {
  const customer = link?.customer_name ?? "";
  if (diagnosis === null) return t("arrival-linked", { customer });
  const said = t(`diagnosis-${diagnosis.key}.title`, diagnosis.values);
  return link === null ? said : t("arrival-told", { customer, said });
}

function lead(app: App, { link, account, environment }: CallbackTaken): Lead | undefined {
  if (link === null)
    return account === null
      ? undefined
      : { text: t("step-bind"), go: () => void app.goIn(environment, toBind(account)) };
  const { id } = link;
  return { text: t("arrival-show"), go: () => void app.show("links", id, environment) };
}

const toList = (app: App): Lead => ({
  text: t("arrivals-show"),
  go: () => app.router.go({ place: "links" }),
});
