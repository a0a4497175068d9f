/** A form drawn from the fields of a system's `Spec`: values, and what is wrong with them. No DOM. */

import { batch, signal } from "@preact/signals-core";
import type { Field } from "../bindings.ts";
import type { AppError } from "../errors.ts";
import { tidied } from "./tidy.ts";

/** What is wrong, as a key `invalid-<key>` with its values. */
export type Flaw = { key: string; values?: Record<string, string | number> };

const URL_SHAPE = /^https:\/\/[^\s/]+|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?/;

/** Checks one value by its field; null when it can be sent. */
export function flaw(field: Field, value: string): Flaw | null {
  if (value === "") return field.required ? { key: "required" } : null;
  if (field.max > 0 && [...value].length > field.max)
    return { key: "too-long", values: { max: field.max } };
  const bounds = outOfBounds(field, value);
  if (bounds !== null) return bounds;
  if (field.input.kind === "url" && !URL_SHAPE.test(value)) return { key: "url" };
  if (field.input.kind === "pairs" && !isPairs(value)) return { key: "pairs" };
  if (field.pattern !== "" && !new RegExp(`^(?:${field.pattern})$`, "u").test(value))
    return misshapen(field);
  return null;
}

const misshapen = ({ example }: Field): Flaw =>
  example === "" ? { key: "pattern" } : { key: "pattern-example", values: { example } };

function outOfBounds({ input }: Field, value: string): Flaw | null {
  if (input.kind !== "number" && input.kind !== "duration") return null;
  if (!/^-?\d+$/.test(value)) return { key: "number" };
  const { min, max } = input;
  if (Number(value) < min || Number(value) > max)
    return { key: input.kind === "number" ? "bounds" : "duration", values: { min, max } };
  return null;
}

function isPairs(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

export class Form {
  readonly system: string;
  readonly fields: readonly Field[];
  readonly values = signal<Readonly<Record<string, string>>>({});
  /** Fields the person has left once, or tried to send. */
  readonly #touched = signal<ReadonlySet<string>>(new Set());
  /** What the core said of one field; gone as soon as it is changed. */
  readonly #refused = signal<{ field: string; message: string } | null>(null);

  constructor(system: string, fields: readonly Field[], values: Record<string, string> = {}) {
    this.system = system;
    this.fields = fields;
    this.values.value = {
      ...Object.fromEntries(fields.map(({ name, default: given }) => [name, given])),
      ...values,
    };
  }

  get(name: string): string {
    return this.values.value[name] ?? "";
  }

  set(name: string, value: string): void {
    batch(() => {
      this.values.value = { ...this.values.peek(), [name]: value };
      if (this.#refused.peek()?.field === name) this.#refused.value = null;
    });
  }

  /** The field was left: blanks and quotes around its value go, and from now on it says what is wrong with it. */
  leave(field: Field): void {
    const value = this.get(field.name);
    const better = tidied(field, value);
    if (better !== value) this.set(field.name, better);
    this.touch(field.name);
  }

  /** From now on the field says what is wrong with it, while it is typed too. */
  touch(name: string): void {
    if (!this.#touched.peek().has(name))
      this.#touched.value = new Set([...this.#touched.peek(), name]);
  }

  /** What to say at the field just now. */
  flawOf(field: Field): Flaw | null {
    // Nobody is corrected in the middle of the first word.
    return this.#touched.value.has(field.name) ? flaw(field, this.get(field.name)) : null;
  }

  refusedAt(name: string): string | null {
    const refused = this.#refused.value;
    return refused !== null && refused.field === name ? refused.message : null;
  }

  /** Whether all can be sent; shows every flaw when not. */
  check(): boolean {
    this.#touched.value = new Set(this.fields.map(({ name }) => name));
    return this.fields.every((field) => flaw(field, this.get(field.name)) === null);
  }

  /** Puts a refusal at its field; false when it belongs to none of them. */
  refuse(error: AppError | null): boolean {
    const field = error?.refusal.field;
    if (error === null || typeof field !== "string") return false;
    if (!this.fields.some(({ name }) => name === field)) return false;
    this.#refused.value = { field, message: error.message };
    return true;
  }

  /** What is sent: everything that is given. */
  given(): Record<string, string> {
    const kept = this.fields.map(({ name }) => [name, this.values.value[name] ?? ""] as const);
    return Object.fromEntries(kept.filter(([, value]) => value !== ""));
  }
}
