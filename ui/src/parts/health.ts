/** How an integration stands, in the core's one word for it: the same wherever it is shown. */

import type { TemplateResult } from "lit-html";
import type { Health } from "../bindings.ts";
import { t } from "../texts.ts";
import { chip, type Tone } from "./chip.ts";
import { icons } from "./icon.ts";

const LOOKS: Readonly<Record<string, { tone: Tone; icon: typeof icons.close }>> = {
  ok: { tone: "active", icon: icons.check },
  info: { tone: "off", icon: icons.help },
  warning: { tone: "action", icon: icons.triangle },
  error: { tone: "error", icon: icons.close },
};

export const healthChip = ({ level, key, values }: Health): TemplateResult =>
  chip(LOOKS[level] ?? { tone: "off", icon: icons.help }, t(`health-${key}`, values));
