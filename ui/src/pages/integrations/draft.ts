/** The form of an integration, and what is sent of it. No DOM. */

import type { Environment, Field, Integration, IntegrationDraft, Spec } from "../../bindings.ts";
import { Form } from "../../form/model.ts";

const field = (
  name: string,
  required: boolean,
  input: Field["input"],
  example: string,
  advanced = false,
): Field => ({
  name,
  input,
  required,
  default: "",
  example,
  pattern: "",
  max: 200,
  advanced,
  undocumented: false,
  needs: [],
  from: "",
  help_url: "",
});

/** Secrets that are there stay when nothing is typed. */
const loosened = (one: Field): Field =>
  one.input.kind === "secret" ? { ...one, required: false } : one;

/** What is known of an integration, as its form shows it; secrets never are. */
export function knownOf(known: Integration, spec: Spec) {
  const { settings, name, base_url, built_in, environment } = known;
  const own = built_in || base_url === homeOf(spec, environment);
  return { ...settings, name, base_url: own ? "" : base_url };
}

/** Where the system's own API is reached in an environment. */
const homeOf = (spec: Spec, environment: Environment): string =>
  (environment === "sandbox" && spec.sandbox_url) || spec.base_url;

/** A name nobody has yet, so that saving needs nothing typed but the key. */
export function freeName(spec: Spec, environment: Environment, taken: readonly string[]): string {
  const wished = environment === "practice" ? spec.name : `${spec.name} ${environment}`;
  return taken.includes(wished) ? "" : wished;
}

export const formOf = (spec: Spec, values: Record<string, string>, fresh: boolean): Form =>
  new Form(
    spec.id,
    [
      field("name", true, { kind: "text" }, spec.name),
      ...spec.secrets,
      ...spec.settings,
      field("base_url", false, { kind: "url" }, spec.base_url, true),
    ].map((one) => (fresh ? one : loosened(one))),
    values,
  );

/** What is sent of these values. */
export function draftOf(
  given: Record<string, string>,
  spec: Spec,
  current: Integration | null,
  environment: Environment,
): IntegrationDraft {
  const of = (fields: readonly Field[]): Record<string, string> =>
    Object.fromEntries(
      fields.flatMap(({ name }) => (given[name] === undefined ? [] : [[name, given[name].trim()]])),
    );
  return {
    ...(current === null ? {} : { id: current.id }),
    system: spec.id,
    name: (given.name ?? "").trim(),
    environment: current?.environment ?? environment,
    base_url: given.base_url ?? "",
    settings: of(spec.settings),
    secrets: of(spec.secrets),
  };
}

/** Values without the secrets, which are kept nowhere but in the field they were typed into. */
export function withoutSecrets(
  values: Record<string, string>,
  { secrets }: Spec,
): Record<string, string> {
  const hidden = new Set(secrets.map(({ name }) => name));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !hidden.has(name)));
}
