/** The settings that are typed or chosen, what fits them, and how they travel. No DOM. */

import type { Field, Settings } from "../../bindings.ts";
import { LANGUAGES } from "../../texts.ts";
import { DENSITIES, THEMES } from "../../themes.ts";

const field = (name: string, input: Field["input"], more: Partial<Field> = {}): Field => ({
  name,
  input,
  required: false,
  default: "",
  example: "",
  pattern: "",
  max: 0,
  advanced: false,
  undocumented: false,
  needs: [],
  from: "",
  help_url: "",
  ...more,
});

/** Seconds offered for the clipboard; 0: never. */
export const CLIPBOARD = [0, 15, 30, 60, 120, 300, 600] as const;

/** A whole path, of this system or of Windows. */
const PATH = String.raw`(?:/|[A-Za-z]:[\\/]|\\\\).*`;

/** In the order of the page. */
export const FIELDS: readonly Field[] = [
  field("language", { kind: "select", options: ["", ...LANGUAGES] }),
  field("theme", { kind: "select", options: [...THEMES] }),
  field("density", { kind: "select", options: [...DENSITIES] }),
  field("time_zone", { kind: "select", options: ["", ...Intl.supportedValuesOf("timeZone")] }),
  field("single_keys", { kind: "toggle" }),
  field("sender_company", { kind: "text" }, { max: 200 }),
  field("sender_name", { kind: "text" }, { max: 200 }),
  field("sender_signature", { kind: "text" }, { max: 4000 }),
  field("notify", { kind: "toggle" }),
  field("clipboard_seconds", { kind: "select", options: CLIPBOARD.map(String) }),
  field("receiver_port", { kind: "number", min: 0, max: 65_535 }, { required: true }),
  field("backup_dir", { kind: "text" }, { max: 1000, pattern: PATH }),
];

export type Name =
  | "language"
  | "theme"
  | "density"
  | "time_zone"
  | "single_keys"
  | "sender_company"
  | "sender_name"
  | "sender_signature"
  | "notify"
  | "clipboard_seconds"
  | "receiver_port"
  | "backup_dir";

/** The settings as a form holds them. */
export function valuesOf(settings: Settings): Record<Name, string> {
  const flag = (on: boolean): string => (on ? "true" : "");
  const { language, theme, time_zone, sender_company, sender_name } = settings;
  return {
    language,
    theme,
    density: settings.density || "comfortable",
    time_zone,
    single_keys: flag(settings.single_keys),
    sender_company,
    sender_name,
    sender_signature: settings.sender_signature,
    notify: flag(settings.notify),
    clipboard_seconds: String(settings.clipboard_seconds),
    receiver_port: String(settings.receiver_port),
    backup_dir: settings.backup_dir,
  };
}

/** One setting as it is sent. */
export function partOf(name: Name, value: string): Partial<Settings> {
  switch (name) {
    case "single_keys":
    case "notify":
      return { [name]: value === "true" };
    case "clipboard_seconds":
    case "receiver_port":
      return { [name]: Number(value) };
    default:
      return { [name]: value };
  }
}
