/** The columns of the events. */

import { html } from "lit-html";
import type { App } from "../../app.ts";
import type { Event } from "../../bindings.ts";
import { type Column, Columns } from "../../list/columns.ts";
import { at } from "../../parts/bits.ts";
import { who } from "../../parts/owner.ts";
import { eventMore, eventTitle, toneOf } from "../../parts/timeline.ts";
import { t } from "../../texts.ts";

const columns = (more: (event: Event) => string): Column<Event>[] => [
  {
    name: "what",
    least: 150,
    grow: 1.2,
    cell: (event) => html`<span class="mote ${toneOf(event)}"></span>${eventTitle(event)}`,
    text: eventTitle,
  },
  {
    name: "who",
    least: 120,
    grow: 1,
    cell: who,
    text: ({ customer_name }) => customer_name,
  },
  {
    name: "source",
    least: 124,
    grow: 0.9,
    yields: 1,
    class: "second",
    cell: ({ source }) => t(`source-${source}`),
    text: ({ source }) => t(`source-${source}`),
  },
  {
    name: "detail",
    least: 110,
    grow: 1,
    yields: 2,
    class: "third",
    cell: more,
    text: more,
  },
  {
    name: "happened",
    extra: true,
    least: 176,
    class: "third",
    cell: ({ happened_at }) => (happened_at === null ? "" : at(happened_at)),
    text: ({ happened_at }) => happened_at ?? "",
  },
  {
    name: "at",
    sortable: true,
    align: "end",
    least: 170,
    class: "third",
    cell: (event) => at(event.at),
    text: (event) => event.at,
  },
];

export function eventColumns(app: App): Columns<Event> {
  const systems = () => app.desk.systems.value.map(({ id }) => id);
  const more = (event: Event): string => eventMore(event, systems());
  return new Columns("events", columns(more), app.columns);
}
