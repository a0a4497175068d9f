/** Whose an account is, for people. No DOM. */

import type { Account, Link, Spec } from "./bindings.ts";
import { cutId } from "./format.ts";
import type { Route } from "./route.ts";

/** Where an account is linked anew: in the way it came, for whom it is known as. */
export function toAnew(
  account: Account,
  link: Link | null,
  spec: Spec | undefined,
): Pick<Route, "place" | "params"> {
  const kinds = spec?.kinds.filter(({ needs_account }) => !needs_account) ?? [];
  const kind = kinds.find(({ id }) => id === link?.kind) ?? kinds[0];
  return {
    place: "compose",
    params: {
      customer: account.owner_id,
      // Nobody is called by an id.
      name: isNamed(account) ? account.owner_name : "",
      integration: account.integration,
      ...(kind === undefined ? {} : { kind: `${account.system}/${kind.id}` }),
    },
  };
}

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
