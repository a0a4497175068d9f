import { html, nothing, type TemplateResult } from "lit-html";
import type { App, Page } from "../../app.ts";
import type { PracticeState } from "../../bindings.ts";
import { clock, number, span, stamp } from "../../format.ts";
import { head } from "../../frame/head.ts";
import { guideButton } from "../../guide/view.ts";
import { button } from "../../parts/button.ts";
import { errorBox } from "../../parts/error.ts";
import { t, tOr } from "../../texts.ts";
import { faults } from "./faults.ts";
import { JUMPS, PracticeModel, SPEEDS } from "./model.ts";
import { customerSeat } from "./seat.ts";
import { webhookForm } from "./webhook.ts";

/** How often the practice is looked at again while it is in view, in milliseconds. */
const LOOK = 4_000;

export function practicePage(app: App): Page {
  const model = new PracticeModel(app.call);
  setInterval(() => {
    if (app.router.route.peek().place === "practice" && !document.hidden) void model.readState();
  }, LOOK);
  return {
    enter: () => {
      void model.enter();
    },
    changed: ({ place, id }) => {
      if (place === "links" || place === "desk") void model.changed(id);
    },
    view: () =>
      html`${header(app, model)}
        <div class="scroll practice">
          ${errorBox(model.state.error.value, { retry: () => void model.enter() })}
          ${errorBox(model.turning.error.value, { retry: () => void model.readState() })}
          ${reminder(model)}
          <div class="practice-main">
            ${customerSeat(app, model)} ${webhookForm(app, model)} ${requests(model)}
          </div>
          <div class="practice-side">${time(app, model)} ${startOver(model)} ${faults(model)}</div>
        </div>`,
  };
}

const header = (app: App, { state }: PracticeModel): TemplateResult => {
  const now = state.value.value;
  const sub = now?.running
    ? html`<code>${now.base_url}</code>`
    : now
      ? t("practice-stopped")
      : nothing;
  return head({
    title: t("place-practice"),
    sub: html`<span>${t("practice-sub")}</span>${sub}`,
    actions: app.desk.environment.value === "practice" ? guideButton(app) : toPractice(app),
  });
};

/** What is done here shows in the practice environment alone. */
const toPractice = (app: App): TemplateResult =>
  button({
    id: "practice-elsewhere",
    text: t("practice-elsewhere"),
    press: () => void app.switchTo("practice"),
  });

/** A fault that was forgotten looks like one of the desk. */
const reminder = (model: PracticeModel): TemplateResult | typeof nothing => {
  const count = model.broken.value.length;
  return count === 0
    ? nothing
    : html`<div class="note action practice-broken" data-testid="practice-broken">
        <strong>${t("faults-on", { count })}</strong>
        <p>${model.broken.value.map((name) => tOr(`fault-${name}`, name)).join(" · ")}</p>
      </div>`;
};

function time(app: App, model: PracticeModel): TemplateResult | typeof nothing {
  const state = model.state.value.value;
  if (state === null) return nothing;
  const busy = model.turning.busy.value;
  return html`<section class="paper" data-testid="practice-clock" aria-labelledby="clock-title">
    <h2 id="clock-title">${t("practice-clock")}</h2>
    <p class="help">${t("practice-clock.help")}</p>
    <p class="big" data-testid="practice-now">${state.now ? stamp(state.now) : t("unknown")}</p>
    <div class="buttons">
      ${JUMPS.map((seconds) =>
        button({
          id: `jump-${seconds}`,
          text: `+ ${span(seconds)}`,
          press: () => void model.clock({ advance_seconds: seconds }),
          look: "button small-button",
          off: busy,
        }),
      )}
    </div>
    <div class="buttons" role="group" aria-label=${t("practice-speed")}>
      ${SPEEDS.map(
        (speed) =>
          html`<button
            type="button"
            class="button small-button"
            data-testid="speed-${speed}"
            aria-pressed=${state.speed === speed}
            ?disabled=${busy}
            @click=${() => void model.clock({ speed })}
          >
            ${speed === 0 ? t("practice-still") : `${number(speed)}×`}
          </button>`,
      )}
    </div>
    <ul class="plain help">
      ${Object.entries(state.accounts).map(
        ([system, count]) =>
          html`<li>
            ${t("practice-accounts", { system: app.desk.spec(system)?.name ?? system, count })}
          </li>`,
      )}
    </ul>
  </section>`;
}

const startOver = (model: PracticeModel): TemplateResult =>
  html`<section class="paper">
    <h2>${t("practice-reset")}</h2>
    <p class="help">${t("practice-reset.help")}</p>
    <div class="buttons">
      ${
        model.confirm.value
          ? html`<button
                type="button"
                class="button danger-fill"
                data-testid="practice-reset-confirm"
                @click=${() => void model.reset()}
              >
                ${t("practice-reset-do")}
              </button>
              <button
                type="button"
                class="button"
                @click=${() => {
                  model.confirm.value = false;
                }}
              >
                ${t("cancel")}
              </button>`
          : html`<button
              type="button"
              class="button"
              data-testid="practice-reset"
              @click=${() => {
                model.confirm.value = true;
              }}
            >
              ${t("practice-reset-do")}
            </button>`
      }
    </div>
  </section>`;

const requests = (model: PracticeModel): TemplateResult =>
  html`<section class="paper">
    <h2>${t("practice-requests")}</h2>
    <div class="requests" tabindex="0" role="group" aria-label=${t("practice-requests")}>
      ${requestLines(model.state.value.value)}
    </div>
  </section>`;

const requestLines = (state: PracticeState | null): TemplateResult =>
  state === null || state.requests.length === 0
    ? html`<p class="third">${t("practice-no-requests")}</p>`
    : html`<ul class="logs">
        ${state.requests.map(
          ({ at, method, path, status }) =>
            html`<li class=${status >= 400 ? "bad" : ""}>
              <span class="log-status">${status}</span>
              <code class="log-path">${method} ${path}</code>
              <span class="third">${clock(at)}</span>
            </li>`,
        )}
      </ul>`;
