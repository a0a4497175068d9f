/** A form drawn from the fields of a system's `Spec`: values, and what is wrong with them. No DOM. */

import { batch, signal } from "@preact/signals-core";
import type { Customer, Field } from "../bindings.ts";
import type { AppError } from "../errors.ts";
import { tOr } from "../texts.ts";
import { tidied } from "./tidy.ts";

/** What is wrong, as a key `invalid-<key>` with its values. */
export type Flaw = { key: string; values?: Record<string, string | number> };

const URL_SHAPE = /^https:\/\/[^\s/]+|^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?/;

/** Characters as the core counts them. */
export const lengthOf = (text: string): number => [...text].length;

/** Checks one value by its field; null when it can be sent. */
export function flaw(field: Field, value: string): Flaw | null {
  if (value === "") return field.required ? { key: "required" } : null;
  if (field.max > 0 && lengthOf(value) > field.max)
    return { key: "too-long", values: { max: field.max } };
  const bounds = outOfBounds(field, value);
  if (bounds !== null) return bounds;
  if (!isAddress(field, value)) return { key: "url" };
  if (field.input.kind === "pairs" && !isPairs(value)) return { key: "pairs" };
  if (field.pattern !== "" && !matches(field.pattern, value)) return misshapen(field);
  return null;
}

/** One address, or several with commas between them. */
const isAddress = ({ input }: Field, value: string): boolean => {
  if (input.kind === "url") return URL_SHAPE.test(value);
  if (input.kind !== "urls") return true;
  return value.split(",").every((one) => URL_SHAPE.test(one.trim()));
};

function misshapen({ example, input }: Field): Flaw {
  if (input.kind === "secret") return { key: "secret-letters" };
  return example === "" ? { key: "pattern" } : { key: "pattern-example", values: { example } };
}

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

/** What a value lacks in other fields, as the core holds it; null when it counts. Hints are not held against it. */
export function lacking(
  field: Field,
  value: string,
  get: (name: string) => string,
  nameOf: (name: string) => string,
): Flaw | null {
  if (value === "") return null;
  const unmet = field.needs.find(({ field: other, is, of, firm }) => {
    const there = get(other);
    return firm && matches(of, value) && (there === "" || (is !== "" && !matches(is, there)));
  });
  if (unmet === undefined) return null;
  const other = nameOf(unmet.field);
  if (unmet.is === "") return { key: "needs", values: { other } };
  return PLAIN.test(unmet.is)
    ? { key: "needs-value", values: { other, wanted: unmet.is.replaceAll("|", " / ") } }
    : { key: "needs-shape", values: { other } };
}

/** A pattern that is but words. */
const PLAIN = /^[\w|]+$/u;

const matches = (pattern: string, value: string): boolean =>
  pattern === "" || new RegExp(`^(?:${pattern})$`, "u").test(value);

/** What of a customer fills fields in. */
export type Filling = Pick<Customer, "name" | "email" | "contact_name" | "extra">;

/** A further column of the field's own name, else the customer's own that the Spec names. */
function columnOf(customer: Filling, { name, from }: Field): string {
  const further = customer.extra[name]?.trim() ?? "";
  if (further !== "") return further;
  if (from === "person") return customer.contact_name || customer.name;
  return from === "name" || from === "email" || from === "contact_name" ? customer[from] : "";
}

export class Form {
  readonly system: string;
  readonly fields: readonly Field[];
  readonly values = signal<Readonly<Record<string, string>>>({});
  /** What the customer fills in where the person has said nothing. */
  readonly #suggested = signal<Readonly<Record<string, string>>>({});
  /** There are several customers: what they fill in the core holds against each. */
  readonly #several = signal(false);
  /** Fields the person has filled in or emptied. */
  readonly #own = signal<ReadonlySet<string>>(new Set());
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
    const suggested = this.#own.value.has(name) ? undefined : this.#suggested.value[name];
    return suggested ?? this.values.value[name] ?? "";
  }

  /** Takes over what a customer fills in; `null` while there are several, each with values of their own. */
  suggest(customer: Filling | null): void {
    const found = this.fields
      .filter(({ from }) => from !== "")
      .map((field) => [field.name, customer === null ? "" : columnOf(customer, field)] as const);
    const next = Object.fromEntries(found.filter(([, value]) => value !== ""));
    if (JSON.stringify(next) !== JSON.stringify(this.#suggested.peek()))
      this.#suggested.value = next;
    this.#several.value = customer === null;
  }

  set(name: string, value: string): void {
    batch(() => {
      this.#own.value = new Set([...this.#own.peek(), name]);
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
    const own = this.#touched.value.has(field.name) || this.#suggested.value[field.name];
    const found = this.#flaw(field);
    // Nobody is corrected in the middle of the first word, but more typing makes no text shorter.
    return own || found?.key === "too-long" ? found : null;
  }

  #flaw(field: Field): Flaw | null {
    const value = this.get(field.name);
    if (value === "" && field.from !== "" && this.#several.value) return null;
    const nameOf = (name: string): string => tOr(`field-${this.system}-${name}.label`, name);
    return flaw(field, value) ?? lacking(field, value, (name) => this.get(name), nameOf);
  }

  refusedAt(name: string): string | null {
    const refused = this.#refused.value;
    return refused !== null && refused.field === name ? refused.message : null;
  }

  /** Whether all can be sent; shows every flaw when not. */
  check(): boolean {
    this.#touched.value = new Set(this.fields.map(({ name }) => name));
    return this.fields.every((field) => this.#flaw(field) === null);
  }

  /** Puts a refusal at its field; false when it belongs to none of them. */
  refuse(error: AppError | null): boolean {
    const field = error?.refusal.field;
    if (error === null || typeof field !== "string") return false;
    if (!this.fields.some(({ name }) => name === field)) return false;
    this.#refused.value = { field, message: error.message };
    return true;
  }

  /** What is sent: everything that is given. What the customer fills in is left to the core, which does the same; a
   * value that was taken out is sent as empty, so that it stays out. */
  given(): Record<string, string> {
    const own = this.#own.value;
    const kept = this.fields.map((field) => [field, this.values.value[field.name] ?? ""] as const);
    return Object.fromEntries(
      kept
        .filter(([{ name, from }, value]) => value !== "" || (from !== "" && own.has(name)))
        .map(([{ name }, value]) => [name, value]),
    );
  }
}
