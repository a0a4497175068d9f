import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import type { App, Page } from "../../app.ts";
import type { AuditEntry } from "../../bindings.ts";
import { head } from "../../frame/head.ts";
import type { Columns } from "../../list/columns.ts";
import { copyRows } from "../../list/copy.ts";
import { searchField } from "../../list/field.ts";
import { foot } from "../../list/foot.ts";
import { TokenSearch } from "../../list/search.ts";
import { listTools } from "../../list/tools.ts";
import { ListView } from "../../list/view.ts";
import { at, copyButton, empty, fact } from "../../parts/bits.ts";
import { errorBox } from "../../parts/error.ts";
import { detailPane, split } from "../../parts/split.ts";
import { t } from "../../texts.ts";
import { actionText, auditColumns } from "./columns.ts";
import { AuditModel } from "./model.ts";

type Shown = {
  app: App;
  model: AuditModel;
  list: ListView<AuditEntry>;
  columns: Columns<AuditEntry>;
  search: TokenSearch;
};

export function auditPage(app: App): Page {
  const model = new AuditModel({
    call: app.call,
    router: app.router,
    did: (text, undo) => app.did(text, undo),
  });
  const { listing } = model;
  const columns = auditColumns(app);
  const list = new ListView<AuditEntry>({
    name: "audit",
    listing,
    columns,
    label: () => t("place-audit"),
    named: ({ action }) => actionText(action),
    copy: (rows) => void copyRows(app, list.columns.peek(), rows),
    empty: () => empty("audit-empty"),
  });
  const search = new TokenSearch(listing, []);
  const shown: Shown = { app, model, list, columns, search };
  return {
    enter: () => {
      void listing.enter();
    },
    changed: ({ place }) => {
      if (place === "audit" || place === "desk") void listing.list.refresh();
    },
    view: () => html`${header(shown)} ${split(body(shown), detail(app, model))}`,
  };
}

const body = ({ app, model, list, columns, search }: Shown): TemplateResult => html`
  ${verify(app, model)}
  ${listTools({
    app,
    id: "audit",
    listing: model.listing,
    columns,
    search,
    copy: (rows) => void copyRows(app, list.columns.peek(), rows),
  })}
  ${list.view()} ${footer(app, model)}
`;

const header = ({ model, search }: Shown): TemplateResult =>
  head({
    title: t("place-audit"),
    sub: t("audit-sub"),
    search: searchField(search, t("audit-search")),
    actions: html`<button
      type="button"
      class="button primary"
      data-testid="audit-verify"
      ?disabled=${model.verifying.value}
      @click=${() => void model.verify()}
    >
      ${t("audit-verify")}
    </button>`,
  });

function verify(app: App, model: AuditModel): TemplateResult {
  return html`<section class="anchor">
    <div class="field">
      <div class="field-name">
        <label for="audit-anchor">${t("audit-anchor")}</label
        ><span class="third">${t("form-optional")}</span>
      </div>
      <input
        id="audit-anchor"
        class="control mono"
        data-testid="audit-anchor"
        autocomplete="off"
        spellcheck="false"
        .value=${live(model.anchor.value)}
        @input=${(event: Event) => {
          model.anchor.value = (event.target as HTMLInputElement).value;
        }}
      />
      <p class="help">${t("audit-anchor.help")}</p>
    </div>
    ${
      model.head.value === ""
        ? nothing
        : html`<div class="field">
            <div class="field-name">
              <span>${t("audit-head")}</span
              >${copyButton(app, model.head.value, t("copy"), "audit-head-copy")}
            </div>
            <code class="head-hash" data-testid="audit-head">${model.head.value}</code>
          </div>`
    }
    ${errorBox(model.verdict.error.value, { retry: () => void model.verify() })} ${verdict(model)}
  </section>`;
}

function verdict({ verdict: latest }: AuditModel): TemplateResult | typeof nothing {
  const found = latest.value.value;
  if (found === null) return nothing;
  const { ok, entries, first_bad, detail, anchored } = found;
  return html`<div
    class="note ${ok ? "active" : "error"}"
    role="status"
    data-testid="audit-verdict"
    data-ok=${ok}
  >
    <strong
      >${ok ? t("audit-whole", { count: entries }) : t("audit-broken", { position: String(first_bad ?? "?") })}</strong
    >
    <p>${ok ? t(anchored ? "audit-whole-anchored" : "audit-whole-open") : detail}</p>
  </div>`;
}

const footer = (app: App, model: AuditModel): TemplateResult => {
  const file = model.exported.value;
  return html`${foot(
    model.listing,
    "audit-count",
    html`<button
        type="button"
        class="button quiet"
        data-testid="audit-export"
        ?disabled=${model.exporting.busy.value}
        @click=${() => void model.export()}
      >
        ${t("export-csv")}
      </button>
      ${
        file === null
          ? nothing
          : html`<span role="status"
                >${t("exported", { rows: file.rows })} <code>${file.path}</code></span
              >${copyButton(app, file.path, t("copy-path"))}`
      }`,
  )}${errorBox(model.exporting.error.value)}`;
};

function detail(app: App, { listing }: AuditModel): TemplateResult | typeof nothing {
  listing.list.version.value;
  const entry = listing.list.at(listing.list.indexOf(listing.selected));
  if (entry === undefined) return nothing;
  return detailPane({
    title: actionText(entry.action),
    sub: t("audit-entry", { position: String(entry.position) }),
    label: t("audit-detail"),
    close: () => listing.open(""),
    body: html`<dl class="facts">
        ${fact("fact-when", at(entry.at))}
        ${fact("fact-action", html`<code>${entry.action}</code>`)}
        ${fact("fact-subject", html`<bdi>${entry.subject}</bdi>`)}
        ${fact("fact-detail", entry.detail)}
        ${fact("fact-environment", entry.environment === null ? nothing : t(`environment-${entry.environment}`))}
        ${fact("fact-hash", html`<code>${entry.hash}</code>`)}
      </dl>
      <div class="buttons">${copyButton(app, entry.hash, t("audit-copy-hash"))}</div>`,
  });
}
