/** The bounce page in an integration's detail: what it is for, the button, and then what to do with the file. */

import { html, nothing, type TemplateResult } from "lit-html";
import { ref } from "lit-html/directives/ref.js";
import type { App } from "../../app.ts";
import type { BouncePage, Spec } from "../../bindings.ts";
import { copyButton, copyIcon, external } from "../../parts/bits.ts";
import { button } from "../../parts/button.ts";
import { errorBox } from "../../parts/error.ts";
import { t } from "../../texts.ts";
import type { BounceModel } from "./bounce.ts";

export function bounceSection(app: App, model: BounceModel, spec: Spec): TemplateResult {
  const made = model.made.value;
  return html`<section class="section" data-testid="bounce">
    <h3>${t("bounce-section")}</h3>
    <p class="second">${t("bounce-what")}</p>
    <div class="buttons">
      ${button({
        id: "bounce-save",
        text: t("bounce-save"),
        off: model.saving.busy.value,
        press: () => void model.save(),
      })}
    </div>
    ${model.here.value ? errorBox(model.saving.error.value) : nothing}
    ${made === null ? nothing : next(app, made, spec)}
  </section>`;
}

/** Three steps: where the file goes, what is registered, what the integration still lacks. */
const next = (app: App, made: BouncePage, spec: Spec): TemplateResult =>
  html`<div class="bounce-next" role="status" data-testid="bounce-made" ${ref(seen)}>
    <p class="copied">
      <span>${t("bounce-saved")} <code data-testid="bounce-path">${made.path}</code></span>
      ${copyIcon(app, made.path, "bounce-path-copy")}
    </p>
    <ol class="steps">
      <li>${t("bounce-put")}</li>
      <li>
        ${made.registration === "" ? t("bounce-register", { system: spec.name }) : t("bounce-manifest")}
        ${made.registration === "" ? external(spec.dashboard_url, t("step-open-dashboard")) : block(app, made.registration)}
      </li>
      ${made.listed ? nothing : html`<li data-testid="bounce-unlisted">${t("bounce-unlisted")}</li>`}
    </ol>
  </div>`;

/** It is long, and begins below the button. */
const seen = (element: Element | undefined): void => {
  requestAnimationFrame(() => element?.scrollIntoView({ block: "nearest" }));
};

const block = (app: App, text: string): TemplateResult =>
  html`<pre class="code" data-testid="bounce-registration" tabindex="0">${text.trimEnd()}</pre>
    ${copyButton(app, text, t("copy"), "bounce-registration-copy")}`;
