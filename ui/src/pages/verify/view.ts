/** The place where anything that came can be judged: paste at the left, verdict at the right. */

import { effect, untracked } from "@preact/signals-core";
import { html, type TemplateResult } from "lit-html";
import type { App, Page } from "../../app.ts";
import { readClipboard } from "../../clipboard.ts";
import { head } from "../../frame/head.ts";
import { ariaKeys, tip } from "../../frame/shortcuts.ts";
import { button, options, when } from "../../parts/button.ts";
import { errorBox } from "../../parts/error.ts";
import { t } from "../../texts.ts";
import { pasteBox } from "./box.ts";
import { VerifyModel } from "./model.ts";
import { verdict } from "./verdict.ts";

export function verifyPage(app: App): Page {
  const model = new VerifyModel({
    call: app.call,
    environment: () => app.desk.environment.value,
    clipboard: readClipboard,
  });
  effect(() => {
    // What was pasted may hold secrets: it stays no longer than its place is in view.
    if (app.route.place !== "verify") untracked(() => model.forget());
  });
  return {
    enter: () => {
      void model.enter();
    },
    changed: ({ place }) => {
      if (place === "integrations") void model.enter();
    },
    view: () =>
      html`${head({ title: t("place-verify"), sub: t("verify-sub") })}
        <div class="verify">
          ${form(app, model)}
          <section class="outcome" aria-label=${t("verify-verdict")} data-testid="verdict-side">
            ${verdict(app, model)}
          </section>
        </div>`,
  };
}

const form = (app: App, model: VerifyModel): TemplateResult =>
  html`<form
    class="verify-form"
    novalidate
    data-testid="verify-form"
    @submit=${(event: Event) => {
      event.preventDefault();
      void model.verify();
    }}
  >
    ${pasteBox(model)} ${chooser(app, model)}
    <div class="buttons">
      <button
        type="submit"
        class="button primary"
        data-testid="verify-do"
        title=${tip("create", t("verify-do"))}
        aria-keyshortcuts=${ariaKeys("create")}
        ?disabled=${model.text.value.trim() === "" || model.act.busy.value}
      >
        ${t("verify-do")}
      </button>
      ${button({ id: "verify-take", text: t("verify-take"), press: () => void model.take(), off: model.act.busy.value })}
      ${when(model.text.value !== "", () =>
        button({
          id: "verify-clear",
          text: t("verify-clear"),
          look: "button quiet",
          press: () => {
            model.forget();
            document.getElementById("verify-text")?.focus();
          },
        }),
      )}
    </div>
    ${when(
      model.withheld.value,
      () =>
        html`<p class="help" role="status" data-testid="verify-withheld">${t("verify-withheld")}</p>`,
    )}
    <p class="help">${t("verify-kept")}</p>
    ${errorBox(model.act.error.value, { retry: () => void model.verify() })}
    ${errorBox(model.integrations.error.value, { retry: () => void model.enter() })}
  </form>`;

/** The integration whose secret it should fit. */
function chooser(app: App, model: VerifyModel): TemplateResult {
  const all = model.integrations.value.value ?? [];
  const environment = t(`environment-${app.desk.environment.value}`);
  const name = (id: string): string =>
    id === ""
      ? t("verify-any")
      : `${all.find((one) => one.id === id)?.name ?? ""} · ${environment}`;
  return html`<div class="field">
    <div class="field-name">
      <label for="verify-integration">${t("compose-integration")}</label>
    </div>
    <select
      id="verify-integration"
      class="control"
      data-testid="verify-integration"
      aria-describedby="verify-integration-help"
      @change=${(event: Event) => void model.choose((event.target as HTMLSelectElement).value)}
    >
      ${options(["", ...all.map(({ id }) => id)], model.integration.value, name)}
    </select>
    <p class="help" id="verify-integration-help">${t("verify-integration.help")}</p>
  </div>`;
}
