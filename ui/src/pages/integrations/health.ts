/** How an integration stands: the worst of what the desk has found. */

import type { TemplateResult } from "lit-html";
import type { Integration } from "../../bindings.ts";
import { chip } from "../../parts/chip.ts";
import { icons } from "../../parts/icon.ts";
import { t } from "../../texts.ts";

export function health({ diagnoses, last_test, secrets }: Integration): TemplateResult {
  if (diagnoses.some(({ level }) => level === "error") || last_test?.ok === false)
    return chip({ tone: "error", icon: icons.close }, t("health-error"));
  if (diagnoses.some(({ level }) => level === "warning"))
    return chip({ tone: "action", icon: icons.triangle }, t("health-warning"));
  if (secrets.every(({ present }) => !present))
    return chip({ tone: "off", icon: icons.key }, t("health-no-key"));
  if (last_test === null) return chip({ tone: "off", icon: icons.help }, t("health-untested"));
  return chip({ tone: "active", icon: icons.check }, t("health-well"));
}
