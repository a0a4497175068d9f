/** A few views of the same thing, one at a time. */

import { html, type TemplateResult } from "lit-html";

export type Tab = { id: string; label: string };

type Tabs = {
  name: string;
  label: string;
  tabs: readonly Tab[];
  chosen: string;
  choose: (id: string) => void;
};

export function tabs({ name, label, tabs: all, chosen, choose }: Tabs): TemplateResult {
  const step = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = all[(all.findIndex(({ id }) => id === chosen) + by + all.length) % all.length];
    if (next === undefined) return;
    choose(next.id);
    document.getElementById(`${name}-tab-${next.id}`)?.focus();
  };
  return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${step}>
    ${all.map(
      (tab) =>
        html`<button
          type="button"
          role="tab"
          id="${name}-tab-${tab.id}"
          data-testid="${name}-tab-${tab.id}"
          aria-selected=${tab.id === chosen}
          aria-controls="${name}-panel"
          tabindex=${tab.id === chosen ? 0 : -1}
          @click=${() => choose(tab.id)}
        >
          ${tab.label}
        </button>`,
    )}
  </div>`;
}

export const tabPanel = (name: string, chosen: string, body: unknown): TemplateResult =>
  html`<div id="${name}-panel" role="tabpanel" aria-labelledby="${name}-tab-${chosen}">
    ${body}
  </div>`;
