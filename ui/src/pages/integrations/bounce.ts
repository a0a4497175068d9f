/** The page that stands at a company's own redirect address, as one integration needs it. No DOM. */

import { computed, signal } from "@preact/signals-core";
import { Action } from "../../action.ts";
import type { BouncePage, Integration, Spec } from "../../bindings.ts";
import type { Call } from "../../bridge.ts";

/** Customers of the system come back to an address of the company. */
export const bounces = (spec: Spec | undefined): boolean =>
  spec?.kinds.some(({ ends }) => ends === "returned") ?? false;

export class BounceModel {
  readonly saving = new Action();
  /** The integration that the latest page or failure belongs to. */
  readonly #of = signal("");
  readonly #made = signal<BouncePage | null>(null);
  readonly #call: Call;
  readonly #current: () => Integration | null;

  /** `current` is the integration in view. */
  constructor(call: Call, current: () => Integration | null) {
    this.#call = call;
    this.#current = current;
  }

  /** The latest outcome is of the integration in view. */
  readonly here = computed(() => this.#current()?.id === this.#of.value);

  /** The page as it was written for the integration in view. */
  readonly made = computed<BouncePage | null>(() => (this.here.value ? this.#made.value : null));

  /** Writes it anew, in a file of its own. */
  async save(): Promise<void> {
    const integration = this.#current()?.id;
    if (integration === undefined) return;
    this.#of.value = integration;
    this.#made.value = null;
    const request = { integration, language: "", output: "" };
    const made = await this.saving.run(() => this.#call("bounce_page", request));
    if (this.#of.peek() === integration) this.#made.value = made ?? null;
  }
}
