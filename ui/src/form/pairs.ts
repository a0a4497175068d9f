/** Names and values, which travel as a JSON object. */

import { html } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { t } from "../texts.ts";
import type { Drawn } from "./look.ts";

type Pair = [string, string];

function readPairs(text: string): Pair[] {
  try {
    const value: unknown = JSON.parse(text === "" ? "{}" : text);
    return Object.entries(value as object).map(([name, of]) => [name, String(of)]);
  } catch {
    return [];
  }
}

export const pairs: Drawn<"pairs"> = ({ id, form, field }) => {
  const rows: Pair[] = [...readPairs(form.get(field.name)), ["", ""]];
  const put = (at: number, pair: Pair): void => {
    const next = rows
      .map((row, index) => (index === at ? pair : row))
      .filter(([name]) => name !== "");
    form.set(field.name, next.length === 0 ? "" : JSON.stringify(Object.fromEntries(next)));
  };
  const cell = (at: number, side: 0 | 1, label: string) =>
    html`<input
      class="control"
      type="text"
      aria-label=${label}
      placeholder=${label}
      .value=${live(rows[at]?.[side] ?? "")}
      @change=${(event: Event) => {
        const text = (event.target as HTMLInputElement).value;
        const [name, of] = rows[at] ?? ["", ""];
        put(at, side === 0 ? [text, of] : [name, text]);
      }}
    />`;
  return html`<div class="pairs" role="group" aria-labelledby="${id}-name" data-testid=${id}>
    ${rows.map(
      (_, at) =>
        html`<div class="pair">
          ${cell(at, 0, t("form-pair-name"))}${cell(at, 1, t("form-pair-value"))}
        </div>`,
    )}
  </div>`;
};
