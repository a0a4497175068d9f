/** Rows as a table for other programs: tab-separated text, and HTML for those that take it. No DOM. */

import type { Rich } from "../clipboard.ts";

type Told<Row> = { heading: string; text: (row: Row) => string };

/** A spreadsheet would run what begins so. */
const RUNS = /^[=+\-@]/;

/** One cell: no tab or line break of its own, and nothing that a spreadsheet runs. */
function plain(text: string): string {
  const flat = text.replaceAll(/[\t\r\n]+/g, " ").trim();
  return RUNS.test(flat) && Number.isNaN(Number(flat)) ? `'${flat}` : flat;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? "");

/** The rows under their headings. */
export function tableOf<Row>(columns: readonly Told<Row>[], rows: readonly Row[]): Rich {
  const lines = [
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map(({ text }) => plain(text(row)))),
  ];
  const [head = [], ...body] = lines.map((line) => line.map(escaped));
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  return {
    text: lines.map((line) => line.join("\t")).join("\n"),
    html: `<table><thead>${row(head, "th")}</thead><tbody>${body.map((line) => row(line, "td")).join("")}</tbody></table>`,
  };
}
