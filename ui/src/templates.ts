/** The invitation templates of an integration, to choose from by name. No DOM. */

import { Latest } from "./action.ts";
import type { Template } from "./bindings.ts";
import type { Call } from "./bridge.ts";
import type { Form } from "./form/model.ts";

export class TemplateChoice {
  readonly list = new Latest<readonly Template[]>();
  readonly #call: Call;
  /** Whose templates are in the list. */
  #of = "";

  constructor(call: Call) {
    this.#call = call;
  }

  /** Reads those of the integration where the form asks for one; the only one there is needs no choosing. */
  async read(integration: string, form: Form | null): Promise<void> {
    const field = form?.fields.find(({ input }) => input.kind === "template");
    if (form === null || field === undefined || integration === "") return;
    if (integration !== this.#of) {
      // What was chosen belongs to another integration.
      if (this.#of !== "") form.set(field.name, "");
      this.list.set(null);
    }
    this.#of = integration;
    await this.list.load(() => this.#call("template_list", { id: integration }));
    const [only, ...more] = this.list.value.peek() ?? [];
    if (only !== undefined && more.length === 0 && form.get(field.name) === "")
      form.set(field.name, only.id);
  }

  /** The chosen one, once it is read. */
  chosen(form: Form | null): Template | null {
    const field = form?.fields.find(({ input }) => input.kind === "template");
    const id = field === undefined ? "" : (form?.get(field.name) ?? "");
    return this.list.value.value?.find((one) => one.id === id) ?? null;
  }
}
