/** Token search: `status:needs-reconnect,paused acme`. The core reads it; here tokens are only put in and taken out. */

const PIECE = /(?:[^\s"]|"[^"]*")+/g;
const NAMED = /^"?[a-z]+:/;

/** Named tokens and words, quotes kept. */
export const tokens = (query: string): string[] => query.match(PIECE) ?? [];

/** A token; quoted where the value has spaces in it. */
export function token(name: string, value: string): string {
  const plain = value.replaceAll('"', "");
  return /\s/.test(plain) ? `"${name}:${plain}"` : `${name}:${plain}`;
}

/** Name and value of a token. */
export function partsOf(piece: string): { name: string; value: string } {
  const [name = "", ...rest] = piece.replaceAll('"', "").split(":");
  return { name, value: rest.join(":") };
}

export const isNamed = (piece: string): boolean => NAMED.test(piece);

const others = (query: string, name: string): string[] =>
  tokens(query).filter((piece) => !isNamed(piece) || partsOf(piece).name !== name);

/** The values of one name: `status:a,b` has two. */
export const valuesOf = (query: string, name: string): string[] =>
  tokens(query)
    .filter((piece) => isNamed(piece) && partsOf(piece).name === name)
    .flatMap((piece) => partsOf(piece).value.split(","))
    .filter((value) => value !== "");

/** The query with exactly these values of one name; none takes the name out. */
export const withValues = (query: string, name: string, values: readonly string[]): string =>
  [...(values.length === 0 ? [] : [token(name, values.join(","))]), ...others(query, name)].join(
    " ",
  );

/** Puts a value in or takes it out again. */
export function toggled(query: string, name: string, value: string): string {
  const values = valuesOf(query, name);
  const next = values.includes(value) ? values.filter((v) => v !== value) : [...values, value];
  return withValues(query, name, next);
}

/** The free words, without any `name:value` token. */
export const words = (query: string): string =>
  tokens(query)
    .filter((piece) => !isNamed(piece))
    .join(" ");

/** The same tokens with other free words. */
export const withWords = (query: string, free: string): string =>
  [...tokens(query).filter(isNamed), free].join(" ").trim();
