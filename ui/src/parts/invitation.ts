/** An invitation as the customer will see it: the mail, the page it leads to, the page at the end. */

import { html, nothing, type TemplateResult } from "lit-html";
import { t } from "../texts.ts";

type Values = Readonly<Record<string, string>>;

/** The pages of an invitation; their fields begin with these words. */
const PAGES = ["landing", "success"] as const;

export const invitation = (values: Values, to: string = ""): TemplateResult =>
  html`<div class="invitation" data-testid="invitation">
    <article class="mail" aria-label=${t("compose-tab-mail")}>
      <dl class="mail-head">
        <dt>${t("invitation-from")}</dt>
        <dd>${sender(values)}</dd>
        ${to === "" ? nothing : html`<dt>${t("compose-mail-to")}</dt><dd>${to}</dd>`}
        <dt>${t("compose-mail-subject")}</dt>
        <dd class="strong" data-testid="invitation-subject">${values.subject}</dd>
      </dl>
      <div class="mail-body"><p class="mail-words">${values.body}</p></div>
    </article>
    ${PAGES.map((page) => pageOf(page, values))}
  </div>`;

const sender = ({ sender_name = "", reply_address = "" }: Values): TemplateResult =>
  html`<bdi>${sender_name}</bdi>
    ${reply_address === "" ? nothing : html`<span class="third">· ${t("invitation-replies", { address: reply_address })}</span>`}`;

/** The button is a picture of one. */
const pageOf = (page: (typeof PAGES)[number], values: Values): TemplateResult =>
  html`<article class="invitation-page" aria-label=${t(`invitation-${page}`)}>
    <p class="third small">${t(`invitation-${page}`)}</p>
    <h3>${values[`${page}_header`]}</h3>
    <p class="mail-words">${values[`${page}_description`]}</p>
    ${values[`${page}_button`] ? html`<span class="button primary mail-button">${values[`${page}_button`]}</span>` : nothing}
  </article>`;
