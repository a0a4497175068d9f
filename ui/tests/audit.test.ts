import { describe, expect, it } from "vitest";
import { AuditModel } from "../src/pages/audit/model.ts";
import { fakeCore, fakeRouter } from "./fake.ts";

describe("the audit trail", () => {
  it("is verified against a head noted earlier", async () => {
    const verdict = {
      ok: true,
      entries: 3,
      head: "h",
      first_bad: null,
      detail: "",
      anchored: true,
    };
    const core = fakeCore({ audit_verify: () => verdict });
    const { router } = fakeRouter("#/audit");
    const model = new AuditModel({ call: core.call, router, did: () => {} });
    await model.verify();
    model.anchor.value = " abc ";
    await model.verify();
    expect(core.of("audit_verify")).toEqual([{ anchor: null }, { anchor: "abc" }]);
    expect(model.verdict.value.value?.ok).toBe(true);
  });
});
