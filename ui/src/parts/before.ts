/** What happens at once when a link of a way is made, where that is more than a link. */

import { html, nothing, type TemplateResult } from "lit-html";
import { tMaybe } from "../texts.ts";

export function beforeNote(system: string, kind: string): TemplateResult | typeof nothing {
  const said = tMaybe(`kind-${system}-${kind}.before`);
  return said === undefined
    ? nothing
    : html`<p class="note waiting way-before" data-testid="way-before"><span>${said}</span></p>`;
}
