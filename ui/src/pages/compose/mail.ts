/** The mail that brings the link: in which language, and how it leaves the desk. No DOM. */

import { signal } from "@preact/signals-core";
import { Action, Latest } from "../../action.ts";
import type { Exported, Mail, MailRequest } from "../../bindings.ts";
import type { Call } from "../../bridge.ts";
import type { Language } from "../../texts.ts";

/** All but the language, which is chosen here. */
export type MailOf = Omit<MailRequest, "language">;

export class MailModel {
  readonly mail = new Latest<Mail>();
  readonly act = new Action();
  /** Where the draft was saved last. */
  readonly saved = signal<Exported | null>(null);
  /** Languages that were chosen, by customer; everybody else is written to in their own. */
  readonly #chosen = signal<Readonly<Record<string, Language>>>({});
  readonly #call: Call;
  readonly #of: () => MailOf | null;

  constructor(call: Call, of: () => MailOf | null) {
    this.#call = call;
    this.#of = of;
  }

  /** What is asked for: of the link, or of what will be one. */
  get request(): MailRequest | null {
    const of = this.#of();
    if (of === null) return null;
    return { ...of, language: this.#chosen.value[of.customer ?? ""] ?? "" };
  }

  async read(): Promise<void> {
    this.saved.value = null;
    const request = this.request;
    if (request === null) return this.mail.set(null);
    await this.mail.load(() => this.#call("mail_render", request));
  }

  /** Writes to the customer on show in another language. */
  async speak(language: Language): Promise<void> {
    const customer = this.#of()?.customer ?? "";
    this.#chosen.value = { ...this.#chosen.peek(), [customer]: language };
    await this.read();
  }

  /** Opens it in the person's mail program; true when that was done. */
  async open(): Promise<boolean> {
    const request = this.request;
    if (request === null) return false;
    return (await this.act.run(() => this.#call("mail_open", request))) !== undefined;
  }

  /** Saves it as a draft that any mail program opens. */
  async save(): Promise<void> {
    const request = this.request;
    if (request === null) return;
    const saved = await this.act.run(() => this.#call("mail_save", request));
    this.saved.value = saved ?? null;
  }
}
