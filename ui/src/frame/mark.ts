/** The sign of the house, as on the icon: two different forms, linked over a desk. */

import { html, type TemplateResult } from "lit-html";

export const mark = (): TemplateResult =>
  html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M6.8 9.4h-.4A2.4 2.4 0 0 0 4 11.8v2.8A2.4 2.4 0 0 0 6.4 17h4.2a2.4 2.4 0 0 0 2.4-2.4v-2.8a2.4 2.4 0 0 0-1.5-2.2" />
    <path d="M15.04 13.29A5 5 0 1 0 11.13 12.5" />
    <path d="M4 21.2h16" />
  </svg>`;
