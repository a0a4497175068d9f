/** What can be looked at before and after a link is made; asks nothing of the system. No DOM. */

import { Latest } from "../../action.ts";
import type { BuiltLink, LinkRequest, QrCode, Snippet } from "../../bindings.ts";
import type { Call } from "../../bridge.ts";

export class Previews {
  readonly snippets = new Latest<readonly Snippet[]>();
  readonly address = new Latest<BuiltLink>();
  readonly qr = new Latest<QrCode>();
  readonly #call: Call;

  constructor(call: Call) {
    this.#call = call;
  }

  /** The address of a link, drawn; null: there is none. */
  async readQr(id: string | null): Promise<void> {
    if (id === null) return this.qr.set(null);
    await this.qr.load(() => this.#call("link_qr", { id }));
  }

  /** The address that would be built. */
  async readAddress(request: LinkRequest | null): Promise<void> {
    if (request === null) return this.address.set(null);
    await this.address.load(() => this.#call("link_build", request));
  }

  /** The request and the code that do the same. */
  async readCode(request: LinkRequest | null): Promise<void> {
    if (request === null) return this.snippets.set(null);
    await this.snippets.load(() => this.#call("link_snippets", request));
  }
}
