/** The columns of the links. */

import { html, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import type { Link, Spec } from "../../bindings.ts";
import { left, stamp, utc } from "../../format.ts";
import { type Column, Columns } from "../../list/columns.ts";
import { dayOf, letters } from "../../parts/bits.ts";
import { linkChip } from "../../parts/chip.ts";
import { OVER } from "../../parts/link.ts";
import { t } from "../../texts.ts";

export const nameOf = ({ customer_name, owner_id }: Link): string => customer_name || owner_id;

const kindOf = ({ system, kind }: Link): string => t(`kind-${system}-${kind}.short`);

/** What is left of a link's time; a dash where nothing is left to wait for. */
const countdown = (app: App, link: Link): string | TemplateResult => {
  const { state, expires_at, system, kind } = link;
  const ends = app.desk.spec(system)?.kinds.find(({ id }) => id === kind)?.ends;
  if (OVER.includes(state) || ends === "nowhere") return "–";
  if (expires_at === null) return t("unknown");
  return html`<time datetime=${expires_at} title="${stamp(expires_at)} · ${utc(expires_at)}"
    >${left(expires_at) || t("link-expired")}</time
  >`;
};

/** What stands where no provider was chosen: some systems leave that to the customer, others have none. */
const open = (spec: Spec | undefined): string =>
  spec?.offers.providers ? t("provider-open") : "–";

const main = (app: App): Column<Link>[] => [
  {
    name: "customer",
    sortable: true,
    least: 126,
    grow: 1.4,
    cell: (link) => html`<bdi class="strong">${nameOf(link)}</bdi>`,
    text: nameOf,
  },
  {
    name: "kind",
    sortable: true,
    least: 124,
    grow: 1,
    cell: (link) => html`${letters(app.desk.spec(link.system)?.short ?? "")} ${kindOf(link)}`,
    text: kindOf,
  },
  {
    name: "wished",
    least: 124,
    grow: 0.8,
    yields: 2,
    cell: ({ provider_name, system }) =>
      provider_name || html`<span class="third">${open(app.desk.spec(system))}</span>`,
    text: ({ provider_name }) => provider_name,
  },
  {
    name: "state",
    sortable: true,
    least: 148,
    cell: ({ state }) => linkChip(state),
    text: ({ state }) => t(`link-${state}`),
  },
  {
    name: "expires_at",
    sortable: true,
    least: 84,
    yields: 1,
    class: "third",
    cell: (link) => countdown(app, link),
    text: ({ expires_at }) => expires_at ?? "",
  },
];

const extra = (): Column<Link>[] => [
  {
    name: "owner_id",
    extra: true,
    least: 120,
    grow: 1,
    cell: ({ owner_id }) => html`<code>${owner_id}</code>`,
    text: ({ owner_id }) => owner_id,
  },
  {
    name: "integration",
    sortable: true,
    extra: true,
    least: 110,
    grow: 0.8,
    cell: ({ integration_name }) => integration_name,
    text: ({ integration_name }) => integration_name,
  },
  {
    name: "learnt",
    extra: true,
    least: 130,
    grow: 0.8,
    class: "second",
    cell: ({ learnt }) => (learnt === null ? "" : t(`source-${learnt}`)),
    text: ({ learnt }) => (learnt === null ? "" : t(`source-${learnt}`)),
  },
  {
    name: "attempt",
    extra: true,
    least: 130,
    grow: 1,
    cell: ({ attempt_error, attempt }) => attempt_error || attempt,
    text: ({ attempt_error, attempt }) => attempt_error || attempt,
  },
];

export const linkColumns = (app: App): Columns<Link> =>
  new Columns(
    "links",
    [
      ...main(app),
      ...extra(),
      {
        name: "created_at",
        sortable: true,
        align: "end",
        least: 76,
        class: "third",
        cell: ({ created_at }) => dayOf(created_at),
        text: ({ created_at }) => created_at,
      },
    ],
    app.columns,
  );
