/** One customer: their data, their links and accounts; or a new one; or a file of many. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { Customer } from "../../bindings.ts";
import { formFields } from "../../form/view.ts";
import { at, fact } from "../../parts/bits.ts";
import { placeLink } from "../../parts/button.ts";
import { errorBox } from "../../parts/error.ts";
import { detailPane } from "../../parts/split.ts";
import { token } from "../../query.ts";
import { t } from "../../texts.ts";
import { importPane } from "./import.ts";
import { type CustomersModel, IMPORT, NEW } from "./model.ts";

export function customerDetail(app: App, model: CustomersModel): TemplateResult | typeof nothing {
  const id = model.listing.selected;
  if (id === "") return nothing;
  const close = (): void => model.listing.open("");
  if (id === IMPORT) return importPane(model, close);
  const customer = model.current.value.value;
  return detailPane({
    title: id === NEW ? t("customer-new") : customer ? html`<bdi>${customer.name}</bdi>` : nothing,
    sub: customer === null ? nothing : html`<code>${customer.owner_id}</code>`,
    label: t("customers-detail"),
    body: html`${errorBox(model.current.error.value)}
    ${customer === null ? nothing : facts(customer)} ${form(model)}`,
    foot: model.form.value === null ? nothing : footer(app, model, customer),
    close,
  });
}

function facts(customer: Customer): TemplateResult {
  const params = { q: token("owner", customer.owner_id) };
  return html`<dl class="facts">
    ${fact("fact-links", placeLink({ place: "links", params }, t("customer-links", { count: customer.links })))}
    ${fact("fact-accounts", placeLink({ place: "accounts", params }, t("customer-accounts", { count: customer.accounts })))}
    ${fact("fact-entered", at(customer.created_at))}
    ${Object.entries(customer.extra).map(
      ([name, value]) =>
        html`<div class="fact">
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

const form = (model: CustomersModel): TemplateResult | typeof nothing =>
  model.form.value === null
    ? nothing
    : html`<form
          id="customer-form"
          novalidate
          @submit=${(event: Event) => {
            event.preventDefault();
            void model.save();
          }}
        >
          ${formFields({ form: model.form.value, prefix: "customer" })}
        </form>
        ${errorBox(model.saving.error.value, { reload: () => void model.listing.list.refresh() })}`;

const footer = (app: App, model: CustomersModel, customer: Customer | null): TemplateResult => html`
  <button
    type="submit"
    form="customer-form"
    class="button primary"
    data-testid="customer-save"
    ?disabled=${model.saving.busy.value}
  >
    ${t("save")}
  </button>
  ${
    customer === null
      ? nothing
      : html`<button
            type="button"
            class="button"
            data-testid="customer-link"
            @click=${() => app.router.go({ place: "compose", params: { customer: customer.owner_id } })}
          >
            ${t("new-link")}
          </button>
          <button
            type="button"
            class="button quiet danger"
            data-testid="customer-remove"
            ?disabled=${model.saving.busy.value}
            @click=${() => void model.remove()}
          >
            ${t("remove")}
          </button>`
  }
`;
