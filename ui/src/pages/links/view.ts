import { html, nothing, type TemplateResult } from "lit-html";
import type { App, Page } from "../../app.ts";
import type { Link, LinkState } from "../../bindings.ts";
import { left, number } from "../../format.ts";
import { head, newLink } from "../../frame/head.ts";
import { foot, ListView } from "../../list/view.ts";
import { dayOf, empty, letters, nothingFound } from "../../parts/bits.ts";
import { LINK_STATE, linkChip } from "../../parts/chip.ts";
import { icon } from "../../parts/icon.ts";
import { OVER } from "../../parts/link.ts";
import { split } from "../../parts/split.ts";
import { tags } from "../../parts/tags.ts";
import { t } from "../../texts.ts";
import { linkDetail } from "./detail.ts";
import { LinksModel } from "./model.ts";

const STATES = Object.keys(LINK_STATE) as LinkState[];

export function linksPage(app: App): Page {
  const model = new LinksModel({
    call: app.call,
    router: app.router,
    environment: () => app.desk.environment.value,
  });
  const { listing } = model;
  const list = new ListView<Link>({
    name: "link",
    model: listing.list,
    label: () => t("place-links"),
    selected: () => listing.selected,
    open: ({ id }) => listing.open(id),
    sort: (column) => listing.sortBy(column),
    empty: () =>
      listing.query === ""
        ? empty("links-empty", newLink(app))
        : nothingFound(() => listing.clear()),
    columns: [
      {
        name: "customer",
        sortable: true,
        cell: ({ customer_name, owner_id }) =>
          html`<bdi class="strong">${customer_name || owner_id}</bdi>`,
      },
      {
        name: "kind",
        sortable: true,
        cell: (link) =>
          html`${letters(app.desk.spec(link.system)?.short ?? "")}
          ${t(`kind-${link.system}-${link.kind}.short`)}`,
      },
      {
        name: "wished",
        class: "wide-only",
        cell: ({ provider }) => provider || html`<span class="third">${t("provider-open")}</span>`,
      },
      { name: "state", sortable: true, cell: ({ state }) => linkChip(state) },
      { name: "expires_at", sortable: true, class: "third", cell: countdown },
      {
        name: "created_at",
        sortable: true,
        align: "end",
        class: "third",
        cell: ({ created_at }) => dayOf(created_at),
      },
    ],
  });
  return {
    enter: () => {
      void model.enter();
    },
    changed: ({ place, id }) => {
      if (place !== "links" && place !== "desk") return;
      void listing.list.refresh();
      if (id === null || id === listing.selected) void model.read();
    },
    view: () => html`${header(app, model)} ${split(body(model, list), linkDetail(app, model))}`,
  };
}

/** What is left of a link's time; a dash where nothing is left to wait for. */
const countdown = ({ state, expires_at }: Link): unknown => {
  if (OVER.includes(state)) return "–";
  if (expires_at === null) return t("unknown");
  return html`<time datetime=${expires_at} title=${expires_at}
    >${left(expires_at) || t("link-expired")}</time
  >`;
};

const header = (app: App, { listing }: LinksModel): TemplateResult =>
  head({
    title: t("place-links"),
    sub: t("links-sub"),
    search: {
      value: listing.words,
      label: t("links-search"),
      type: (text) => listing.search(text),
    },
    actions: newLink(app),
  });

const body = (model: LinksModel, list: ListView<Link>): TemplateResult => html`
  ${states(model)}
  <div class="tools">${tags(model.listing, "state")}</div>
  ${list.view()} ${foot(model.listing.list, "links-count")}
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
