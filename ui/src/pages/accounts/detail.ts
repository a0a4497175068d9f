/** One account: why it stands as it stands, the next step, and how everything was learnt. */

import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { AccountDetail } from "../../bindings.ts";
import { full } from "../../format.ts";
import { environmentTag } from "../../frame/environment.ts";
import { toAnew } from "../../owner.ts";
import { ago, at, copied, copyButton, external, fact, shortId } from "../../parts/bits.ts";
import { button, rowLink, when } from "../../parts/button.ts";
import { statusChip } from "../../parts/chip.ts";
import { diagnoses } from "../../parts/diagnosis.ts";
import { errorBox } from "../../parts/error.ts";
import { linkBox } from "../../parts/link.ts";
import { owner } from "../../parts/owner.ts";
import { detailPane } from "../../parts/split.ts";
import { timeline } from "../../parts/timeline.ts";
import type { StepTakers } from "../../steps.ts";
import { t, verb } from "../../texts.ts";
import { bindForm } from "./bind.ts";
import { endingForm } from "./disconnect.ts";
import { keptData } from "./kept.ts";
import { requestLogs } from "./logs.ts";
import type { AccountsModel, Ending } from "./model.ts";

export function accountDetail(app: App, model: AccountsModel): TemplateResult | typeof nothing {
  if (model.listing.selected === "") return nothing;
  const close = (): void => model.listing.open("");
  const detail = model.detail.value.value;
  const error = errorBox(model.detail.error.value, { retry: () => void model.read() });
  if (detail === null) {
    const body = html`${error}${when(model.detail.waiting.value, waitingLine)}`;
    return detailPane({ title: nothing, label: t("accounts-detail"), body, close });
  }
  const { account } = detail;
  const provider = account.provider_name || account.provider;
  const system = app.desk.spec(account.system)?.name ?? account.system;
  return detailPane({
    title: owner(account, ""),
    chip: statusChip(account.status, account.raw_status),
    sub: html`${environmentTag(account.environment)} ${t("account-through", { provider, system })} · ${shortId(account.remote_id)}`,
    label: t("accounts-detail"),
    body: html`${error} ${story(app, model, detail)}`,
    foot: footer(app, model, detail),
    close,
  });
}

const waitingLine = (): TemplateResult =>
  html`<p class="third" role="status">${t("list-waiting")}</p>`;

function takers(app: App, model: AccountsModel, detail: AccountDetail): StepTakers {
  const { account } = detail;
  const spec = app.desk.spec(account.system);
  const offers = spec?.offers;
  const page = detail.dashboard_url || (spec?.dashboard_url ?? "");
  return {
    ...(offers?.relink && account.status !== "disconnected"
      ? { relink: () => void model.relink() }
      : {}),
    ...(model.mayBind ? {} : { bind: () => model.binding.ask() }),
    recheck: () => void model.recheck(),
    renew: () => void model.renew(),
    sync: () => void model.sync(),
    "open-dashboard": () => app.browse(page),
    "enable-connector": () => app.browse(page),
    retry: () => void model.recheck(),
    ...(offers?.logs ? { logs: () => void model.showLogs() } : {}),
    "new-link": () => app.router.go(toAnew(account, detail.link, spec)),
    ...(offers?.disconnect ? { disconnect: () => model.ask("disconnect") } : {}),
    "replace-key": () => app.router.go({ place: "integrations", id: account.integration }),
    "add-webhook-secret": () => app.router.go({ place: "integrations", id: account.integration }),
    "start-receiver": () => void app.desk.startReceiver(),
  };
}

function story(app: App, model: AccountsModel, detail: AccountDetail): TemplateResult {
  const steps = takers(app, model, detail);
  const busy = model.relinking.busy.value || model.rechecking.busy.value;
  const link = model.relinked.value;
  return html`
    ${diagnoses(detail.diagnoses, steps, busy)} ${bindForm(app, model)}
    ${errorBox(model.relinking.error.value, steps)}
    ${errorBox(model.rechecking.error.value, steps)}
    ${
      link
        ? html`<section class="section" data-testid="relinked">
            <h3>${t("relink-ready")}</h3>
            ${linkBox(app, link)}
          </section>`
        : nothing
    }
    ${endingForm(app, model)} ${facts(app, detail)} ${reasons(detail)} ${requestLogs(model)}
    ${timeline(detail.timeline, detail.account.system)}
    ${
      model.rawOpen.value
        ? html`<section class="section">
            <h3>${t("account-raw")}${copyButton(app, detail.raw, t("copy"), "raw-copy")}</h3>
            <pre class="code" tabindex="0" data-testid="raw">${pretty(detail.raw)}</pre>
          </section>`
        : nothing
    }
  `;
}

const facts = (app: App, { account, link, acts_by }: AccountDetail): TemplateResult =>
  html`<dl class="facts">
    ${fact("fact-owner-id", account.owner_id === "" ? nothing : html`<code>${account.owner_id}</code>`)}
    ${fact("fact-remote-id", html`<code>${account.remote_id}</code>`)}
    ${fact("fact-acts-by", acts_by === "" ? nothing : copied(app, acts_by, "acts-by"))}
    ${fact("fact-status", html`<code>${account.raw_status}</code>`)}
    ${fact("fact-since", ago(account.status_since))}
    ${fact("fact-linked", account.linked_at === null ? nothing : at(account.linked_at))}
    ${fact("fact-kept", account.kept === null ? nothing : keptData(account.kept))}
    ${fact("fact-person", account.person === "" ? nothing : copied(app, account.person, "person"))}
    ${fact("fact-checked", ago(account.checked_at))}
    ${fact("fact-integration", rowLink("integrations", account.integration, account.integration_name))}
    ${fact("fact-kind", account.kind)} ${fact("fact-label", account.label)}
    ${fact("fact-link", link === null ? nothing : rowLink("links", link.id, t(`kind-${link.system}-${link.kind}.label`)))}
  </dl>`;

const reasons = ({ reasons: all }: AccountDetail): TemplateResult | typeof nothing =>
  all.length === 0
    ? nothing
    : html`<section class="section">
        <h3>${t("account-reasons")}</h3>
        <ul class="plain">
          ${all.map(
            ({ code, description, at: begun, until }) =>
              html`<li class="reason">
                <span>${description} ${begun ? html`<span class="third">${at(begun)}</span>` : nothing}</span>
                ${until ? html`<strong>${t("account-until", { time: full(until) })}</strong>` : nothing}
                <code class="third small">${code}</code>
              </li>`,
          )}
        </ul>
      </section>`;

const endButton = (model: AccountsModel, what: Ending): TemplateResult =>
  button({
    id: `account-${what}`,
    text: verb(`step-${what}`),
    look: "button quiet danger",
    press: () => model.ask(what),
  });

const pretty = (raw: string): string => {
  try {
    return JSON.stringify(JSON.parse(raw), null, 2);
  } catch {
    return raw;
  }
};

function footer(app: App, model: AccountsModel, detail: AccountDetail): TemplateResult {
  const { account } = detail;
  const spec = app.desk.spec(account.system);
  const gone = account.status === "disconnected";
  // What the cause above offers already is not offered twice.
  const above = detail.diagnoses.flatMap(({ steps }) => steps);
  return html`
    ${when(!gone && detail.relinks && !above.includes("relink"), () =>
      button({
        id: "account-relink",
        text: verb("step-relink"),
        press: () => void model.relink(),
        off: model.relinking.busy.value,
      }),
    )}
    ${when(!above.includes("recheck"), () =>
      button({
        id: "account-recheck",
        text: t("step-recheck"),
        press: () => void model.recheck(),
        off: model.rechecking.busy.value,
      }),
    )}
    ${when(detail.dashboard_url, () =>
      external(
        detail.dashboard_url,
        t("account-dashboard", { system: spec?.name ?? "" }),
        "button",
      ),
    )}
    ${when(spec?.offers.logs && !above.includes("logs"), () =>
      button({
        id: "account-logs",
        text: t("step-logs"),
        press: () => void model.showLogs(),
        look: "button quiet",
      }),
    )}
    <button
      type="button"
      class="button quiet"
      data-testid="account-raw"
      aria-expanded=${model.rawOpen.value}
      @click=${() => {
        model.rawOpen.value = !model.rawOpen.peek();
      }}
    >
      ${t("account-raw")}
    </button>
    ${when(!gone && spec?.offers.monitor && account.kept?.renewed, () => endButton(model, "stop-monitor"))}
    ${when(!gone && spec?.offers.disconnect, () => endButton(model, "disconnect"))}
  `;
}
