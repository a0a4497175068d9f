/** The request and the code that do the same. */

import { html, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { Snippet } from "../../bindings.ts";
import { copyButton } from "../../parts/bits.ts";
import { errorBox } from "../../parts/error.ts";
import { t } from "../../texts.ts";
import type { ComposeModel } from "./model.ts";

export function codePanel(app: App, model: ComposeModel): TemplateResult {
  const all = model.previews.snippets.value.value;
  const error = errorBox(model.previews.snippets.error.value, {
    retry: () => void model.preview(),
  });
  if (all === null)
    return html`${error}
      <div class="paper"><p class="third">${t("compose-code-missing")}</p></div>`;
  const request = model.tab.value === "request";
  const wanted = all.filter(({ id }) => (id === "curl") === request);
  return html`${error}${wanted.map((snippet) => codeBox(app, snippet))}
    <p class="help">${t("compose-code-note")}</p>`;
}

const codeBox = (app: App, { id, code: text }: Snippet): TemplateResult =>
  html`<section class="paper snippet" data-testid="snippet-${id}">
    <header>
      <h2>${t(`snippet-${id}`)}</h2>
      ${copyButton(app, text, t("copy"), `snippet-${id}-copy`)}
    </header>
    <pre class="code" tabindex="0">${text}</pre>
  </section>`;
