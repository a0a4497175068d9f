/** Whose an account is: the name, or the id that stands in its place. */

import { html, type TemplateResult } from "lit-html";
import type { Account, Event } from "../bindings.ts";
import { cutId } from "../format.ts";
import { isNamed, ownerOf } from "../owner.ts";
import { shortId } from "./bits.ts";

export const owner = (account: Account, look = "strong"): TemplateResult =>
  isNamed(account)
    ? html`<bdi class=${look}>${account.owner_name}</bdi>`
    : shortId(ownerOf(account), cutId);

/** Whom an event is about, in the same way. */
export const who = ({ customer_name, nameless }: Event): TemplateResult =>
  nameless ? shortId(customer_name, cutId) : html`<bdi>${customer_name}</bdi>`;
