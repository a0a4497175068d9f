/** The question before the window closes while jobs are at work. */

import { signal } from "@preact/signals-core";
import { html, nothing, type TemplateResult } from "lit-html";
import { dialog } from "../parts/dialog.ts";
import { t } from "../texts.ts";

/** How the window and the page speak about closing. */
export type Closing = {
  /** Is told when the window shall close, and how many jobs are at work. */
  asked: (ask: (jobs: number) => void) => void;
  /** Closes the window. */
  agree: () => void;
};

/** Jobs that would stop; 0: nobody asks. */
const jobs = signal(0);

/** Asks whenever the window wants to close. */
export const listenClosing = ({ asked }: Closing): void =>
  asked((count) => {
    jobs.value = count;
  });

export function closingQuestion({ agree }: Closing): TemplateResult | typeof nothing {
  if (jobs.value === 0) return nothing;
  const stay = (): void => {
    jobs.value = 0;
  };
  return dialog({
    id: "closing",
    title: t("closing", { count: jobs.value }),
    body: html`<p>${t("closing.help")}</p>`,
    close: stay,
    buttons: html`<button
        type="button"
        class="button"
        data-testid="closing-stop"
        @click=${() => {
          stay();
          agree();
        }}
      >
        ${t("closing-stop")}
      </button>
      <button
        type="button"
        class="button primary"
        data-testid="closing-stay"
        autofocus
        @click=${stay}
      >
        ${t("closing-stay")}
      </button>`,
  });
}
