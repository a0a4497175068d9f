/** The tokens of a search as tags that can be taken out. */

import { html, type TemplateResult } from "lit-html";
import { stamp } from "../format.ts";
import { isNamed, partsOf, tokens } from "../query.ts";
import { t, tOr } from "../texts.ts";
import { icon, icons } from "./icon.ts";

type Filtered = { readonly query: string; filter: (query: string) => void };

/** Words stand in the search field; a status stands in the bar. */
export const tags = (listing: Filtered, hidden = "status"): TemplateResult => {
  const all = tokens(listing.query);
  const shown = all.filter((piece) => isNamed(piece) && partsOf(piece).name !== hidden);
  return html`<span class="tags">
    ${shown.map(
      (token) =>
        html`<span class="tag"
          >${tagText(token)}<button
            type="button"
            aria-label=${t("form-remove", { what: token })}
            @click=${() => listing.filter(all.filter((other) => other !== token).join(" "))}
          >
            ${icon(icons.close, "tiny")}
          </button></span
        >`,
    )}
  </span>`;
};

/** What a value is called, by the name of its token. */
const VALUES: Readonly<Record<string, string>> = {
  status: "status",
  state: "link",
  source: "source",
  env: "environment",
  doubt: "doubt",
  ending: "ending",
  relink: "relinked",
  renewed: "renewed",
};

/** A span of time, `FROM..TO`, in days. */
function spanText(value: string): string {
  const [from = "", to = ""] = value.split("..");
  return [from, to]
    .map((side) => (side === "" ? "" : stampOr(side)))
    .join(" – ")
    .trim();
}

const stampOr = (text: string): string => (Number.isNaN(Date.parse(text)) ? text : stamp(text));

const tagText = (piece: string): string => {
  const { name, value } = partsOf(piece);
  const words = value.includes("..")
    ? [spanText(value)]
    : value.split(",").map((one) => tOr(`${VALUES[name] ?? "value"}-${one}`, one));
  return `${tOr(`token-${name}`, name)}: ${words.join(", ")}`;
};
