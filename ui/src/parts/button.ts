/** Buttons, links to places, and options, as every place draws them. */

import { html, nothing, type TemplateResult } from "lit-html";
import { formatRoute, type Place, type Route } from "../route.ts";

export type Press = {
  /** For tests. */
  id: string;
  text: unknown;
  press: () => void;
  look?: string;
  off?: boolean;
};

export const button = ({ id, text, press, look = "button", off = false }: Press): TemplateResult =>
  html`<button type="button" class=${look} data-testid=${id} ?disabled=${off} @click=${press}>
    ${text}
  </button>`;

/** A link to a place or a row of it. */
export const placeLink = (
  to: Partial<Route> & { place: Place },
  text: unknown,
  id = "",
  look = "",
): TemplateResult =>
  html`<a class=${look} data-testid=${id || nothing} href=${formatRoute(to)}>${text}</a>`;

/** A link to the row with this id, where there is one. */
export const rowLink = (
  place: Place,
  id: string | null,
  text: unknown,
): TemplateResult | typeof nothing =>
  id === null ? nothing : placeLink({ place, id }, text, `to-${place}`);

/** What is drawn only now and then. */
export const when = <T>(holds: unknown, draw: () => T): T | typeof nothing =>
  holds ? draw() : nothing;

/** The options of a select. */
export const options = <T extends string>(
  values: readonly T[],
  chosen: string,
  text: (value: T) => string,
): TemplateResult[] =>
  values.map(
    (value) => html`<option value=${value} ?selected=${value === chosen}>${text(value)}</option>`,
  );
