import { html, nothing, type TemplateResult } from "lit-html";
import type { App, Page } from "../../app.ts";
import type { Link, LinkState } from "../../bindings.ts";
import { number } from "../../format.ts";
import { head, newLink } from "../../frame/head.ts";
import type { Columns } from "../../list/columns.ts";
import { copyRows } from "../../list/copy.ts";
import { searchField } from "../../list/field.ts";
import { foot } from "../../list/foot.ts";
import {
  environmentToken,
  integrationToken,
  linkKindToken,
  madeToken,
  ownerToken,
  providerToken,
  stateToken,
  systemToken,
} from "../../list/kinds.ts";
import { TokenSearch } from "../../list/search.ts";
import { listTools } from "../../list/tools.ts";
import { ListView } from "../../list/view.ts";
import { empty } from "../../parts/bits.ts";
import { button } from "../../parts/button.ts";
import { LINK_STATE } from "../../parts/chip.ts";
import { errorBox } from "../../parts/error.ts";
import { icon } from "../../parts/icon.ts";
import { split } from "../../parts/split.ts";
import { t } from "../../texts.ts";
import { BULK, BulkModel } from "./bulk.ts";
import { bulkPane } from "./bulkview.ts";
import { linkColumns, nameOf } from "./columns.ts";
import { linkDetail } from "./detail.ts";
import { LinksModel } from "./model.ts";
import { linkActs } from "./picked.ts";

const STATES = Object.keys(LINK_STATE) as LinkState[];

type Shown = {
  app: App;
  model: LinksModel;
  list: ListView<Link>;
  columns: Columns<Link>;
  search: TokenSearch;
};

export function linksPage(app: App): Page {
  const model = new LinksModel({
    call: app.call,
    router: app.router,
    environment: () => app.desk.environment.value,
    did: (text, undo) => app.did(text, undo),
    spec: (system) => app.desk.spec(system),
  });
  const bulk = new BulkModel({
    call: app.call,
    systems: () => app.desk.systems.value,
    environment: () => app.desk.environment.value,
  });
  const { listing } = model;
  const columns = linkColumns(app);
  const list = new ListView<Link>({
    name: "link",
    listing,
    columns,
    label: () => t("place-links"),
    named: nameOf,
    copy: (rows) => void copyRows(app, list.columns.peek(), rows),
    empty: () => empty("links-empty", newLink()),
  });
  const search = new TokenSearch(listing, [
    stateToken(),
    madeToken(),
    ownerToken(app),
    linkKindToken(app),
    providerToken(app),
    systemToken(app),
    integrationToken(app),
    environmentToken(app),
  ]);
  const shown: Shown = { app, model, list, columns, search };
  return {
    enter: ({ id }) => {
      if (id === BULK) void bulk.enter();
      const file = app.dropped.peek();
      if (id === BULK && file !== null) {
        app.dropped.value = null;
        void bulk.read(file);
      }
      void model.enter();
    },
    changed: ({ place, id }) => {
      if (place !== "links" && place !== "desk") return;
      void listing.list.refresh();
      if (id === null || id === listing.selected) void model.read();
    },
    view: () => html`${header(shown)} ${split(body(shown), pane(app, model, bulk))}`,
  };
}

const pane = (app: App, model: LinksModel, bulk: BulkModel): TemplateResult | typeof nothing =>
  model.listing.selected === BULK
    ? bulkPane(app, bulk, () => model.listing.open(""))
    : linkDetail(app, model);

const header = ({ search }: Shown): TemplateResult =>
  head({
    title: t("place-links"),
    sub: t("links-sub"),
    search: searchField(search, t("links-search")),
    actions: newLink(),
  });

const body = ({ app, model, list, columns, search }: Shown): TemplateResult => html`
  ${states(model)}
  ${listTools({
    app,
    id: "links",
    listing: model.listing,
    columns,
    search,
    hidden: "state",
    batch: model.batch,
    copy: (rows) => void copyRows(app, list.columns.peek(), rows),
    acts: (rows) => linkActs(app, model, rows),
    more: button({
      id: "links-bulk",
      text: t("bulk"),
      press: () => model.listing.open(BULK),
      look: "button quiet",
    }),
  })}
  ${errorBox(model.batch.error.value)} ${list.view()} ${foot(model.listing, "links-count")}
`;

function states(model: LinksModel): TemplateResult | typeof nothing {
  const counts = model.counts.value;
  const chosen = model.states;
  const there = STATES.filter((state) => (counts[state] ?? 0) > 0 || chosen.includes(state));
  if (there.length === 0) return nothing;
  return html`<div class="status-bar">
    <div class="pills" role="group" aria-label=${t("links-by-state")}>
      ${there.map(
        (state) =>
          html`<button
            type="button"
            class="pill ${LINK_STATE[state].tone}"
            data-testid="state-${state}"
            aria-pressed=${chosen.includes(state)}
            @click=${() => model.toggleState(state)}
          >
            ${icon(LINK_STATE[state].icon)}<span>${t(`link-${state}`)}</span>
            <strong>${number(counts[state] ?? 0)}</strong>
          </button>`,
      )}
    </div>
  </div>`;
}
