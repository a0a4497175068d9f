/** Everything learnt, newest first, and how. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App, Page } from "../../app.ts";
import type { Event } from "../../bindings.ts";
import { head } from "../../frame/head.ts";
import { Listing } from "../../list/listing.ts";
import { foot, ListView } from "../../list/view.ts";
import { at, empty, fact, nothingFound } from "../../parts/bits.ts";
import { rowLink } from "../../parts/button.ts";
import { detailPane, split } from "../../parts/split.ts";
import { tags } from "../../parts/tags.ts";
import { eventTitle, toneOf } from "../../parts/timeline.ts";
import { t } from "../../texts.ts";

export function eventsPage(app: App): Page {
  const listing = new Listing<Event>({
    router: app.router,
    place: "events",
    scope: () => `env:${app.desk.environment.value}`,
    key: ({ id }) => id,
    fetch: (request) => app.call("event_list", request),
  });
  const list = new ListView<Event>({
    name: "event",
    model: listing.list,
    label: () => t("place-events"),
    selected: () => listing.selected,
    open: ({ id }) => listing.open(id),
    empty: () =>
      listing.query === "" ? empty("events-empty") : nothingFound(() => listing.clear()),
    columns: [
      {
        name: "what",
        cell: (event) => html`<span class="mote ${toneOf(event)}"></span>${eventTitle(event)}`,
      },
      { name: "who", cell: ({ customer_name }) => html`<bdi>${customer_name}</bdi>` },
      {
        name: "source",
        cell: ({ source }) => html`<span class="second">${t(`source-${source}`)}</span>`,
      },
      {
        name: "detail",
        class: "wide-only third",
        cell: ({ detail, to, kind }) => detail || (kind === "status-changed" ? "" : to),
      },
      { name: "at", align: "end", class: "third", cell: (event) => at(event.at) },
    ],
  });
  return {
    enter: () => {
      void listing.enter();
    },
    changed: ({ place }) => {
      if (place === "events" || place === "desk") void listing.list.refresh();
    },
    view: () =>
      html`${header(listing)}
      ${split(
        html`<div class="tools">${tags(listing, "-")}</div>
          ${list.view()}${foot(listing.list, "events-count")}`,
        detail(listing),
      )}`,
  };
}

const header = (listing: Listing<Event>): TemplateResult =>
  head({
    title: t("place-events"),
    sub: t("events-sub"),
    search: {
      value: listing.words,
      label: t("events-search"),
      type: (text) => listing.search(text),
    },
  });

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
      ${fact("fact-customer", html`<bdi>${event.customer_name}</bdi>`)}
      ${fact("fact-account", rowLink("accounts", event.account, t("show-account")))}
      ${fact("fact-link", rowLink("links", event.link, t("link-show")))}
      ${fact("fact-integration", rowLink("integrations", event.integration, t("show-integration")))}
      ${fact("fact-from", event.from === "" ? nothing : html`<code>${event.from}</code>`)}
      ${fact("fact-to", event.to === "" ? nothing : html`<code>${event.to}</code>`)}
      ${fact("fact-detail", event.detail)}
    </dl>`,
  });
}
