/** The views of what is made, and which of them a way of connecting has. No DOM. */

import type { LinkKind } from "../../bindings.ts";

/** In their order. */
export const TABS = ["mail", "link", "address", "qr", "request", "code"] as const;
/** On a call there is nothing to send. */
const CALL: readonly Tab[] = ["link", "address", "request", "code"];
export type Tab = (typeof TABS)[number];

/** Only an address that the desk builds itself can be looked at before it is made. */
export function tabsOf(kind: LinkKind | undefined): readonly Tab[] {
  const built = kind?.ends === "returned" || kind?.ends === "nowhere";
  const all: readonly Tab[] = kind?.fits === "call" ? CALL : TABS;
  return all.filter((tab) => built || tab !== "address");
}
