/**
 * Sizes and offsets that only the program knows, set property by property: the content policy allows no style
 * attribute.
 */

import { noChange } from "lit-html";
import { Directive, directive, type ElementPart } from "lit-html/directive.js";

class Placed extends Directive {
  override render(_properties: Record<string, string>): unknown {
    return noChange;
  }

  override update(part: ElementPart, [properties]: [Record<string, string>]): unknown {
    const { style } = part.element as HTMLElement | SVGElement;
    for (const [name, value] of Object.entries(properties)) style.setProperty(name, value);
    return noChange;
  }
}

export const placed = directive(Placed);
