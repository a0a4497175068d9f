/** The core's sources, read for the words in them. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const CORE = join(import.meta.dirname, "../../../src-tauri/core");

/** A file without its tests. */
export const read = (path: string): string =>
  readFileSync(join(CORE, path), "utf8").split("#[cfg(test)]")[0] ?? "";

/** All files of a folder, one after the other. */
export const folder = (path: string): string =>
  readdirSync(join(CORE, path))
    .filter((name) => name.endsWith(".rs"))
    .map((name) => read(`${path}/${name}`))
    .join("\n");

/** What a pattern's first group finds, each once. */
export const all = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, word = ""]) => word)),
];
