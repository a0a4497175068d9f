/** The customer's seat: what they do with a link that is open. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { Link } from "../../bindings.ts";
import { newLink } from "../../frame/head.ts";
import { since } from "../../parts/bits.ts";
import { button } from "../../parts/button.ts";
import { linkChip } from "../../parts/chip.ts";
import { errorBox } from "../../parts/error.ts";
import { t } from "../../texts.ts";
import { OUTCOMES, type PracticeModel } from "./model.ts";

export const customerSeat = (app: App, model: PracticeModel): TemplateResult =>
  html`<section class="paper" data-testid="seat">
    <h2>${t("seat")}</h2>
    <p class="help">${t("seat.help")}</p>
    ${errorBox(model.playing.error.value, { retry: () => void model.enter() })}
    ${errorBox(model.links.error.value, { retry: () => void model.readLinks() })} ${played(model)}
    ${links(app, model)}
  </section>`;

const played = ({ played: done }: PracticeModel): TemplateResult | typeof nothing => {
  const result = done.value;
  if (result === null) return nothing;
  const tone = result.outcome === "linked" ? "active" : "action";
  return html`<p
    class="note ${tone}"
    role="status"
    data-testid="played"
    data-outcome=${result.outcome}
  >
    ${t(`played-${result.outcome}`, { account: result.account })}
  </p>`;
};

function links(app: App, model: PracticeModel): TemplateResult | typeof nothing {
  const open = model.links.value.value;
  if (open === null) return nothing;
  if (open.length === 0) return html`<p class="third">${t("seat-none")} ${newLink(app)}</p>`;
  return html`<ul class="seats">
    ${open.map((link) => seat(model, link))}
  </ul>`;
}

const seat = (model: PracticeModel, link: Link): TemplateResult =>
  html`<li data-testid="seat-link" data-id=${link.id}>
    <span class="sheet-text">
      <bdi class="strong">${link.customer_name || link.owner_id}</bdi>
      <span class="third small"
        >${t(`kind-${link.system}-${link.kind}.label`)}${link.provider ? ` · ${link.provider}` : ""}
        · ${since(link.created_at)}</span
      >
    </span>
    ${linkChip(link.state)}
    <span class="buttons">
      ${OUTCOMES.map((outcome, at) =>
        button({
          id: `play-${outcome}`,
          text: t(`play-${outcome}`),
          press: () => void model.play(link.id, outcome),
          look: `button small-button ${at === 0 ? "primary" : ""}`,
          off: model.playing.busy.value,
        }),
      )}
    </span>
  </li>`;
