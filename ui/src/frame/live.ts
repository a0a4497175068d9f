/** Whether live may be changed just now: said in the rail while it is on show or on, and asked for in a dialog. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { IconNode } from "lucide";
import type { App } from "../app.ts";
import { minutesLeft, span, stamp } from "../format.ts";
import { MINUTES } from "../live.ts";
import { button } from "../parts/button.ts";
import { dialog } from "../parts/dialog.ts";
import { errorBox } from "../parts/error.ts";
import { icon, icons } from "../parts/icon.ts";
import { t } from "../texts.ts";
import { environmentTag } from "./environment.ts";

export function liveState(app: App): TemplateResult | typeof nothing {
  const until = app.live.until.value;
  if (until === null && app.desk.environment.value !== "live") return nothing;
  return html`<div
    class="live-state"
    data-testid="live-state"
    data-environment="live"
    data-on=${until !== null}
    title=${until === null ? t("live-closed.help") : stamp(until)}
  >
    <span class="live-state-sign">${icon(until === null ? icons.lock : icons.unlock, "small")}</span>
    <span class="live-text">${until === null ? t("live-closed") : t("live-open", { left: minutesLeft(until) })}</span>
    ${
      until === null
        ? button({
            id: "live-ask",
            look: "button small-button",
            text: sign("live-ask", icons.unlock),
            press: () => app.live.ask(),
          })
        : button({
            id: "live-close",
            look: "button small-button",
            text: sign("live-close", icons.lock),
            off: app.live.change.busy.value,
            press: () => void app.live.close(),
          })
    }
  </div>`;
}

/** The narrow rail shows the sign alone. */
const sign = (key: string, drawn: IconNode): TemplateResult =>
  html`<span class="live-sign">${icon(drawn, "small")}</span
    ><span class="live-verb">${t(key)}</span>`;

export function liveDialog(app: App): TemplateResult | typeof nothing {
  const { live } = app;
  if (!live.asked.value) return nothing;
  const close = (): void => live.cancel();
  return dialog({
    id: "live-dialog",
    environment: "live",
    title: t("step-open-live"),
    close,
    send: () => void live.open(),
    body: html`<p>${environmentTag("live")}</p>
      <p>${t("live-dialog")}</p>
      <fieldset>
        <legend class="field-name">${t("live-minutes")}</legend>
        <div class="picks" data-testid="live-minutes">${MINUTES.map((minutes) => pick(app, minutes))}</div>
      </fieldset>
      ${errorBox(live.change.error.value)}`,
    buttons: html`${button({ id: "live-cancel", text: t("cancel"), press: close })}
      <button
        type="submit"
        class="button live-fill"
        data-testid="live-open"
        ?disabled=${live.change.busy.value}
      >
        ${t("step-open-live")}
      </button>`,
  });
}

const pick = ({ live }: App, minutes: number): TemplateResult =>
  html`<label class="pick">
    <input
      type="radio"
      name="live-minutes"
      data-testid="live-minutes-${minutes}"
      ?autofocus=${live.minutes.value === minutes}
      .checked=${live.minutes.value === minutes}
      @change=${() => {
        live.minutes.value = minutes;
      }}
    />
    <span>${span(minutes * 60)}</span>
  </label>`;
