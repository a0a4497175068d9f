/** The sign of the house: two rings of a chain. */

import { html, type TemplateResult } from "lit-html";

export const mark = (): TemplateResult =>
  html`<svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
    <g transform="rotate(-45 12 12)">
      <path d="M10.8 8H6.5a4 4 0 0 0 0 8h4.3" />
      <path class="mark-far" d="M13.2 8h4.3a4 4 0 0 1 0 8h-4.3" />
      <path d="M8.6 12h6.8" />
    </g>
  </svg>`;
