import { html, nothing, type TemplateResult } from "lit-html";
import type { App, Page } from "../../app.ts";
import type { Today } from "../../bindings.ts";
import { dayInWords, number, percent } from "../../format.ts";
import { openMenu } from "../../frame/acts.ts";
import { head, newLink } from "../../frame/head.ts";
import { empty } from "../../parts/bits.ts";
import { placeLink, when } from "../../parts/button.ts";
import { errorBox } from "../../parts/error.ts";
import { formatRoute } from "../../route.ts";
import { t } from "../../texts.ts";
import { linkedChart } from "./chart.ts";
import { healthList } from "./health.ts";
import { type Stage, stages, TodayModel } from "./model.ts";
import { needList } from "./needs.ts";

export function todayPage(app: App): Page {
  const model = new TodayModel({
    call: app.call,
    go: (to) => app.router.go(to),
    openJobs: () => openMenu("jobs-panel"),
    openVault: async () => {
      const kind = app.desk.state.peek()?.vault.kind;
      if (kind === "keyring") await app.desk.openVault({ kind });
      else app.router.go({ place: "settings" });
    },
    startReceiver: () => app.desk.startReceiver(),
  });
  app.needs = model.total;
  // The number in the rail is true in every place, whichever the window begins in.
  model.changed(false);
  app.onChanged(() => model.changed(app.router.route.peek().place === "today"));
  return {
    enter: () => {
      void model.read();
    },
    changed: () => {},
    view: () => html`${header(model)} ${body(app, model)}`,
  };
}

const header = ({ today }: TodayModel): TemplateResult =>
  head({
    title: t("place-today"),
    sub: dayInWords(today.value.value?.at ?? new Date().toISOString()),
    actions: newLink(),
  });

function body(app: App, model: TodayModel): TemplateResult {
  const { value, error, waiting } = model.today;
  const today = value.value;
  return html`<div class="scroll today" data-testid="today" aria-busy=${waiting.value}>
    ${errorBox(error.value, { retry: () => void model.read() })}
    ${when(waiting.value, () => html`<p class="third" role="status">${t("list-waiting")}</p>`)}
    ${today === null ? nothing : whole(app, model, today)}
  </div>`;
}

function whole(app: App, model: TodayModel, today: Today): TemplateResult {
  const { fresh } = model;
  return html`
    <div class="today-main">
      ${fresh ? empty("today-empty", newLink()) : html`${funnel(today)} ${needList(model, today)}`}
    </div>
    <div class="today-side">
      ${fresh ? nothing : linkedChart(today.linked)} ${healthList(app, today)}
    </div>
  `;
}

const funnel = ({ funnel: counted, at }: Today): TemplateResult =>
  html`<section class="today-part today-funnel" data-testid="funnel">
    <header>
      <h2>${t("today-funnel", { days: counted.days })}</h2>
      ${placeLink({ place: "links" }, t("today-all-links"), "today-all-links")}
    </header>
    <ul class="funnel sheet">
      ${stages(counted, at).map(stage)}
    </ul>
  </section>`;

function stage({ name, count, share, query }: Stage): TemplateResult {
  const known = count === null ? t("unknown") : number(count);
  const text = html`<strong class=${name === "expired" && count ? "bad" : ""}>${known}</strong>
    <span class="third"
      >${t(`funnel-${name}`)}${share === undefined ? nothing : html` · ${percent(share)}`}</span
    >`;
  return html`<li class=${count === null ? "unknown" : ""} data-testid="funnel-${name}" data-count=${count ?? ""}>
    ${
      query === undefined || !count
        ? text
        : html`<a href=${formatRoute({ place: "links", params: { q: query } })}>${text}</a>`
    }
  </li>`;
}
