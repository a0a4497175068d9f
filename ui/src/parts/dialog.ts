/** A question or a sheet over the window: a native dialog, which keeps the keyboard inside and gives it back. */

import { html, nothing, type TemplateResult } from "lit-html";
import { AsyncDirective } from "lit-html/async-directive.js";
import { directive, type ElementPart } from "lit-html/directive.js";
import type { Environment } from "../bindings.ts";
import { t } from "../texts.ts";
import { icon, icons } from "./icon.ts";

/** Shows a dialog as soon as it is in the page; when it goes, the keyboard goes back to where it was. */
class Modal extends AsyncDirective {
  #before: HTMLElement | null = null;
  #element: HTMLDialogElement | undefined;

  override render(): unknown {
    return nothing;
  }

  override update(part: ElementPart): unknown {
    if (this.#element !== undefined || !(part.element instanceof HTMLDialogElement)) return nothing;
    const element = part.element;
    this.#element = element;
    this.#before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    queueMicrotask(() => {
      if (element.isConnected && !element.open) element.showModal();
    });
    return nothing;
  }

  override disconnected(): void {
    const before = this.#before;
    // What the dialog led to may have taken the keyboard already.
    queueMicrotask(() => {
      if (document.activeElement === document.body && before?.isConnected) before.focus();
    });
  }
}

/** Put on a `<dialog>` it is shown over everything. */
export const modal = directive(Modal);

export type Dialog = {
  id: string;
  title: string;
  body: unknown;
  buttons?: unknown;
  close: () => void;
  /** Sends the dialog's form; without it the dialog only shows. */
  send?: () => void;
  look?: string;
  /** Where it acts; shown by its edge as well. */
  environment?: Environment;
};

/** Closed by its button, by Escape and by a click beside it. */
export const dialog = (look: Dialog): TemplateResult => {
  const { id, title, body, buttons, close, send } = look;
  return html`<dialog
    id=${id}
    class="dialog ${look.look ?? ""}"
    data-environment=${look.environment ?? nothing}
    data-testid=${id}
    aria-labelledby="${id}-title"
    @cancel=${(event: Event) => {
      event.preventDefault();
      close();
    }}
    @pointerdown=${(event: Event) => {
      if (event.target === event.currentTarget) close();
    }}
    ${modal()}
  >
    <form
      method="dialog"
      class="dialog-paper"
      novalidate
      @submit=${(event: Event) => {
        event.preventDefault();
        send?.();
      }}
    >
      <header class="dialog-head">
        <h2 id="${id}-title">${title}</h2>
        <button
          type="button"
          class="button bare"
          data-testid="${id}-close"
          aria-label=${t("close")}
          title=${t("close")}
          @click=${close}
        >
          ${icon(icons.close)}
        </button>
      </header>
      <div class="dialog-body">${body}</div>
      ${buttons === undefined ? nothing : html`<footer class="dialog-foot buttons">${buttons}</footer>`}
    </form>
  </dialog>`;
};
