/** The people whom a system's test mode lets in, to be copied into its sign-in. Never shown in live. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { Environment, Spec, TestLogin, TestPart } from "../../bindings.ts";
import { number } from "../../format.ts";
import { copied } from "../../parts/bits.ts";
import { t } from "../../texts.ts";
import type { ComposeModel } from "./model.ts";

/** Those that fit: where nothing is real. */
export const loginsIn = (
  environment: Environment,
  system: Spec | undefined,
): readonly TestLogin[] => (environment === "live" ? [] : (system?.test_logins ?? []));

export function testLogins(app: App, model: ComposeModel): TemplateResult | typeof nothing {
  const all = loginsIn(app.desk.environment.value, model.way.value?.system);
  if (all.length === 0) return nothing;
  return html`<details class="more" data-testid="logins" ?open=${model.onCall.value}>
    <summary>${t("logins", { count: all.length, shown: number(all.length) })}</summary>
    <p class="help">${t("logins.help")}</p>
    <ul class="logins">
      ${all.map((one, at) => login(app, one, at))}
    </ul>
  </details>`;
}

const login = (app: App, { name, parts }: TestLogin, at: number): TemplateResult =>
  html`<li data-testid="login">
    <strong>${name}</strong>
    <dl>${parts.map((one) => part(app, one, at))}</dl>
  </li>`;

const part = (app: App, { name, value }: TestPart, at: number): TemplateResult =>
  html`<div>
    <dt>${t(`login-${name}`)}</dt>
    <dd>${copied(app, value, `login-${at}-${name}`)}</dd>
  </div>`;
