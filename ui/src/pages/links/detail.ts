/** One link: its address and time, what to do with it, and its story. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { LinkDetail } from "../../bindings.ts";
import { optionText } from "../../form/look.ts";
import { fieldText } from "../../form/view.ts";
import { span } from "../../format.ts";
import { environmentTag } from "../../frame/environment.ts";
import { ladder } from "../../ladder.ts";
import { at, fact } from "../../parts/bits.ts";
import { rowLink, when } from "../../parts/button.ts";
import { linkChip } from "../../parts/chip.ts";
import { diagnoses } from "../../parts/diagnosis.ts";
import { errorBox } from "../../parts/error.ts";
import { rungs } from "../../parts/ladder.ts";
import { linkBox, OVER } from "../../parts/link.ts";
import { detailPane } from "../../parts/split.ts";
import { timeline } from "../../parts/timeline.ts";
import type { StepTakers } from "../../steps.ts";
import { t, verb } from "../../texts.ts";
import type { LinksModel } from "./model.ts";

export function linkDetail(app: App, model: LinksModel): TemplateResult | typeof nothing {
  if (model.listing.selected === "") return nothing;
  const close = (): void => model.listing.open("");
  const label = t("links-detail");
  const detail = model.detail.value.value;
  const error = errorBox(model.detail.error.value, { retry: () => void model.read() });
  if (detail === null) {
    const wait = model.detail.waiting.value
      ? html`<p class="third" role="status">${t("list-waiting")}</p>`
      : nothing;
    return detailPane({ title: nothing, label, body: html`${error}${wait}`, close });
  }
  const { link } = detail;
  return detailPane({
    title: html`<bdi>${link.customer_name || link.owner_id}</bdi>`,
    chip: linkChip(link.state),
    sub: html`${environmentTag(link.environment)}
    ${t("link-through", {
      kind: t(`kind-${link.system}-${link.kind}.label`),
      integration: link.integration_name,
    })}`,
    label,
    body: html`${error} ${story(app, model, detail)}`,
    foot: footer(app, model, detail),
    close,
  });
}

const again = (app: App, { link }: LinkDetail): void =>
  app.router.go({
    place: "compose",
    params: {
      customer: link.owner_id,
      kind: `${link.system}/${link.kind}`,
      integration: link.integration,
    },
  });

const takers = (app: App, model: LinksModel, detail: LinkDetail): StepTakers => ({
  recheck: () => void model.check(),
  retry: () => void model.check(),
  sync: () => void model.check(),
  "new-link": () => again(app, detail),
  "reload-hub": () => again(app, detail),
  "replace-key": () => app.router.go({ place: "integrations", id: detail.link.integration }),
  "add-webhook-secret": () => app.router.go({ place: "integrations", id: detail.link.integration }),
  "start-receiver": () => void app.desk.startReceiver(),
});

const story = (app: App, model: LinksModel, detail: LinkDetail): TemplateResult => {
  const steps = takers(app, model, detail);
  // A diagnosis tells it already, with the next step.
  const words = detail.diagnoses.length > 0 ? "" : detail.link.attempt_error;
  return html`
    ${diagnoses(detail.diagnoses, steps, model.act.busy.value)}
    ${errorBox(model.act.error.value, steps)} ${linkBox(app, detail.link)}
    ${when(words, () => html`<p class="note action">${t("link-attempt-said", { words })}</p>`)}
    ${steppedSo(app, detail)} ${facts(detail)} ${timeline(detail.timeline, detail.link.system)}
  `;
};

/** How far the customer is, where the system tells. */
function steppedSo(
  app: App,
  { link, timeline: events }: LinkDetail,
): TemplateResult | typeof nothing {
  const kind = app.desk.spec(link.system)?.kinds.find(({ id }) => id === link.kind);
  if (kind === undefined || kind.steps.length === 0) return nothing;
  return html`<section class="section">
    <h3>${t("link-ladder")}</h3>
    ${rungs(link.system, ladder(kind.steps, link, events))}
  </section>`;
}

/** An option as people say it. */
const optionValue = (name: string, value: string): string =>
  name === "expires_in" ? span(Number(value)) : optionText(name, value);

const facts = ({ link, options, names }: LinkDetail): TemplateResult =>
  html`<dl class="facts">
    ${fact("fact-owner-id", html`<code>${link.owner_id}</code>`)}
    ${fact("fact-made", at(link.created_at))}
    ${fact("fact-integration", rowLink("integrations", link.integration, link.integration_name))}
    ${fact("fact-attempt", link.attempt === "" ? nothing : html`<code>${link.attempt}</code>`)}
    ${fact("fact-account", rowLink("accounts", link.account, t("show-account")))}
    ${fact("fact-learnt", link.learnt === null ? nothing : t(`source-${link.learnt}`))}
    ${Object.entries(options)
      .filter(([, value]) => value !== "")
      .map(
        ([name, value]) =>
          html`<div class="fact">
            <dt>${fieldText(link.system, name)}</dt>
            <dd>${names[name] ?? optionValue(name, value)}</dd>
          </div>`,
      )}
  </dl>`;

function footer(app: App, model: LinksModel, detail: LinkDetail): TemplateResult {
  const { link } = detail;
  const over = OVER.includes(link.state);
  const busy = model.act.busy.value;
  const press = (testid: string, text: string, act: () => void, look = "button"): TemplateResult =>
    html`<button type="button" class=${look} data-testid=${testid} ?disabled=${busy} @click=${act}>
      ${text}
    </button>`;
  return html`
    ${over ? nothing : press("link-check", t("link-check"), () => void model.check())}
    ${over || link.url === null ? nothing : press("link-open", t("link-open"), () => void model.open())}
    ${link.state === "created" ? press("link-sent", t("link-mark-sent"), () => void model.markSent()) : nothing}
    ${press("link-again", t("link-again"), () => again(app, detail), over ? "button" : "button quiet")}
    ${over ? nothing : press("link-revoke", verb("link-revoke"), () => void model.revoke(), "button quiet danger")}
  `;
}
