/** Made-up customers. */

import type { PageRequest } from "../src/bindings.ts";
import { valuesOf, words } from "../src/query.ts";
import * as rows from "./rows.ts";
import type { Answers, MadeUp } from "./state.ts";

/** Customers, changed as asked. */
export const customerAnswers = (state: MadeUp) =>
  ({
    customer_list: (request) => customersOf(state, request),
    customer_save: (draft) => {
      const saved = {
        ...(rows.customers[0] as (typeof rows.customers)[number]),
        ...draft,
        id: draft.id ?? `c${rows.customers.length}`,
        owner_id: draft.owner_id || draft.name.toLowerCase().replaceAll(" ", "-"),
      };
      if (!draft.id)
        rows.customers.unshift({ ...saved, links: 0, accounts: 0, created_at: rows.ago(0) });
      return saved;
    },
    customer_remove: () => ({}),
    customer_restore: (draft) => ({
      ...(rows.customers[0] as (typeof rows.customers)[number]),
      ...draft,
      id: draft.id ?? "c0",
    }),
    customer_import: ({ csv }) => ({
      created: csv.split("\n").length - 2,
      updated: 1,
      unchanged: 0,
      rejected: [{ line: 4, column: "email", reason: "“hr@” is not a mail address." }],
    }),
  }) satisfies Partial<Answers>;

export function customersOf(state: MadeUp, request: PageRequest) {
  const owner = valuesOf(request.query, "owner")[0];
  const text = words(request.query).toLowerCase();
  const all = state.wish.empty && !state.made ? rows.customers.slice(0, 5) : rows.customers;
  return rows.pageOf(
    all.filter(
      (one) =>
        (!owner || one.owner_id === owner) &&
        `${one.name} ${one.owner_id}`.toLowerCase().includes(text),
    ),
    request,
  );
}
