import { describe, expect, it } from "vitest";
import type { PageRequest } from "../src/bindings.ts";
import { CustomersModel } from "../src/pages/customers/model.ts";
import { customer, fakeCore, fakeRouter, paged, refusal } from "./fake.ts";

describe("customers", () => {
  const open = (hash: string, answers: Parameters<typeof fakeCore>[0] = {}) => {
    const core = fakeCore({
      customer_list: (request: PageRequest) => paged([customer("c1", "Acme")])(request),
      ...answers,
    });
    const { router } = fakeRouter(hash);
    return { core, router, model: new CustomersModel({ call: core.call, router, did: () => {} }) };
  };

  it("saves a new one and stays with them", async () => {
    const { core, router, model } = open("#/customers/%2B", {
      customer_save: ({ name }) => customer("c2", name),
    });
    await model.enter();
    await model.save();
    expect(core.of("customer_save"), "a name is needed").toHaveLength(0);
    model.form.value?.set("name", " Neuland ");
    model.form.value?.set("tags", "pilot, vip, ");
    await model.save();
    expect(core.of("customer_save")[0]).toMatchObject({ name: "Neuland", tags: ["pilot", "vip"] });
    expect(router.route.value.id).toBe("owner-c2");
  });

  it("can be put back as they were, and taken out again when they are new", async () => {
    const undo: (() => Promise<void>)[] = [];
    const core = fakeCore({
      customer_list: (request: PageRequest) => paged([customer("c1", "Acme")])(request),
      customer_save: (draft) => ({ ...customer(draft.id ?? "c9", draft.name), ...draft, id: "c1" }),
      customer_remove: () => ({}),
      customer_restore: (draft) => customer(draft.id ?? "", draft.name),
    });
    const { router } = fakeRouter("#/customers/owner-c1");
    const did = (_: string, back?: () => Promise<void>): void => {
      if (back) undo.push(back);
    };
    const model = new CustomersModel({ call: core.call, router, did });
    await model.enter();
    model.form.value?.set("name", "Acme AG");
    await model.save();
    expect(model.current.value.value?.name).toBe("Acme AG");
    await undo[0]?.();
    expect(core.of("customer_save").at(-1)).toMatchObject({ id: "c1", name: "Acme" });
    expect(core.of("customer_save").at(-1)).not.toHaveProperty("created_at");
    expect(model.current.value.value?.name).toBe("Acme");
    router.open("+", true);
    await model.enter();
    model.form.value?.set("name", "Neu");
    await model.save();
    await undo[1]?.();
    expect(core.of("customer_remove")).toEqual([{ id: "c1" }]);
    expect(router.route.value.id).toBe("");
    router.open("owner-c1", true);
    await model.enter();
    await model.remove();
    await undo[2]?.();
    expect(core.of("customer_restore")[0]).toMatchObject({ id: "c1", owner_id: "owner-c1" });
    expect(router.route.value.id).toBe("owner-c1");
  });

  it("shows a taken owner id at its field", async () => {
    const { model } = open("#/customers/owner-c1", {
      customer_save: () => {
        throw refusal("bad_input", "owner_id");
      },
    });
    await model.enter();
    await model.save();
    expect(model.form.value?.refusedAt("owner_id")).toBe("refused: bad_input");
    expect(model.saving.error.value, "and not twice").toBeNull();
  });

  it("looks at a file before it takes it in", async () => {
    const report = { created: 2, updated: 0, unchanged: 0, rejected: [] };
    const { core, model } = open("#/customers/%2Bcsv", { customer_import: () => report });
    await model.enter();
    model.setCsv("owner_id,name\na,A\nb,B");
    await model.import(true);
    expect(model.report.value?.dry).toBe(true);
    await model.import(false);
    expect(core.of("customer_import").map((one) => (one as { dry_run: boolean }).dry_run)).toEqual([
      true,
      false,
    ]);
    model.setCsv("other");
    expect(model.report.value, "another text, another look").toBeNull();
  });
});
