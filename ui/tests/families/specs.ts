/** Keys of fields and ways of connecting, as the systems' Specs name them. */

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Field } from "../../src/bindings.ts";
import { stackone } from "../fake.ts";
import { all, CORE, folder } from "./sources.ts";

/** Options of fields, where they are written as they are sent. */
const optionKeys = (spec: string): string[] => {
  const named = spec.matchAll(
    /(?:field|legacy|select)\(\s*"([a-z_]+)",(?:\s*Input::\w+ \{\s*options:)?\s*&\[([^\]]*)\]/g,
  );
  return [...named].flatMap(([, name, values = ""]) =>
    all(values, /"([a-z_-]+)"/g).map((value) => `option-${name}-${value}`),
  );
};

const fieldKeys = (field: Field): string[] => {
  const options = "options" in field.input ? field.input.options : [];
  return [
    `field-stackone-${field.name}.label`,
    ...options.map((option) => `option-${field.name}-${option}`),
  ];
};

export function specKeys(): string[] {
  const fields = [
    ...stackone.secrets,
    ...stackone.settings,
    ...stackone.kinds.flatMap((kind) => kind.fields),
  ];
  const kinds = stackone.kinds.map(({ id }) => `kind-stackone-${id}`);
  return [
    ...fields.flatMap(fieldKeys),
    ...kinds.flatMap((key) => [`${key}.label`, `${key}.short`, `${key}.when`]),
    ...["name", "base_url"].map((name) => `field-stackone-${name}.label`),
  ];
}

/** Fields and ways of connecting, as every system's Spec names them. */
export function systemKeys(): string[] {
  const systems = readdirSync(join(CORE, "systems"), { withFileTypes: true });
  return systems
    .filter((entry) => entry.isDirectory())
    .filter(({ name }) => existsSync(join(CORE, `systems/${name}/spec.rs`)))
    .flatMap(({ name }) => {
      const spec = folder(`systems/${name}`);
      const id = all(spec, /^ {4}id: "([a-z-]+)",$/gm)[0] ?? name;
      const fields = all(
        spec,
        /\b(?:field|advanced|legacy|address|plain|more|number|select|text|lines)\(\s*"([a-z_]+)"/g,
      );
      const named = (constant: string) =>
        all(spec, new RegExp(`const ${constant}: &str = "([a-z-]+)"`, "g"));
      const kinds = [
        ...all(spec, /id: "([a-z-]+)",\s+fits/g),
        ...all(spec, /id: ([A-Z_]+),\s+fits/g).flatMap(named),
      ];
      return [
        ...fields.map((field) => `field-${id}-${field}.label`),
        ...optionKeys(spec),
        ...["name", "base_url"].map((field) => `field-${id}-${field}.label`),
        ...kinds.flatMap((kind) =>
          ["label", "short", "when"].map((part) => `kind-${id}-${kind}.${part}`),
        ),
      ];
    });
}
