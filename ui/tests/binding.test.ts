import { describe, expect, it } from "vitest";
import type { AccountDetail, PageRequest } from "../src/bindings.ts";
import { AppError } from "../src/errors.ts";
import { AccountsModel } from "../src/pages/accounts/model.ts";
import { account, customer, fakeCore, fakeRouter, paged, refusal } from "./fake.ts";

const people = [customer("c1", "Acme"), customer("c2", "Globex")];

/** An account that came without a link; whoever is named is its owner. */
const detail = (id: string, owner = ""): AccountDetail => ({
  account: account(id, { owner_name: owner, owner_id: owner && "owner-c2" }),
  reasons: [],
  diagnoses:
    owner === "" ? [{ key: "unasked", level: "warning", values: {}, steps: ["bind"] }] : [],
  timeline: [],
  link: null,
  raw: "{}",
  dashboard_url: "",
  acts_by: "",
  relinks: false,
});

function desk(hash: string, answers: Parameters<typeof fakeCore>[0] = {}) {
  const core = fakeCore({
    account_rows: (request: PageRequest) => paged([account("a1")])(request),
    account_counts: () => ({ total: 1, counts: { status: {}, system: {} } }),
    account_show: ({ id }) => detail(id),
    account_bind: ({ account: id }) => detail(id, "Globex"),
    integration_list: () => [],
    customer_list: ({ query }) => ({
      rows: people.filter(({ name }) => name.includes(query)),
      total: 2,
      next: null,
    }),
    ...answers,
  });
  const { router } = fakeRouter(hash);
  const environment = () => "practice" as const;
  const model = new AccountsModel({ call: core.call, router, environment, did: () => {} });
  return { core, router, model };
}

/** Picks the first who is found. */
async function pick({ binding }: AccountsModel, text: string): Promise<void> {
  await binding.customer.combo.type(text);
  binding.customer.combo.key("Enter");
}

describe("an account that nobody here asked for", () => {
  it("is bound to the customer picked, and shown as it then is", async () => {
    const { core, model } = desk("#/accounts/a1");
    await model.enter();
    expect(model.mayBind).toBe(false);
    model.binding.ask();
    expect(model.mayBind).toBe(true);
    await pick(model, "Globex");
    expect(await model.bind()).toBe("Globex");
    expect(core.of("account_bind")).toEqual([{ account: "a1", customer: "c2" }]);
    expect(model.detail.value.value?.account.owner_name).toBe("Globex");
    expect(model.mayBind).toBe(false);
    expect(model.binding.customer.empty).toBe(true);
  });

  it("has one owner: the next one picked takes the place of the last", async () => {
    const { model } = desk("#/accounts/a1");
    await model.enter();
    model.binding.ask();
    await pick(model, "Acme");
    await pick(model, "Globex");
    expect(model.binding.customer.picked.value.map(({ id }) => id)).toEqual(["c2"]);
    model.binding.customer.combo.take({ id: "+", label: "Newcomer" });
    expect(model.binding.customer.picked.value).toEqual([]);
    expect(model.binding.customer.newcomer.value?.name).toBe("Newcomer");
    await pick(model, "Acme");
    expect(model.binding.customer.newcomer.value).toBeNull();
  });

  it("may be a new customer's, who is saved first", async () => {
    const { core, model } = desk("#/accounts/a1", { customer_save: () => customer("c9", "New") });
    await model.enter();
    model.binding.ask();
    model.binding.customer.enter({ name: "New" });
    await model.bind();
    expect(core.of("account_bind")).toEqual([{ account: "a1", customer: "c9" }]);
  });

  it("asks for a customer before it asks the core", async () => {
    const { core, model } = desk("#/accounts/a1");
    await model.enter();
    model.binding.ask();
    await model.bind();
    expect(model.binding.missing.value).toBe(true);
    expect(core.of("account_bind")).toEqual([]);
    await pick(model, "Acme");
    expect(model.binding.missing.value).toBe(false);
  });

  it("keeps who was picked and the question when it is refused", async () => {
    const account_bind = (): never => {
      throw refusal("bad_input", "customer");
    };
    const { model } = desk("#/accounts/a1", { account_bind });
    await model.enter();
    model.binding.ask();
    await pick(model, "Acme");
    expect(await model.bind()).toBe("");
    expect(model.binding.act.error.value).toBeInstanceOf(AppError);
    expect(model.binding.act.error.value?.refusal.field).toBe("customer");
    expect(model.mayBind).toBe(true);
    expect(model.binding.customer.picked.value).toHaveLength(1);
  });

  it("is asked about at once where the address brings the step, and only once", async () => {
    const { model, router } = desk("#/accounts/a1?step=bind");
    await model.enter();
    expect(model.mayBind).toBe(true);
    expect(router.route.value.params.step).toBeUndefined();
    model.binding.stop();
    await model.enter();
    expect(model.mayBind).toBe(false);
    model.binding.ask();
    router.open("a2");
    await model.enter();
    expect(model.mayBind).toBe(false);
  });
});
