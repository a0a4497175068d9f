/** The customer's seat: what they do with a link that is open. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { Link } from "../../bindings.ts";
import { newLink } from "../../frame/head.ts";
import { since } from "../../parts/bits.ts";
import { button, placeLink } from "../../parts/button.ts";
import { linkChip } from "../../parts/chip.ts";
import { errorBox } from "../../parts/error.ts";
import { icon, icons } from "../../parts/icon.ts";
import { t } from "../../texts.ts";
import { OUTCOMES, type Played, type PracticeModel } from "./model.ts";

export const customerSeat = (app: App, model: PracticeModel): TemplateResult =>
  html`<section class="paper" data-testid="seat" aria-labelledby="seat-title">
    <h2 id="seat-title">${t("seat")}</h2>
    <p class="help">${t("seat.help")}</p>
    ${errorBox(model.playing.error.value, { retry: () => void model.enter() })}
    ${errorBox(model.links.error.value, { retry: () => void model.readLinks() })}
    ${played(model)} ${links(app, model)}
  </section>`;

/** What came of it, and what the desk has learnt of it meanwhile. */
const played = (model: PracticeModel): TemplateResult | typeof nothing => {
  const result = model.played.value;
  if (result === null) return nothing;
  const { outcome, account, link } = result;
  const customer = link.customer_name || link.owner_id;
  return html`<div
    class="note ${account === "" ? "action" : "active"}"
    data-testid="played"
    data-outcome=${outcome}
  >
    <strong role="status">${t(`played-${outcome}`, { customer, account })}</strong>
    ${account === "" ? html`<p>${t("played-again")}</p>` : learnt(model, result)}
  </div>`;
};

const learnt = (model: PracticeModel, { link }: Played): TemplateResult =>
  link.account === null
    ? html`<p>${t("played-unlearnt")}</p>
        <div class="buttons">
          ${button({
            id: "played-check",
            text: t("link-check"),
            press: () => void model.check(),
            off: model.playing.busy.value,
          })}
        </div>`
    : html`<p>${t("played-learnt", { source: t(`source-${link.learnt ?? "poll"}`) })}</p>
        <div class="buttons">
          <span data-point="account"
            >${placeLink({ place: "accounts", id: link.account }, t("show-account"), "played-account", "button primary")}</span
          >
        </div>`;

function links(app: App, model: PracticeModel): TemplateResult | typeof nothing {
  const open = model.links.value.value;
  if (open === null) return nothing;
  if (open.length === 0) return html`<p class="third">${t("seat-none")} ${newLink()}</p>`;
  const rest = open.length - model.shown.value.length;
  return html`<ul class="seats">
      ${model.shown.value.map((link, at) => seat(app, model, link, at === 0))}
    </ul>
    ${
      rest > 0
        ? button({
            id: "seat-more",
            text: t("seat-more", { count: rest }),
            look: "button quiet",
            press: () => {
              model.all.value = true;
            },
          })
        : nothing
    }`;
}

/** The newest link is the one that is meant most of the time. */
function seat(app: App, model: PracticeModel, link: Link, newest: boolean): TemplateResult {
  const customer = link.customer_name || link.owner_id;
  const off = model.playing.busy.value;
  const kind = app.desk.spec(link.system)?.kinds.find(({ id }) => id === link.kind);
  // What opens on this desk is gone through in its own window.
  const here = kind?.fits === "call";
  const followed = app.guide.link.value?.id === link.id;
  return html`<li data-testid="seat-link" data-id=${link.id} aria-label=${customer}>
    <span class="sheet-text">
      <bdi class="strong">${customer}</bdi>
      <span class="third small"
        >${t(`kind-${link.system}-${link.kind}.label`)}${link.provider_name ? ` · ${link.provider_name}` : ""}
        · ${since(link.created_at)}</span
      >
    </span>
    ${linkChip(link.state)}
    <span class="buttons" role="group" aria-label=${t("seat-do", { customer })}>
      ${(here ? [] : OUTCOMES).map(
        (outcome) =>
          html`<button
            type="button"
            class="button small-button ${outcome === "linked" && newest ? "primary" : ""}"
            data-testid="play-${outcome}"
            data-point=${outcome === "linked" && followed ? "play" : nothing}
            ?disabled=${off}
            @click=${() => void model.play(link.id, outcome)}
          >
            ${t(`play-${outcome}`)}
          </button>`,
      )}
      ${here ? html`<span class="third small">${t("seat-here")}</span>` : nothing}
      <button
        type="button"
        class="button small-button quiet"
        ?hidden=${here}
        data-testid="play-open"
        title=${t("seat-open.help")}
        ?disabled=${off}
        @click=${() => void model.open(link.id)}
      >
        <span class="seat-open">${t("seat-open")}</span> ${icon(icons.external, "tiny")}
      </button>
    </span>
  </li>`;
}
