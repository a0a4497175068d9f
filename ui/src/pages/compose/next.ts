/** What happens next: the stages of the link, filled in as they are learnt. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import { ladder } from "../../ladder.ts";
import { placeLink } from "../../parts/button.ts";
import { rungs } from "../../parts/ladder.ts";
import { t } from "../../texts.ts";
import type { ComposeModel } from "./model.ts";

type Stage = "done" | "now" | "later";

export function nextSteps(app: App, model: ComposeModel): TemplateResult {
  const link = model.result.value?.link ?? null;
  const linked = link?.state === "completed";
  const owner = link?.owner_id ?? model.person.value?.owner_id ?? "";
  const begun: Stage = link === null ? "now" : "done";
  const signing: Stage = linked ? "done" : link === null ? "later" : "now";
  const told = model.way.value?.kind.steps ?? [];
  return html`<section class="paper" data-testid="next">
    <h2>${t("next")}</h2>
    ${
      told.length > 0
        ? rungs(model.way.value?.system.id ?? "", ladder(told, link))
        : html`<ol class="timeline next">
            ${stage(begun, owner === "" ? t("next-session") : html`${t("next-session-for")} <code>${owner}</code>`)}
            ${stage(signing, signIn(model))}
            ${stage(linked ? "done" : "later", linked ? t("next-linked") : learn(model))}
          </ol>`
    }
    ${linked && link.account ? toAccount(link.account) : nothing}
    ${link !== null && !linked && app.desk.environment.value === "practice" ? inPractice() : nothing}
  </section>`;
}

/** What people call the chosen way: `Hub`. */
export function wayName({ way }: ComposeModel): string {
  const chosen = way.value;
  return chosen === null ? "" : t(`kind-${chosen.system.id}-${chosen.kind.id}.short`);
}

const returns = (model: ComposeModel): boolean => model.way.value?.kind.ends === "returned";

/** Where the customer goes: a system that sends them back has its own pages and no providers. */
function signIn(model: ComposeModel): string {
  if (returns(model)) return t("next-agree-at", { system: model.way.value?.system.name ?? "" });
  const provider = model.providers.name(model.form.value?.get("provider") ?? "");
  return provider === "" ? t("next-sign-in") : t("next-sign-in-at", { provider });
}

const learn = (model: ComposeModel): string => t(returns(model) ? "next-come-back" : "next-learn");

const toAccount = (id: string): TemplateResult =>
  html`<p data-point="account">
    ${placeLink({ place: "accounts", id }, t("show-account"), "made-account", "button primary")}
  </p>`;

const inPractice = (): TemplateResult =>
  html`<p class="help">
    ${t("next-practice")} ${placeLink({ place: "practice" }, t("place-practice"))}
  </p>`;

const TONE: Record<Stage, string> = { done: "active", now: "waiting", later: "off" };

const stage = (how: Stage, text: unknown): TemplateResult =>
  html`<li class=${TONE[how]} data-stage=${how}>
    <span class="timeline-title">${text}</span
    ><span class="timeline-time third">${how === "now" ? t("next-now") : nothing}</span>
  </li>`;
