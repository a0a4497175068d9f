import { describe, expect, it } from "vitest";
import type { Job } from "../src/bindings.ts";
import { BulkModel, bulkKinds, firstRows } from "../src/pages/links/bulk.ts";
import { at, fakeCore, integration, refusal, stackone } from "./fake.ts";

const job: Job = {
  id: "j7",
  kind: "links",
  title: "StackOne",
  state: "running",
  done: 0,
  total: 3,
  failed: 0,
  error: null,
  sync: null,
  created_at: at,
  ended_at: null,
};
const FILE = "owner_id,name\na,A\nb,B\n,C";

async function open(answers: Parameters<typeof fakeCore>[0] = {}) {
  const core = fakeCore({
    integration_list: () => [integration("i1"), integration("i2")],
    customer_import: () => ({
      created: 1,
      updated: 0,
      unchanged: 1,
      rejected: [{ line: 4, column: "owner_id", reason: "The owner id is empty." }],
    }),
    link_bulk: () => job,
    ...answers,
  });
  const model = new BulkModel({
    call: core.call,
    systems: () => [stackone],
    environment: () => "sandbox",
  });
  await model.enter();
  return { core, model };
}

describe("links from a file", () => {
  it("are only made in ways that can be sent and need no account", () => {
    expect(bulkKinds(stackone).map(({ id }) => id)).toEqual(["auth-link"]);
    expect(bulkKinds(undefined)).toEqual([]);
  });

  it("looks at the file and changes nothing before it is told to", async () => {
    const { core, model } = await open();
    expect(model.ready.value, "there is no file yet").toBe(false);
    await model.read(FILE);
    expect(core.of("customer_import")).toEqual([{ csv: FILE, dry_run: true }]);
    expect([model.rows.value, model.ready.value]).toEqual([2, true]);
    await model.read("   ");
    expect([model.rows.value, model.ready.value]).toEqual([0, false]);
    expect(core.of("link_bulk")).toEqual([]);
  });

  it("starts one job with the options chosen", async () => {
    const { core, model } = await open();
    await model.read(FILE);
    model.choose("i2");
    model.form.value?.set("label", "autumn");
    await model.start();
    expect(core.of("link_bulk")[0]).toMatchObject({
      integration: "i2",
      kind: "auth-link",
      csv: FILE,
      options: { label: "autumn" },
    });
    expect(model.job.value?.id).toBe("j7");
    await model.read(`${FILE}\nd,D`);
    expect(model.job.value, "another file is another job").toBeNull();
  });

  it("shows a refused option at its field", async () => {
    const { model } = await open({
      link_bulk: () => {
        throw refusal("bad_input", "label");
      },
    });
    await model.read(FILE);
    await model.start();
    expect(model.form.value?.refusedAt("label")).toBe("refused: bad_input");
    expect(model.starting.error.value).toBeNull();
  });

  it("shows what is typed last, however slow the look at what was before", async () => {
    const waiting: (() => void)[] = [];
    const { core, model } = await open({
      customer_import: ({ csv }) =>
        new Promise((done) => {
          waiting.push(() => done({ created: csv.length, updated: 0, unchanged: 0, rejected: [] }));
        }),
    });
    const first = model.read("ab");
    const second = model.read("abcd");
    waiting[0]?.();
    await new Promise((done) => setTimeout(done));
    waiting[1]?.();
    await Promise.all([first, second]);
    expect(core.of("customer_import")).toHaveLength(2);
    expect(model.report.value?.created).toBe(4);
  });
});

describe("the first rows of a file", () => {
  it("are told apart as spreadsheets write them", () => {
    expect(firstRows('\ufeffowner_id;name\r\na;"Two; words"\r\n\r\nb;B', 5)).toEqual([
      ["owner_id", "name"],
      ["a", "Two; words"],
      ["b", "B"],
    ]);
    expect(firstRows("a,b\n1,2\n3,4\n5,6", 2)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
    expect(firstRows("", 3)).toEqual([]);
  });
});
