/** Webhooks at the system: what is set up, and the form for one more. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../../app.ts";
import type { Webhook } from "../../../bindings.ts";
import { optionText } from "../../../form/look.ts";
import { formFields } from "../../../form/view.ts";
import { copyButton, empty } from "../../../parts/bits.ts";
import { button, placeLink } from "../../../parts/button.ts";
import { chip } from "../../../parts/chip.ts";
import { errorBox } from "../../../parts/error.ts";
import { icon, icons } from "../../../parts/icon.ts";
import { removalDialog } from "../../../parts/removal.ts";
import { t, verb } from "../../../texts.ts";
import { environmentOf, NEW, type RoomNeeds, roomSteps } from "./needs.ts";
import type { Webhooks } from "./webhooks.ts";

export function webhooksView(app: App, model: Webhooks, needs: RoomNeeds): TemplateResult {
  const error = errorBox(
    model.list.error.value,
    roomSteps(needs, () => void model.read()),
  );
  return html`${error} ${model.form.value === null ? list(model) : editor(app, model, needs)}
  ${removalDialog({
    id: "webhook-removal",
    removal: model.removal,
    environment: environmentOf(needs),
    title: ({ name, url }) => t("webhook-remove-title", { name: name || url }),
    help: t("webhook-remove-help"),
    text: verb("webhook-remove-do"),
    done: ({ name, url }) => {
      app.did(t("webhook-removed", { name: name || url }));
      void model.read();
    },
  })}`;
}

const add = (model: Webhooks): TemplateResult =>
  button({ id: "webhook-new", text: t("webhook-new"), press: () => model.show(NEW) });

function list(model: Webhooks): TemplateResult | typeof nothing {
  const all = model.list.value.value;
  if (all === null)
    return model.list.waiting.value
      ? html`<p class="third" role="status">${t("list-waiting")}</p>`
      : nothing;
  if (all.length === 0) return empty("webhooks-empty", add(model));
  return html`<ul class="sheet" data-testid="webhooks">
      ${all.map((one) => row(model, one))}
    </ul>
    <div class="buttons">${add(model)}</div>`;
}

const row = (model: Webhooks, one: Webhook): TemplateResult =>
  html`<li class="sheet-row" data-testid="webhook-row" data-id=${one.id} data-here=${one.here}>
    <span class="sheet-text">
      <bdi class="strong">${one.name || one.id}</bdi>
      <code class="small">${one.url}</code>
      <span class="third small" title=${one.events.join(", ")}
        >${events(one)}${one.payload ? ` · ${t("webhook-payload")}` : ""}</span
      >
    </span>
    ${one.here ? chip({ tone: "active", icon: icons.check }, t("webhook-here"), t("webhook-here.help")) : nothing}
    ${one.active ? nothing : chip({ tone: "off", icon: icons.pause }, t("webhook-off"))}
    <button
      type="button"
      class="button quiet danger"
      data-testid="webhook-remove"
      aria-label="${verb("webhook-remove")} ${one.name || one.url}"
      @click=${() => model.removal.ask(one)}
    >
      ${verb("webhook-remove")}
    </button>
  </li>`;

/** A few by name, many by their number. */
function events({ events: all }: Webhook): string {
  const names = all.map((one) => optionText("event_types", one));
  return names.length > 3 ? t("webhook-events", { count: names.length }) : names.join(", ");
}

function editor(app: App, model: Webhooks, needs: RoomNeeds): TemplateResult | typeof nothing {
  const form = model.form.value;
  if (form === null) return nothing;
  return html`<form
    id="webhook-form"
    novalidate
    autocomplete="off"
    data-testid="webhook-form"
    @submit=${(event: Event) => {
      event.preventDefault();
      void model.create();
    }}
  >
    ${formFields({
      form,
      prefix: "webhook",
      counted: true,
      stored: (name) => (name === "webhook_url" ? endingLine(app, model) : nothing),
    })}
    ${secretLine(model, needs)} ${errorBox(
      model.creating.error.value,
      roomSteps(needs, () => void model.create()),
    )}
  </form>`;
}

/** How an address has to end, to copy behind that of the tunnel. */
const endingLine = (app: App, { ending }: Webhooks): TemplateResult =>
  ending === ""
    ? html`<p class="help ending">
        ${t("receiver-off")}
        ${button({ id: "webhook-receiver", text: t("step-start-receiver"), look: "button small-button", press: () => void app.desk.startReceiver() })}
      </p>`
    : html`<p class="help ending">
        <code>${ending}</code> ${copyButton(app, ending, t("copy"), "ending-copy")}
      </p>`;

/** Which secret signs it: the one in the vault, or one that is made. */
function secretLine({ secret }: Webhooks, needs: RoomNeeds): TemplateResult {
  const id = needs.where()?.integration.id ?? "";
  const change = placeLink(
    { place: "integrations", id },
    t("webhook-secret-own"),
    "webhook-secret",
  );
  return html`<p class="note waiting">
    <span
      >${icon(icons.key, "small")}
      ${secret ? t("webhook-secret-kept", { last: secret.last_four }) : t("webhook-secret-made")}
      ${change}</span
    >
  </p>`;
}

export const webhookFoot = (model: Webhooks): TemplateResult | typeof nothing =>
  model.form.value === null
    ? nothing
    : html`<button
          type="submit"
          form="webhook-form"
          class="button primary"
          data-testid="webhook-create"
          ?disabled=${model.creating.busy.value}
        >
          ${verb("webhook-create")}
        </button>
        ${button({ id: "webhook-cancel", text: t("cancel"), look: "button quiet", press: () => model.show("") })}`;
