/** What the parts of a list's view share. */

import type { TemplateResult } from "lit-html";
import type { StepTakers } from "../steps.ts";
import type { Columns } from "./columns.ts";
import type { Listing } from "./listing.ts";

export type ListOptions<Row> = {
  /** Also the test id `<name>-row`. */
  name: string;
  listing: Listing<Row>;
  columns: Columns<Row>;
  label: () => string;
  /** What a row is called, for those who hear it. */
  named: (row: Row) => string;
  /** What stands there when there is nothing at all. */
  empty: () => TemplateResult;
  /** Copies rows as a table. */
  copy: (rows: readonly Row[]) => void;
  takers?: StepTakers;
};
