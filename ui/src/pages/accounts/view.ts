import { html, nothing, type TemplateResult } from "lit-html";
import type { App, Page } from "../../app.ts";
import type { Account } from "../../bindings.ts";
import { head, newLink } from "../../frame/head.ts";
import { foot, ListView } from "../../list/view.ts";
import { dayOf, empty, letters, nothingFound, since } from "../../parts/bits.ts";
import { statusChip } from "../../parts/chip.ts";
import { errorBox } from "../../parts/error.ts";
import { split } from "../../parts/split.ts";
import { tags } from "../../parts/tags.ts";
import { t } from "../../texts.ts";
import { statusBar } from "./bar.ts";
import { accountDetail } from "./detail.ts";
import { AccountsModel } from "./model.ts";

export function accountsPage(app: App): Page {
  const model = new AccountsModel({
    call: app.call,
    router: app.router,
    environment: () => app.desk.environment.value,
  });
  const { listing } = model;
  const list = new ListView<Account>({
    name: "account",
    model: listing.list,
    label: () => t("place-accounts"),
    selected: () => listing.selected,
    open: ({ id }) => listing.open(id),
    sort: (column) => listing.sortBy(column),
    empty: () =>
      listing.query === ""
        ? empty("accounts-empty", newLink(app))
        : nothingFound(() => listing.clear()),
    columns: [
      {
        name: "owner_name",
        sortable: true,
        cell: ({ owner_name, owner_id }) =>
          html`<bdi class="strong">${owner_name || owner_id}</bdi>`,
      },
      { name: "provider", sortable: true, cell: providerCell },
      {
        name: "system",
        sortable: true,
        class: "wide-only",
        cell: ({ system }) =>
          html`${letters(app.desk.spec(system)?.short ?? "")}
          ${app.desk.spec(system)?.name ?? system}`,
      },
      {
        name: "status",
        sortable: true,
        cell: ({ status, raw_status }) => statusChip(status, raw_status),
      },
      {
        name: "checked_at",
        sortable: true,
        class: "wide-only third",
        cell: ({ checked_at }) => since(checked_at),
      },
      {
        name: "linked_at",
        sortable: true,
        align: "end",
        class: "third",
        cell: ({ linked_at }) => dayOf(linked_at),
      },
    ],
  });
  return {
    enter: () => {
      void model.enter();
    },
    changed: ({ place, id }) => {
      if (place === "accounts" || place === "desk") void listing.list.refresh();
      if ((place === "accounts" && (id === null || id === listing.selected)) || place === "desk")
        void model.read();
    },
    view: () =>
      html`${header(app, model)} ${split(body(app, model, list), accountDetail(app, model))}`,
  };
}

const providerCell = ({ provider, provider_name, label }: Account): TemplateResult =>
  html`${provider_name || provider}${label ? html` <span class="third">${label}</span>` : nothing}`;

const header = (app: App, { listing }: AccountsModel): TemplateResult =>
  head({
    title: t("place-accounts"),
    sub: t("accounts-sub"),
    search: {
      value: listing.words,
      label: t("accounts-search"),
      type: (text) => listing.search(text),
    },
    actions: newLink(app),
  });

const body = (app: App, model: AccountsModel, list: ListView<Account>): TemplateResult => html`
  ${statusBar(model)}
  <div
    class="tools"
    ?hidden=${model.listing.list.phase.value === "empty" && model.listing.query === ""}
  >
    ${tags(model.listing)}
    <span class="tools-end">
      <button
        type="button"
        class="button quiet"
        data-testid="accounts-sync"
        ?disabled=${model.rechecking.busy.value}
        @click=${() => void model.sync()}
      >
        ${t("accounts-sync")}
      </button>
      <button
        type="button"
        class="button quiet"
        data-testid="accounts-export"
        ?disabled=${model.exporting.busy.value}
        @click=${() => void model.export("csv")}
      >
        ${t("export-csv")}
      </button>
      <button
        type="button"
        class="button quiet"
        ?disabled=${model.exporting.busy.value}
        @click=${() => void model.export("json")}
      >
        ${t("export-json")}
      </button>
    </span>
  </div>
  ${errorBox(model.exporting.error.value)}
  ${model.listing.selected === "" ? errorBox(model.rechecking.error.value) : nothing} ${list.view()}
  ${foot(model.listing.list, "accounts-count", exported(app, model))}
`;

const exported = (
  app: App,
  { exported: written }: AccountsModel,
): TemplateResult | typeof nothing => {
  const file = written.value;
  if (file === null) return nothing;
  return html`<span role="status" data-testid="exported"
      >${t("exported", { rows: file.rows })} <code>${file.path}</code></span
    >
    <button type="button" class="button quiet" @click=${() => void app.copy(file.path)}>
      ${t("copy-path")}
    </button>`;
};
