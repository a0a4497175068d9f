/** The guide's line over the place: how far it is, the one next thing, and the way there. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../app.ts";
import { button, placeLink } from "../parts/button.ts";
import { icon, icons } from "../parts/icon.ts";
import type { Place } from "../route.ts";
import { t } from "../texts.ts";
import { GUIDE_STEPS, type GuideStep } from "./model.ts";
import { point } from "./point.ts";

/** Where a step is taken. */
const PLACE: Partial<Record<GuideStep, Place>> = {
  customer: "compose",
  create: "compose",
  play: "practice",
};

export function guideLine(app: App): TemplateResult | typeof nothing {
  const step = app.guide.step.value;
  if (step === null) return nothing;
  const customer = app.guide.link.value?.customer_name ?? "";
  return html`<section class="guide" aria-label=${t("guide")} data-testid="guide" data-step=${step}>
    ${progress(step)}
    <p role="status">
      ${step === "done" ? nothing : html`<strong>${ordinal(step)}</strong> `}${t(`guide-${step}`, { customer })}
    </p>
    ${way(app, step)}
    <button
      type="button"
      class="button bare"
      data-testid="guide-leave"
      aria-label=${t("guide-leave")}
      title=${t("guide-leave")}
      @click=${() => leave(app, step)}
    >
      ${icon(icons.close)}
    </button>
  </section>`;
}

const ordinal = (step: GuideStep): string =>
  t("guide-of", { step: GUIDE_STEPS.indexOf(step as never) + 1, all: GUIDE_STEPS.length });

const progress = (step: GuideStep): TemplateResult =>
  step === "done"
    ? html`<span class="guide-well">${icon(icons.check)}</span>`
    : html`<span class="guide-steps" aria-hidden="true"
        >${GUIDE_STEPS.map(
          (one, at) =>
            html`<i class=${at < GUIDE_STEPS.indexOf(step) ? "past" : one === step ? "now" : ""}></i>`,
        )}</span
      >`;

/** The one button: there, or, being there, to the very thing. */
function way(app: App, step: GuideStep): TemplateResult {
  if (step === "done")
    return placeLink(
      { place: "integrations", id: "new" },
      t("integration-add"),
      "guide-next",
      "button small-button",
    );
  if (step === "account")
    return button({
      id: "guide-go",
      text: t("show-account"),
      look: "button primary small-button",
      press: () => app.router.go({ place: "accounts", id: app.guide.link.peek()?.account ?? "" }),
    });
  const place = PLACE[step] ?? "compose";
  const here = app.route.place === place;
  return button({
    id: "guide-go",
    text: here ? t("guide-show") : t("guide-go", { place: t(`place-${place}`) }),
    look: `button small-button ${here ? "" : "primary"}`,
    press: () => {
      if (!here) app.router.go({ place });
      point(step);
    },
  });
}

function leave(app: App, step: GuideStep): void {
  app.guide.leave();
  if (step !== "done") app.say(t("guide-left"));
}

/** Begins at the first customer, with the keyboard in the field to type in. */
export function beginGuide(app: App): void {
  app.guide.start();
  app.router.go({ place: "compose" });
  point(app.guide.step.peek() ?? "customer");
}

/** Begins, or goes on where it was left. */
export function guideButton(app: App): TemplateResult | typeof nothing {
  const { guide } = app;
  if (guide.on.value || app.desk.environment.value !== "practice") return nothing;
  return button({
    id: "guide-begin",
    text: t(guide.begun.value ? "guide-resume" : "guide"),
    press: () => (guide.begun.peek() ? void guide.resume() : beginGuide(app)),
  });
}
