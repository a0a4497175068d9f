/** The mail as the customer will read it, and the ways out of the desk. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { Link, Mail, MailPart } from "../../bindings.ts";
import { utc } from "../../format.ts";
import { copyButton } from "../../parts/bits.ts";
import { button, placeLink, when } from "../../parts/button.ts";
import { errorBox } from "../../parts/error.ts";
import { icon, icons } from "../../parts/icon.ts";
import { OVER } from "../../parts/link.ts";
import { LANGUAGES, type Language, t } from "../../texts.ts";
import type { ComposeModel } from "./model.ts";

/** Languages as those who speak them write them in little room, and in full. */
const SHORT: Record<Language, string> = { en: "EN", de: "DE", "zh-CN": "中文" };

export function languageSwitch(model: ComposeModel): TemplateResult {
  const spoken = model.mail.mail.value.value?.language;
  return html`<div class="tabs" role="group" aria-label=${t("compose-mail-language")}>
    ${LANGUAGES.map((language) => languageButton(model, language, spoken === language))}
  </div>`;
}

function languageButton(model: ComposeModel, language: Language, on: boolean): TemplateResult {
  const name = t(`option-language-${language}`);
  return html`<button
    type="button"
    data-testid="mail-language-${language}"
    title=${name}
    aria-label="${SHORT[language]} · ${name}"
    aria-pressed=${on}
    @click=${() => void model.mail.speak(language)}
  >
    ${SHORT[language]}
  </button>`;
}

export function mailPanel(app: App, model: ComposeModel): TemplateResult {
  const { mail, act } = model.mail;
  const written = mail.value.value === null ? null : addressed(model, mail.value.value);
  const link = model.result.value?.link ?? null;
  const retry = { retry: () => void model.mail.read() };
  return html`${errorBox(mail.error.value, retry)}
    ${
      written === null
        ? when(mail.error.value === null, () => nobody())
        : html`${warnings(model, written)} ${paper(written)}`
    }
    ${written !== null && link !== null && !OVER.includes(link.state) ? ways(app, model, written, link) : nothing}
    ${errorBox(act.error.value, retry)}`;
}

/** Who is just being entered is written to at the address that stands in the form. */
function addressed(model: ComposeModel, mail: Mail): Mail {
  const newcomer = model.recipients.newcomer.value;
  const to = newcomer?.email.trim() ?? "";
  if (newcomer === null || to === "" || model.person.value !== null) return mail;
  const warnings = mail.warnings.filter((key) => key !== "no-address");
  return { ...mail, to, to_name: newcomer.name.trim(), warnings };
}

const nobody = (): TemplateResult =>
  html`<div class="paper"><p class="third">${t("compose-mail-nobody")}</p></div>`;

const paper = (mail: Mail): TemplateResult =>
  html`<article
    class="mail"
    lang=${mail.language}
    data-testid="mail"
    data-preview=${mail.preview}
    aria-label=${t("compose-tab-mail")}
  >
    <dl class="mail-head">
      <dt>${t("compose-mail-to")}</dt>
      <dd>${addressee(mail)}</dd>
      <dt>${t("compose-mail-subject")}</dt>
      <dd class="strong" data-testid="mail-subject">${mail.subject}</dd>
    </dl>
    <div class="mail-body">${mail.parts.map(part)}</div>
  </article>`;

const addressee = ({ to, to_name }: Mail): unknown => {
  if (to === "") return html`<span class="third">${to_name} ${t("compose-mail-no-address")}</span>`;
  return to_name === "" ? to : html`<bdi>${to_name}</bdi> &lt;${to}&gt;`;
};

/** The button is a picture of one: pressing it here would use up the customer's link. */
function part(of: MailPart): TemplateResult {
  switch (of.kind) {
    case "text":
      return html`${of.text.split("\n\n").map((words) => html`<p class="mail-words">${words}</p>`)}`;
    case "button":
      return html`<p>
        <span class="button primary mail-button" title=${of.url}>${of.label}</span>
      </p>`;
    case "valid":
      return html`<p data-testid="mail-valid">
        ${of.before}<strong><time datetime=${of.at} title=${utc(of.at)}>${of.moment}</time></strong
        >${of.after}
      </p>`;
  }
}

/** What to think of before it is sent. */
const warnings = (model: ComposeModel, mail: Mail): TemplateResult[] =>
  (model.recipients.empty ? [] : mail.warnings).map(
    (key) =>
      html`<p class="note action" data-testid="mail-warning-${key}">
        <span
          >${t(`mail-warning-${key}`)}
          ${key === "no-address" ? toCustomer(model) : nothing}</span
        >
      </p>`,
  );

const toCustomer = (model: ComposeModel): TemplateResult | typeof nothing => {
  const id = model.person.value?.owner_id;
  return id === undefined
    ? nothing
    : placeLink({ place: "customers", id }, t("compose-mail-add-address"), "mail-add-address");
};

function ways(app: App, model: ComposeModel, mail: Mail, link: Link): TemplateResult {
  const off = model.mail.act.busy.value || model.made.act.busy.value;
  const copy = async (): Promise<void> => {
    // The link is in it, so it goes the way of links.
    await app.copyLink(mail.text, mail.html);
    app.say(t("compose-mail-copied"));
  };
  const saved = model.mail.saved.value;
  return html`<div class="buttons" data-testid="mail-ways">
      ${button({ id: "mail-open", text: t("compose-mail-open"), press: () => void model.mail.open(), look: "button primary", off })}
      ${button({ id: "mail-copy", text: html`${icon(icons.copy)} ${t("compose-mail-copy")}`, press: () => void copy(), off })}
      ${button({ id: "mail-save", text: t("compose-mail-save"), press: () => void model.mail.save(), off })}
      ${when(link.state === "created", () =>
        button({
          id: "mail-sent",
          text: t("link-mark-sent"),
          press: () => void model.made.markSent(link.id),
          look: "button quiet",
          off,
        }),
      )}
    </div>
    ${
      saved === null
        ? nothing
        : html`<p class="note active" role="status" data-testid="mail-saved">
            <span>${t("compose-mail-saved")} <code>${saved.path}</code></span>
            ${copyButton(app, saved.path, t("copy-path"), "mail-path")}
          </p>`
    }`;
}
