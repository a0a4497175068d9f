/** The columns of a list: which, and in which order. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { App } from "../app.ts";
import { toAppError } from "../errors.ts";
import { drop } from "../parts/drop.ts";
import { icon, icons } from "../parts/icon.ts";
import { t } from "../texts.ts";
import type { Column, Columns } from "./columns.ts";

export function chooser<Row>(app: App, id: string, columns: Columns<Row>): TemplateResult {
  /** Does it and offers the way back. */
  const change = async (work: () => Promise<void>): Promise<void> => {
    const before = columns.names;
    try {
      await work();
    } catch (thrown) {
      app.said.failure.value = toAppError(thrown);
      return;
    }
    app.did(t("columns-changed"), () => columns.keep(before));
  };
  const line = (column: Column<Row>): TemplateResult => {
    const { name } = column;
    const chosen = columns.chosen.value;
    const at = chosen.indexOf(column);
    const text = t(`column-${name}`);
    const shift = (by: number, key: string): TemplateResult =>
      html`<button
        type="button"
        class="button bare"
        aria-label=${t(key, { column: text })}
        title=${t(key, { column: text })}
        ?disabled=${at < 0 || at + by < 0 || at + by >= chosen.length}
        @click=${() => void change(() => columns.move(name, by))}
      >
        ${icon(by < 0 ? icons.up : icons.down, "small")}
      </button>`;
    return html`<li data-testid="column-${name}">
      <label class="check">
        <input
          type="checkbox"
          .checked=${live(at >= 0)}
          ?disabled=${at >= 0 && chosen.length === 1}
          @change=${() => void change(() => columns.toggle(name))}
        />
        <span>${text}</span>
      </label>
      ${shift(-1, "columns-up")}${shift(1, "columns-down")}
    </li>`;
  };
  return drop({
    id: `${id}-columns`,
    label: t("columns"),
    text: t("columns"),
    body: html`<ul class="chooser">
        ${columns.offered.value.map(line)}
      </ul>
      ${
        columns.own.value
          ? html`<button
              type="button"
              class="button quiet"
              data-testid="columns-reset"
              @click=${() => void change(() => columns.keep([]))}
            >
              ${t("columns-reset")}
            </button>`
          : nothing
      }`,
  });
}
