/** Whether what came is genuine: anything pasted, judged by the core. Nothing of it is kept. No DOM. */

import { batch, computed, signal } from "@preact/signals-core";
import { Action, Latest } from "../../action.ts";
import type { CallbackTaken, Environment, Inspection, Integration } from "../../bindings.ts";
import type { Call } from "../../bridge.ts";

export type VerifyNeeds = {
  call: Call;
  environment: () => Environment;
  /** What is on the clipboard; empty when the web view does not give it. */
  clipboard: () => Promise<string>;
};

/** What was judged, to the byte, and how. */
export type Judged = { text: string; base64: string; integration: string; found: Inspection };

export class VerifyModel {
  readonly text = signal("");
  /** What was dropped, where it is no text: the bytes in Base64, which the text only looks like. */
  readonly #base64 = signal("");
  /** The integration whose secret it should fit; empty: any. */
  readonly integration = signal("");
  readonly integrations = new Latest<readonly Integration[]>();
  readonly act = new Action();
  /** The clipboard gave nothing: the person pastes by hand. */
  readonly withheld = signal(false);
  /** What came of the way back that was taken last. */
  readonly taken = signal<CallbackTaken | null>(null);
  readonly #judged = signal<Judged | null>(null);
  readonly #needs: VerifyNeeds;

  constructor(needs: VerifyNeeds) {
    this.#needs = needs;
  }

  /** The verdict on what stands there now; gone as soon as anything is changed. */
  readonly found = computed<Inspection | null>(() => {
    const judged = this.#judged.value;
    const same =
      judged?.text === this.text.value &&
      judged.base64 === this.#base64.value &&
      judged.integration === this.integration.value;
    return judged !== null && same ? judged.found : null;
  });

  async enter(): Promise<void> {
    const environment = this.#needs.environment();
    await this.integrations.load(() => this.#needs.call("integration_list", { environment }));
    const known = this.integrations.value.peek()?.some(({ id }) => id === this.integration.peek());
    if (known !== true) this.integration.value = "";
  }

  type(text: string): void {
    this.drop({ text, base64: "" });
  }

  /** A file, byte for byte, until somebody changes what is shown of it. */
  drop({ text, base64 }: { text: string; base64: string }): void {
    batch(() => {
      this.text.value = text;
      this.#base64.value = base64;
      this.withheld.value = false;
      this.taken.value = null;
    });
  }

  /** Whether the same still stands there; files that are no text may look alike. */
  #stands(text: string, base64: string): boolean {
    return this.text.peek() === text && this.#base64.peek() === base64;
  }

  async verify(): Promise<void> {
    const text = this.text.peek();
    const base64 = this.#base64.peek();
    const integration = this.integration.peek();
    if (text.trim() === "") return;
    const found = await this.act.run(() =>
      this.#needs.call("inspect", {
        ...(base64 === "" ? { text } : { text: "", base64 }),
        integration: integration || null,
        headers: {},
      }),
    );
    // What was changed or left meanwhile is not brought back.
    if (found !== undefined && this.#stands(text, base64))
      this.#judged.value = { text, base64, integration, found };
  }

  /** Takes the way back that stands there; the core says which link it belongs to and what came of it. */
  async takeCallback(): Promise<void> {
    const text = this.text.peek();
    const base64 = this.#base64.peek();
    const taken = await this.act.run(() => this.#needs.call("callback_take", { text }));
    if (taken !== undefined && this.#stands(text, base64)) {
      this.taken.value = taken;
      await this.verify();
    }
  }

  /** Takes what is on the clipboard and judges it. */
  async take(): Promise<void> {
    const text = await this.#needs.clipboard();
    if (text.trim() === "") {
      this.withheld.value = true;
      return;
    }
    this.type(text);
    await this.verify();
  }

  /** Judges by another secret. */
  async choose(integration: string): Promise<void> {
    this.integration.value = integration;
    if (this.#judged.peek() !== null) await this.verify();
  }

  /** Nothing of it is left: it may hold secrets. */
  forget(): void {
    batch(() => {
      this.type("");
      this.#judged.value = null;
      this.act.clear();
    });
  }
}
