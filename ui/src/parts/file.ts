/** A file that is chosen or dropped; the page reads its text, and nothing else of the machine. */

import { html, type TemplateResult } from "lit-html";
import { icon, icons } from "./icon.ts";

export type FileDrop = {
  /** Before the names, for ids and test ids. */
  prefix: string;
  /** Endings and kinds that are offered. */
  accept: string;
  choose: string;
  /** What else can be done with a file here. */
  hint: string;
  take: (text: string) => void;
};

export function fileDrop({ prefix, accept, choose, hint, take }: FileDrop): TemplateResult {
  const read = async (file: File | undefined): Promise<void> => {
    if (file !== undefined) take(await file.text());
  };
  return html`<div
    class="file-drop"
    @dragover=${(event: DragEvent) => event.preventDefault()}
    @drop=${(event: DragEvent) => {
      event.preventDefault();
      void read(event.dataTransfer?.files[0]);
    }}
  >
    <input
      id="${prefix}-file"
      class="hidden"
      data-testid="${prefix}-file"
      type="file"
      accept=${accept}
      @change=${(event: Event) => {
        const input = event.target as HTMLInputElement;
        void read(input.files?.[0]).then(() => {
          // The same file again is a new choice.
          input.value = "";
        });
      }}
    />
    <label class="button" for="${prefix}-file">${icon(icons.file)} ${choose}</label>
    <span class="third">${hint}</span>
  </div>`;
}
