/** Token search: `status:needs-reconnect system:stackone acme`. The core reads it; here tokens are only put and taken. */

const TOKEN = /(?:[^\s"]|"[^"]*")+/g;

export const tokens = (query: string): string[] => query.match(TOKEN) ?? [];

/** The values of one name, such as every `status:`. */
export const valuesOf = (query: string, name: string): string[] =>
  tokens(query)
    .filter((token) => token.startsWith(`${name}:`))
    .map((token) => token.slice(name.length + 1));

/** The query without any token of that name. */
export const without = (query: string, name: string): string =>
  tokens(query)
    .filter((token) => !token.startsWith(`${name}:`))
    .join(" ");

/** The query with exactly these values of one name; none takes the name out. */
export const withValues = (query: string, name: string, values: readonly string[]): string =>
  [...values.map((value) => `${name}:${value}`), ...tokens(without(query, name))].join(" ");

/** Puts a value in or takes it out again. */
export function toggled(query: string, name: string, value: string): string {
  const values = valuesOf(query, name);
  const next = values.includes(value) ? values.filter((v) => v !== value) : [...values, value];
  return withValues(query, name, next);
}

/** The free words, without any `name:value` token. */
export const words = (query: string): string =>
  tokens(query)
    .filter((token) => !/^[a-z]+:/.test(token))
    .join(" ");

/** The same tokens with other free words. */
export const withWords = (query: string, free: string): string =>
  [...tokens(query).filter((token) => /^[a-z]+:/.test(token)), free].join(" ").trim();
