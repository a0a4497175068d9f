import { html, type TemplateResult } from "lit-html";
import type { App, Page } from "../../app.ts";
import type { Customer } from "../../bindings.ts";
import { head } from "../../frame/head.ts";
import type { Columns } from "../../list/columns.ts";
import { copyRows } from "../../list/copy.ts";
import { searchField } from "../../list/field.ts";
import { foot } from "../../list/foot.ts";
import { ownerToken } from "../../list/kinds.ts";
import { TokenSearch } from "../../list/search.ts";
import { listTools } from "../../list/tools.ts";
import { ListView } from "../../list/view.ts";
import { empty } from "../../parts/bits.ts";
import { split } from "../../parts/split.ts";
import { t } from "../../texts.ts";
import { customerColumns } from "./columns.ts";
import { customerDetail } from "./detail.ts";
import { CustomersModel, IMPORT, NEW } from "./model.ts";

type Shown = {
  app: App;
  model: CustomersModel;
  list: ListView<Customer>;
  columns: Columns<Customer>;
  search: TokenSearch;
};

export function customersPage(app: App): Page {
  const model = new CustomersModel({
    call: app.call,
    router: app.router,
    did: (text, undo) => app.did(text, undo),
  });
  const { listing } = model;
  const columns = customerColumns(app);
  const list = new ListView<Customer>({
    name: "customer",
    listing,
    columns,
    label: () => t("place-customers"),
    named: ({ name }) => name,
    copy: (rows) => void copyRows(app, list.columns.peek(), rows),
    empty: () => empty("customers-empty", adding(model)),
  });
  const search = new TokenSearch(listing, [ownerToken(app)]);
  const shown: Shown = { app, model, list, columns, search };
  return {
    enter: () => {
      void model.enter();
    },
    changed: ({ place }) => {
      if (place === "customers" || place === "desk") void listing.list.refresh();
    },
    view: () => html`${header(shown)} ${split(body(shown), customerDetail(app, model))}`,
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

const header = ({ model, search }: Shown): TemplateResult =>
  head({
    title: t("place-customers"),
    sub: t("customers-sub"),
    search: searchField(search, t("customers-search")),
    actions: adding(model),
  });

const body = ({ app, model, list, columns, search }: Shown): TemplateResult => html`
  ${listTools({
    app,
    id: "customers",
    listing: model.listing,
    columns,
    search,
    copy: (rows) => void copyRows(app, list.columns.peek(), rows),
  })}
  ${list.view()} ${foot(model.listing, "customers-count")}
`;
