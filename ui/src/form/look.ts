/** What every input is drawn from. */

import type { nothing, TemplateResult } from "lit-html";
import type { Field, Input, Template } from "../bindings.ts";
import type { Combo } from "../combo.ts";
import { tOr } from "../texts.ts";
import type { Form } from "./model.ts";

export type InputLook = {
  id: string;
  form: Form;
  field: Field;
  invalid: boolean;
  combo?: Combo | undefined;
  /** Values of a setting of the integration. */
  registered?: ((setting: string) => readonly string[]) | undefined;
  /** The integration's invitation templates; absent: not read yet. */
  templates?: readonly Template[] | undefined;
  /** The name people know a provider by. */
  providerName?: ((key: string) => string) | undefined;
};

export type Drawn<K extends Input["kind"]> = (
  look: InputLook,
  input: Extract<Input, { kind: K }>,
) => TemplateResult | typeof nothing;

/** Ids of what explains the input. */
export const described = ({ id, invalid }: InputLook): string =>
  invalid ? `${id}-wrong ${id}-help` : `${id}-help`;

/** An option as people say it. */
export const optionText = (name: string, value: string): string =>
  tOr(`option-${name}-${value}`, value);
