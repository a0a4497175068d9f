/** A CSV file: chosen, dropped, or pasted as text; and the rows of it that were left out. */

import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { Rejected } from "../bindings.ts";
import { t } from "../texts.ts";
import { fileDrop } from "./file.ts";

type CsvField = {
  /** Before the names, for ids and test ids. */
  prefix: string;
  text: string;
  example: string;
  set: (text: string) => void;
  /** The text is whole: a file was read, or the field was left. */
  done?: () => void;
};

export function csvField(look: CsvField): TemplateResult {
  const { prefix, text, example, set, done } = look;
  return html`${fileDrop({
    prefix,
    accept: ".csv,text/csv",
    choose: t("csv-choose"),
    hint: t("csv-drop"),
    take: (read) => {
      set(read);
      done?.();
    },
  })}
    <div class="field">
      <div class="field-name"><label for="${prefix}-csv">${t("import-text")}</label></div>
      <textarea
        id="${prefix}-csv"
        class="control mono"
        data-testid="${prefix}-csv"
        rows="6"
        spellcheck="false"
        placeholder=${example}
        .value=${live(text)}
        @input=${(event: Event) => set((event.target as HTMLTextAreaElement).value)}
        @change=${() => done?.()}
      ></textarea>
    </div>`;
}

/** How many rows that are left out are named one by one. */
const MOST = 50;

export const leftOut = (rejected: readonly Rejected[]): TemplateResult | typeof nothing =>
  rejected.length === 0
    ? nothing
    : html`<p>${t("import-rejected", { count: rejected.length })}</p>
        <ul class="plain small">
          ${rejected.slice(0, MOST).map(
            ({ line, column, reason }) =>
              html`<li>
                ${t("import-line", { line: String(line) })}
                ${column === "" ? nothing : html`<code>${column}</code>`} ${reason}
              </li>`,
          )}
        </ul>`;
