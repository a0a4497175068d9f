/** Whose an account is, for people. No DOM. */

import type { Account } from "./bindings.ts";
import { cutId } from "./format.ts";

type Owned = Pick<Account, "owner_name" | "owner_id" | "remote_id" | "person">;

/** Somebody is known by a name; otherwise an id stands in its place. */
export const isNamed = ({ owner_name, owner_id, remote_id, person }: Owned): boolean =>
  !["", owner_id, remote_id, person].includes(owner_name);

/** The whole of it, for the clipboard. */
export const ownerOf = ({ owner_name, owner_id, remote_id }: Owned): string =>
  owner_name || owner_id || remote_id;

/** The same as it is said: of an id both ends. */
export const ownerSaid = (account: Owned): string =>
  isNamed(account) ? account.owner_name : cutId(ownerOf(account));
