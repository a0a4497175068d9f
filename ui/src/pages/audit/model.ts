/** The audit trail, and whether it is whole. */

import { signal } from "@preact/signals-core";
import { Action, Latest } from "../../action.ts";
import type { AuditEntry, AuditVerdict, Exported } from "../../bindings.ts";
import type { Call } from "../../bridge.ts";
import { type Did, Listing } from "../../list/listing.ts";
import type { Router } from "../../route.ts";

export class AuditModel {
  readonly listing: Listing<AuditEntry>;
  /** Hash of the newest entry, to be noted outside this machine. */
  readonly head = signal("");
  readonly verdict = new Latest<AuditVerdict>();
  readonly anchor = signal("");
  readonly verifying = signal(false);
  readonly exporting = new Action();
  readonly exported = signal<Exported | null>(null);
  readonly #call: Call;

  constructor({ call, router, did }: { call: Call; router: Router; did: Did }) {
    this.#call = call;
    this.listing = new Listing({
      router,
      did,
      place: "audit",
      key: ({ position }) => String(position),
      fetch: async (request) => {
        const page = await call("audit_list", request);
        const beside = (): void => {
          this.head.value = page.head;
        };
        return { ...page, beside };
      },
    });
  }

  /** Reads the whole trail; with an anchor also proves the past up to it. */
  async verify(): Promise<void> {
    const anchor = this.anchor.peek().trim();
    this.verifying.value = true;
    await this.verdict.load(() =>
      this.#call("audit_verify", { anchor: anchor === "" ? null : anchor }),
    );
    this.verifying.value = false;
  }

  async export(): Promise<void> {
    const request = { query: this.listing.sent, ids: [], format: "csv", output: "" };
    this.exported.value =
      (await this.exporting.run(() => this.#call("audit_export", request))) ?? null;
  }
}
