/** The places of the rail, with their icons. */

import type { IconNode } from "lucide";
import type { PlaceCounts } from "../bindings.ts";
import { icons } from "../parts/icon.ts";
import type { Place } from "../route.ts";

export type Entry = { place: Place; icon: IconNode; count?: keyof PlaceCounts };

export const LISTS: readonly Entry[] = [
  { place: "today", icon: icons.today },
  { place: "links", icon: icons.links, count: "links" },
  { place: "accounts", icon: icons.accounts, count: "accounts" },
  { place: "customers", icon: icons.customers, count: "customers" },
  { place: "events", icon: icons.events },
  { place: "audit", icon: icons.audit },
];

export const TOOLS: readonly Entry[] = [
  { place: "compose", icon: icons.add },
  { place: "practice", icon: icons.practice },
  { place: "integrations", icon: icons.integrations },
  { place: "settings", icon: icons.settings },
];
