/** Made-up links, and the mails that bring them. */

import type { Job, Link, LinkDetail, Mail, MailRequest, PageRequest } from "../src/bindings.ts";
import { AppError } from "../src/errors.ts";
import { valuesOf } from "../src/query.ts";
import { makeMail } from "./mail.ts";
import { makeQr } from "./qr.ts";
import * as rows from "./rows.ts";
import * as smile from "./smile.ts";
import { snippets } from "./snippets.ts";
import type { Answers, MadeUp } from "./state.ts";
import * as stripe from "./stripe.ts";

/** Links, made and changed as asked. */
export const linkAnswers = (state: MadeUp) =>
  ({
    link_build: () => ({
      url: "https://connect.stripe.com/oauth/authorize",
      parts: [],
      warnings: [],
    }),
    link_create: ({ integration: of, customer, kind, options }) =>
      of === "i2"
        ? invite(state, customer, kind, options)
        : makeLink(state, customer, kind, options),
    link_bulk: () => state.jobs[0] as Job,
    link_list: (request) => linksOf(state, request),
    link_show: ({ id }) => linkDetail(state, id),
    link_relink: () => makeLink(state, "c0", "relink", {}),
    link_mark_sent: ({ id }) => changeLink(state, id, { state: "sent" }),
    link_unsend: ({ id }) => changeLink(state, id, { state: "created" }),
    link_revoke: ({ id }) => changeLink(state, id, { state: "revoked" }),
    link_reinstate: ({ id }) => changeLink(state, id, { state: "created" }),
    link_watch: ({ id }) => {
      changeLink(state, id, { state: "completed", account: "a1", learnt: "poll" });
      return linkDetail(state, id);
    },
    link_snippets: ({ options }) => snippets(options),
    link_open: ({ id }) => ({
      url: linkOf(state, id).url ?? "",
      link: changeLink(state, id, { state: "opened" }),
    }),
    hub_open: ({ customer, kind, options }) => ({
      url: "http://127.0.0.1:4610/hub/x",
      link: makeLink(state, customer, kind, options),
    }),
    mail_render: (request) => mailOf(state, request),
    mail_save: () => ({
      path: "/home/mara/.local/share/linkdesk/exports/mail-practice-2026-11-21.eml",
      rows: 1,
    }),
    mail_open: () => ({}),
    link_qr: () => makeQr(),
    callback_take: ({ text }) => stripe.taken(text),
    bounce_page: () => ({ path: "/home/ann/bounce.html", registration: "", listed: true }),
  }) satisfies Partial<Answers>;

export function linksOf(state: MadeUp, request: PageRequest) {
  const wanted = valuesOf(request.query, "state");
  const counts: Record<string, number> = {};
  for (const one of state.links) counts[one.state] = (counts[one.state] ?? 0) + 1;
  const shown = state.links.filter((one) => wanted.length === 0 || wanted.includes(one.state));
  return {
    ...rows.pageOf(
      shown.map((one) => ({ ...one, url: null })),
      request,
    ),
    counts,
  };
}

function linkOf(state: MadeUp, id: string): Link {
  const found = state.links.find((one) => one.id === id);
  if (found === undefined)
    throw new AppError({ code: "not_found", message: `There is no link “${id}”.` });
  return found;
}

export function changeLink(state: MadeUp, id: string, part: Partial<Link>): Link {
  const link = Object.assign(linkOf(state, id), part);
  setTimeout(() => state.tell({ kind: "changed", place: "links", id }), 20);
  return link;
}

function makeLink(
  state: MadeUp,
  customer: string,
  kind: string,
  options: Record<string, string>,
): Link {
  const who =
    rows.customers.find((one) => one.id === customer || one.owner_id === customer) ??
    rows.customers[0];
  state.made += 1;
  const link: Link = {
    ...rows.makeLink(0),
    id: `new${state.made}`,
    kind,
    state: "created",
    created_at: rows.ago(0),
    expires_at: new Date(Date.now() + Number(options.expires_in ?? 432000) * 1000).toISOString(),
    customer: who?.id ?? "",
    customer_name: who?.name ?? "",
    owner_id: who?.owner_id ?? "",
    provider: options.provider ?? "",
  };
  state.links.unshift(link);
  state.desk.first_link_open = false;
  return link;
}

function invite(
  state: MadeUp,
  customer: string,
  kind: string,
  options: Record<string, string>,
): Link {
  const made = makeLink(state, customer, kind, options);
  const told = { ...smile.link(linkDetail(state, made.id)).link, id: made.id, kind };
  return Object.assign(made, told, { state: "sent", attempt: "INVITED" });
}

function mailOf(state: MadeUp, request: MailRequest): Mail {
  const link = request.link ? linkOf(state, request.link) : undefined;
  const customer = rows.customers.find(({ id }) => id === (link?.customer ?? request.customer));
  const key = link?.provider ?? request.provider;
  const provider = rows.providers.find((one) => one.key === key)?.name ?? key;
  return makeMail(request, customer, provider, link, state.desk.settings.language);
}

function linkDetail(state: MadeUp, id: string): LinkDetail {
  if (id === "ls") return smile.link(linkDetail(state, "l1"));
  const link = linkOf(state, id);
  const key = { expired: "link-expired", exited: "attempt-failed" }[link.state as string];
  return {
    link,
    options: { expires_in: "432000", type: "production", provider: link.provider },
    names: link.provider === "" ? {} : { provider: link.provider_name },
    timeline: rows.story.slice(4),
    diagnoses: key
      ? [
          {
            key,
            level: key === "link-expired" ? "error" : "warning",
            values: { error: link.attempt_error, attempt: link.attempt },
            steps: ["new-link"],
          },
        ]
      : [],
  };
}
