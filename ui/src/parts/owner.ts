/** Whose an account is: the name, or the id that stands in its place. */

import { html, type TemplateResult } from "lit-html";
import type { Account } from "../bindings.ts";
import { cutId } from "../format.ts";
import { isNamed, ownerOf } from "../owner.ts";
import { shortId } from "./bits.ts";

export const owner = (account: Account, look = "strong"): TemplateResult =>
  isNamed(account)
    ? html`<bdi class=${look}>${account.owner_name}</bdi>`
    : shortId(ownerOf(account), cutId);
