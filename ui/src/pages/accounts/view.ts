import { html, nothing, type TemplateResult } from "lit-html";
import type { App, Page } from "../../app.ts";
import type { Account } from "../../bindings.ts";
import { head, newLink } from "../../frame/head.ts";
import type { Columns } from "../../list/columns.ts";
import { copyRows } from "../../list/copy.ts";
import { searchField } from "../../list/field.ts";
import { foot } from "../../list/foot.ts";
import {
  environmentToken,
  integrationToken,
  ownerToken,
  providerToken,
  sinceToken,
  statusToken,
  systemToken,
} from "../../list/kinds.ts";
import { TokenSearch } from "../../list/search.ts";
import { listTools } from "../../list/tools.ts";
import { ListView } from "../../list/view.ts";
import { ownerSaid } from "../../owner.ts";
import { empty, since } from "../../parts/bits.ts";
import { button } from "../../parts/button.ts";
import { errorBox } from "../../parts/error.ts";
import { split } from "../../parts/split.ts";
import { t } from "../../texts.ts";
import { statusBar } from "./bar.ts";
import { accountColumns } from "./columns.ts";
import { accountDetail } from "./detail.ts";
import { exportDrop, exported } from "./export.ts";
import { AccountsModel } from "./model.ts";
import { accountActs, batchNote } from "./picked.ts";

type Shown = {
  app: App;
  model: AccountsModel;
  list: ListView<Account>;
  columns: Columns<Account>;
  search: TokenSearch;
};

export function accountsPage(app: App): Page {
  const model = new AccountsModel({
    call: app.call,
    router: app.router,
    environment: () => app.desk.environment.value,
    did: (text, undo) => app.did(text, undo),
  });
  const { listing } = model;
  const columns = accountColumns(app);
  const list = new ListView<Account>({
    name: "account",
    listing,
    columns,
    label: () => t("place-accounts"),
    named: ownerSaid,
    copy: (rows) => void copyRows(app, list.columns.peek(), rows),
    empty: () => empty("accounts-empty", newLink()),
  });
  const search = new TokenSearch(listing, [
    statusToken(),
    sinceToken(),
    providerToken(app),
    ownerToken(app),
    systemToken(app),
    integrationToken(app),
    environmentToken(app),
  ]);
  const shown: Shown = { app, model, list, columns, search };
  return {
    enter: () => {
      void model.enter();
    },
    changed: ({ place, id }) => {
      if (place === "accounts" || place === "desk") void listing.list.refresh();
      if ((place === "accounts" && (id === null || id === listing.selected)) || place === "desk")
        void model.read();
      if (place === "jobs" || place === "desk") void model.readSync();
    },
    view: () => html`${header(shown)} ${split(body(shown), accountDetail(app, model))}`,
  };
}

const header = ({ search }: Shown): TemplateResult =>
  head({
    title: t("place-accounts"),
    sub: t("accounts-sub"),
    search: searchField(search, t("accounts-search")),
    actions: newLink(),
  });

function body(shown: Shown): TemplateResult {
  const { app, model, list } = shown;
  return html`
    ${statusBar(model)} ${tools(shown)} ${errorBox(model.exporting.error.value)}
    ${errorBox(model.batch.error.value)}
    ${model.listing.selected === "" ? errorBox(model.rechecking.error.value) : nothing}
    ${batchNote(model)} ${list.view()}
    ${foot(model.listing, "accounts-count", [synced(model), exported(app, model)])}
  `;
}

const tools = ({ app, model, list, columns, search }: Shown): TemplateResult =>
  listTools({
    app,
    id: "accounts",
    listing: model.listing,
    columns,
    search,
    hidden: "status",
    batch: model.batch,
    copy: (rows) => void copyRows(app, list.columns.peek(), rows),
    acts: (rows) => accountActs(app, model, rows),
    more: html`${exportDrop(model)}
    ${button({
      id: "accounts-sync",
      text: t("accounts-sync"),
      press: () => void model.sync(),
      look: "button quiet",
      off: model.rechecking.busy.value,
    })}`,
  });

const synced = ({ synced: latest }: AccountsModel): TemplateResult | typeof nothing => {
  const at = latest.value.value;
  return at === null ? nothing : html`<span>${t("accounts-synced")} ${since(at)}</span>`;
};
