/** The columns of the customers. */

import { html } from "lit-html";
import type { App } from "../../app.ts";
import type { Customer } from "../../bindings.ts";
import { number } from "../../format.ts";
import { type Column, Columns } from "../../list/columns.ts";
import { dayOf } from "../../parts/bits.ts";
import { tOr } from "../../texts.ts";

const count = (name: "links" | "accounts"): Column<Customer> => ({
  name,
  align: "end",
  least: name === "links" ? 64 : 84,
  cell: (customer) => number(customer[name]),
  text: (customer) => String(customer[name]),
});

const extra: Column<Customer>[] = [
  {
    name: "contact_name",
    extra: true,
    least: 120,
    grow: 1,
    cell: ({ contact_name }) => html`<bdi>${contact_name}</bdi>`,
    text: ({ contact_name }) => contact_name,
  },
  {
    name: "language",
    extra: true,
    least: 90,
    cell: ({ language }) => tOr(`option-language-${language}`, language),
    text: ({ language }) => language,
  },
  {
    name: "tags",
    extra: true,
    least: 110,
    grow: 0.8,
    cell: ({ tags }) => tags.join(", "),
    text: ({ tags }) => tags.join(", "),
  },
  {
    name: "note",
    extra: true,
    least: 120,
    grow: 1.2,
    class: "second",
    cell: ({ note }) => note,
    text: ({ note }) => note,
  },
];

const main: Column<Customer>[] = [
  {
    name: "name",
    sortable: true,
    least: 130,
    grow: 1.5,
    cell: ({ name }) => html`<bdi class="strong">${name}</bdi>`,
    text: ({ name }) => name,
  },
  {
    name: "owner_id",
    sortable: true,
    least: 110,
    grow: 1,
    cell: ({ owner_id }) => html`<code>${owner_id}</code>`,
    text: ({ owner_id }) => owner_id,
  },
  {
    name: "email",
    sortable: true,
    least: 140,
    grow: 1.3,
    yields: 2,
    cell: ({ email }) => email,
    text: ({ email }) => email,
  },
];

export const customerColumns = (app: App): Columns<Customer> =>
  new Columns(
    "customers",
    [
      ...main,
      ...extra,
      count("links"),
      count("accounts"),
      {
        name: "created_at",
        sortable: true,
        align: "end",
        least: 76,
        yields: 1,
        class: "third",
        cell: ({ created_at }) => dayOf(created_at),
        text: ({ created_at }) => created_at,
      },
    ],
    app.columns,
  );
