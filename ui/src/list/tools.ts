/** The line over a list: its filters and tools, or what can be done with the rows picked. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../app.ts";
import { button } from "../parts/button.ts";
import { icon, icons } from "../parts/icon.ts";
import { tags } from "../parts/tags.ts";
import { t } from "../texts.ts";
import { hasViews } from "../views.ts";
import type { Batch } from "./batch.ts";
import { chooser } from "./chooser.ts";
import type { Columns } from "./columns.ts";
import { filterButton } from "./field.ts";
import type { Listing } from "./listing.ts";
import { pickedBar } from "./picked.ts";
import type { TokenSearch } from "./search.ts";
import { viewsDrop } from "./views.ts";

type Tools<Row> = {
  app: App;
  id: string;
  listing: Listing<Row>;
  columns: Columns<Row>;
  search: TokenSearch;
  copy: (rows: readonly Row[]) => void;
  /** Further acts on the rows picked. */
  acts?: (rows: readonly Row[]) => unknown;
  /** The act on many that is under way. */
  batch?: Batch;
  /** The token that stands elsewhere than among the filters. */
  hidden?: string;
  /** Further tools at the end of the line. */
  more?: unknown;
};

export function listTools<Row>(tools: Tools<Row>): TemplateResult {
  const { app, id, listing, columns, search, copy, acts, batch, hidden = "-", more } = tools;
  const rows = [...listing.selection.rows.value.values()];
  if (rows.length > 0)
    return pickedBar(
      listing,
      html`${button({ id: "picked-copy", text: html`${icon(icons.copy)} ${t("list-copy")}`, press: () => copy(rows) })}
      ${acts?.(rows)}`,
      batch,
    );
  const bare = listing.list.phase.value === "empty" && listing.query === "";
  return html`<div class="tools" ?hidden=${bare}>
    ${tags(listing, hidden)} ${search.kinds.length > 0 ? filterButton(search) : nothing}
    <span class="tools-end">
      ${hasViews(id) ? viewsDrop(app, id) : nothing} ${chooser(app, id, columns)} ${more}
    </span>
  </div>`;
}
