/** Everything learnt, newest first, and how. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App, Page } from "../../app.ts";
import type { Event } from "../../bindings.ts";
import { head } from "../../frame/head.ts";
import type { Columns } from "../../list/columns.ts";
import { copyRows } from "../../list/copy.ts";
import { searchField } from "../../list/field.ts";
import { foot } from "../../list/foot.ts";
import { environmentToken, eventKindToken, sourceToken } from "../../list/kinds.ts";
import { Listing } from "../../list/listing.ts";
import { TokenSearch } from "../../list/search.ts";
import { listTools } from "../../list/tools.ts";
import { ListView } from "../../list/view.ts";
import { at, empty, fact } from "../../parts/bits.ts";
import { rowLink } from "../../parts/button.ts";
import { who } from "../../parts/owner.ts";
import { detailPane, split } from "../../parts/split.ts";
import { eventTitle } from "../../parts/timeline.ts";
import { t } from "../../texts.ts";
import { eventColumns } from "./columns.ts";

type Shown = {
  app: App;
  listing: Listing<Event>;
  list: ListView<Event>;
  columns: Columns<Event>;
  search: TokenSearch;
};

export function eventsPage(app: App): Page {
  const listing = new Listing<Event>({
    router: app.router,
    place: "events",
    scope: () => `env:${app.desk.environment.value}`,
    key: ({ id }) => id,
    fetch: (request) => app.call("event_list", request),
    did: (text, undo) => app.did(text, undo),
  });
  const columns = eventColumns(app);
  const list = new ListView<Event>({
    name: "event",
    listing,
    columns,
    label: () => t("place-events"),
    named: eventTitle,
    copy: (rows) => void copyRows(app, list.columns.peek(), rows),
    empty: () => empty("events-empty"),
  });
  const search = new TokenSearch(listing, [eventKindToken(), sourceToken(), environmentToken(app)]);
  const shown: Shown = { app, listing, list, columns, search };
  return {
    enter: () => {
      void listing.enter();
    },
    changed: ({ place }) => {
      if (place === "events" || place === "desk") void listing.list.refresh();
    },
    view: () => html`${header(shown)} ${split(body(shown), detail(listing))}`,
  };
}

const header = ({ search }: Shown): TemplateResult =>
  head({
    title: t("place-events"),
    sub: t("events-sub"),
    search: searchField(search, t("events-search")),
  });

const body = ({ app, listing, list, columns, search }: Shown): TemplateResult => html`
  ${listTools({
    app,
    id: "events",
    listing,
    columns,
    search,
    copy: (rows) => void copyRows(app, list.columns.peek(), rows),
  })}
  ${list.view()} ${foot(listing, "events-count")}
`;

function detail(listing: Listing<Event>): TemplateResult | typeof nothing {
  const id = listing.selected;
  // Rows that arrive may hold the one that is wanted.
  listing.list.version.value;
  const event = listing.list.at(listing.list.indexOf(id));
  if (id === "" || event === undefined) return nothing;
  return detailPane({
    title: eventTitle(event),
    sub: t(`source-${event.source}`),
    label: t("events-detail"),
    close: () => listing.open(""),
    body: html`<dl class="facts">
      ${fact("fact-learnt-at", at(event.at))}
      ${fact("fact-happened", event.happened_at === null ? nothing : at(event.happened_at))}
      ${fact("fact-customer", who(event))}
      ${fact("fact-account", rowLink("accounts", event.account, t("show-account")))}
      ${fact("fact-link", rowLink("links", event.link, t("link-show")))}
      ${fact("fact-integration", rowLink("integrations", event.integration, t("show-integration")))}
      ${fact("fact-from", event.from === "" ? nothing : html`<code>${event.from}</code>`)}
      ${fact("fact-to", event.to === "" ? nothing : html`<code>${event.to}</code>`)}
      ${fact("fact-detail", event.detail)}
    </dl>`,
  });
}
