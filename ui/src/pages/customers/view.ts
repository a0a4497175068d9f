import { html, nothing, type TemplateResult } from "lit-html";
import type { App, Page } from "../../app.ts";
import type { Customer } from "../../bindings.ts";
import { number } from "../../format.ts";
import { head } from "../../frame/head.ts";
import { foot, ListView } from "../../list/view.ts";
import { dayOf, empty, nothingFound } from "../../parts/bits.ts";
import { split } from "../../parts/split.ts";
import { tags } from "../../parts/tags.ts";
import { t } from "../../texts.ts";
import { customerDetail } from "./detail.ts";
import { CustomersModel, IMPORT, NEW } from "./model.ts";

export function customersPage(app: App): Page {
  const model = new CustomersModel({ call: app.call, router: app.router });
  const { listing } = model;
  const list = new ListView<Customer>({
    name: "customer",
    model: listing.list,
    label: () => t("place-customers"),
    selected: () => listing.selected,
    open: ({ owner_id }) => listing.open(owner_id),
    sort: (column) => listing.sortBy(column),
    empty: () =>
      listing.query === ""
        ? empty("customers-empty", adding(model))
        : nothingFound(() => listing.clear()),
    columns: [
      { name: "name", sortable: true, cell: ({ name }) => html`<bdi class="strong">${name}</bdi>` },
      { name: "owner_id", sortable: true, cell: ({ owner_id }) => html`<code>${owner_id}</code>` },
      { name: "email", class: "wide-only", cell: ({ email }) => email },
      { name: "links", align: "end", cell: ({ links }) => number(links) },
      { name: "accounts", align: "end", cell: ({ accounts }) => number(accounts) },
      {
        name: "created_at",
        sortable: true,
        align: "end",
        class: "third wide-only",
        cell: ({ created_at }) => dayOf(created_at),
      },
    ],
  });
  return {
    enter: () => {
      void model.enter();
    },
    changed: ({ place }) => {
      if (place === "customers" || place === "desk") void listing.list.refresh();
    },
    view: () => html`${header(model)} ${split(body(model, list), customerDetail(app, model))}`,
  };
}

const adding = ({ listing }: CustomersModel): TemplateResult =>
  html`<div class="buttons">
    <button
      type="button"
      class="button"
      data-testid="customer-import"
      @click=${() => listing.open(IMPORT)}
    >
      ${t("customers-import")}
    </button>
    <button
      type="button"
      class="button primary"
      data-testid="customer-new"
      @click=${() => listing.open(NEW)}
    >
      ${t("customer-new")}
    </button>
  </div>`;

const header = (model: CustomersModel): TemplateResult =>
  head({
    title: t("place-customers"),
    sub: t("customers-sub"),
    search: {
      value: model.listing.words,
      label: t("customers-search"),
      type: (text) => model.listing.search(text),
    },
    actions: adding(model),
  });

const body = (model: CustomersModel, list: ListView<Customer>): TemplateResult => html`
  <div class="tools">${tags(model.listing, "-")}</div>
  ${list.view()} ${foot(model.listing.list, "customers-count", nothing)}
`;
