/** What the system itself mails for an invitation, as the customer on show will read it. No DOM. */

import { Latest } from "../../action.ts";
import type { Template, TemplatePreview } from "../../bindings.ts";
import type { Call } from "../../bridge.ts";

/** Which template, of which integration, for whom; an empty customer: an invented one. */
export type Invited = { integration: string; template: Template; customer: string };

export class Invitation {
  readonly preview = new Latest<TemplatePreview>();
  readonly #call: Call;
  readonly #of: () => Invited | null;

  constructor(call: Call, of: () => Invited | null) {
    this.#call = call;
    this.#of = of;
  }

  /** What the preview is made from, to notice when it has to be made again. */
  get asked(): Invited | null {
    return this.#of();
  }

  async read(): Promise<void> {
    const of = this.#of();
    if (of === null) return this.preview.set(null);
    const { integration, template, customer } = of;
    await this.preview.load(() =>
      this.#call("template_preview", { integration, values: template.values, customer }),
    );
  }
}
