/** The verdict with its icon, word and colour; what was checked, one by one; what to do next. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { IconNode } from "lucide";
import type { App } from "../../app.ts";
import type { Check, CheckResult, Inspection, Verdict } from "../../bindings.ts";
import { button } from "../../parts/button.ts";
import type { Tone } from "../../parts/chip.ts";
import { icon, icons } from "../../parts/icon.ts";
import type { Place } from "../../route.ts";
import { t } from "../../texts.ts";
import { TONE } from "./marks.ts";
import type { VerifyModel } from "./model.ts";
import { taken } from "./taken.ts";

const ICON: Record<CheckResult, IconNode> = {
  pass: icons.check,
  fail: icons.close,
  warn: icons.triangle,
  skip: icons.dashed,
};

const VERDICT: Record<Verdict, { tone: Tone; icon: IconNode }> = {
  genuine: { tone: "active", icon: icons.check },
  "not-genuine": { tone: "error", icon: icons.close },
  "cannot-tell": { tone: "action", icon: icons.help },
};

export function verdict(app: App, model: VerifyModel): TemplateResult {
  const found = model.found.value;
  if (found === null) return waiting();
  return html`${taken(app, model)} ${sentence(found)}
    <section class="paper" data-testid="checks" aria-label=${t("verify-checks")}>
      <ul class="checks">
        ${found.checks.map(check)}
      </ul>
      ${next(app, model, found)}
    </section>`;
}

const waiting = (): TemplateResult =>
  html`<div class="empty verify-empty" data-testid="verify-empty">
    <h2>${t("verify-empty")}</h2>
    <p>${t("verify-empty.help")}</p>
  </div>`;

const sentence = ({ verdict: word, kind }: Inspection): TemplateResult => {
  const { tone, icon: drawn } = VERDICT[word];
  return html`<div
    class="note verdict ${tone}"
    role="status"
    data-testid="verdict"
    data-verdict=${word}
    data-kind=${kind}
  >
    ${icon(drawn)}
    <div>
      <strong>${t(`inspect-${word}`)}</strong>
      <p>${t(`inspect-kind-${kind}`)}</p>
    </div>
  </div>`;
};

const check = ({ name, result, values }: Check): TemplateResult =>
  html`<li class=${TONE[result]} data-testid="check" data-name=${name} data-result=${result}>
    <span class="check-mark" title=${t(`check-${result}`)}
      >${icon(ICON[result])}<span class="hidden">${t(`check-${result}`)}:</span></span
    >
    <span class="check-text">${t(`inspect-${name}-${result}`, values)}</span>
  </li>`;

/** What to do next: what this window can do as a button, the rest as advice. */
function next(app: App, model: VerifyModel, found: Inspection): unknown {
  const ways = takers(app, model, found);
  const advice = found.next.filter((word) => ways[word] === undefined);
  const steps = found.next.filter((word) => ways[word] !== undefined);
  return html`${advice.map(
    (word) =>
      html`<p class="verify-advice" data-testid="advice-${word}">
        ${icon(icons.right)}<span>${t(`inspect-next-${word}`)}</span>
      </p>`,
  )}
  ${
    steps.length === 0
      ? nothing
      : html`<div class="buttons">
          ${steps.map((word, at) =>
            button({
              id: `next-${word}`,
              text: t(`inspect-next-${word}`),
              look: `button ${at === 0 ? "primary" : ""}`,
              press: () => ways[word]?.(),
            }),
          )}
        </div>`
  }`;
}

const focus = (id: string) => (): void => document.getElementById(id)?.focus();

async function copy(app: App, text: string): Promise<void> {
  await app.copy(text);
  app.say(t("copied"));
}

/** Who takes the steps that the core names. */
function takers(
  app: App,
  model: VerifyModel,
  found: Inspection,
): Readonly<Record<string, (() => void) | undefined>> {
  const { integration, link, account, environment } = found;
  const repaired = found.checks.find(({ name }) => name === "repair")?.values.url;
  const open = (place: Place, id: string | null) =>
    id === null ? undefined : () => void app.show(place, id, environment);
  return {
    "add-webhook-secret": open("integrations", integration),
    "add-app-secret": open("integrations", integration),
    "add-integration": () => app.router.go({ place: "integrations", id: "new" }),
    "use-repaired": repaired === undefined ? undefined : () => void copy(app, repaired),
    "choose-other": focus("verify-integration"),
    "paste-headers": focus("verify-text"),
    "paste-whole": focus("verify-text"),
    "do-take-callback": () => void model.takeCallback(),
    "show-link": open("links", link),
    "show-account": open("accounts", account),
    "new-link": () => app.router.go({ place: "compose" }),
  };
}
