import { describe, expect, it } from "vitest";
import type { BackupReport, SettingsReport } from "../src/bindings.ts";
import { bytes } from "../src/format.ts";
import { BackupModel } from "../src/pages/settings/backup.ts";
import { TransferModel } from "../src/pages/settings/transfer.ts";
import { fakeCore, refusal } from "./fake.ts";

const worth: BackupReport = {
  ok: true,
  path: "/backups/a.sqlite",
  bytes: 4096,
  form: 14,
  customers: 1,
  accounts: 2,
  links: 3,
  key: "own",
  trail: "whole",
  detail: "",
};

const changes: SettingsReport = {
  changes: [{ part: "setting", what: "changed", name: "theme", from: "", to: "dark" }],
  unchanged: 2,
};

describe("backups", () => {
  it("are made in their folder, and told of", async () => {
    const core = fakeCore({ backup_create: () => worth });
    const model = new BackupModel(core.call);
    await model.create();
    expect(core.of("backup_create")).toEqual([{ output: "" }]);
    expect(model.report.value).toEqual(worth);
  });

  it("are looked at again; a failure takes the old answer away", async () => {
    let full = false;
    const core = fakeCore({
      backup_check: () => ({ ...worth, ok: false, detail: "Entry 3 was edited." }),
      backup_create: () => {
        if (full) throw refusal("bad_input", "output");
        return worth;
      },
    });
    const model = new BackupModel(core.call);
    await model.check("/backups/a.sqlite");
    expect(core.of("backup_check")).toEqual([{ path: "/backups/a.sqlite" }]);
    expect(model.report.value?.ok).toBe(false);
    full = true;
    await model.create();
    expect([model.report.value, model.work.error.value?.code]).toEqual([null, "bad_input"]);
  });
});

describe("settings as a file", () => {
  it("are written where the core says", async () => {
    const core = fakeCore({ settings_export: () => ({ path: "/exports/s.json", rows: 9 }) });
    const model = new TransferModel(core.call);
    await model.export();
    expect(model.written.value?.path).toBe("/exports/s.json");
  });

  it("are looked at first and taken in only when asked", async () => {
    const core = fakeCore({ settings_import: () => changes });
    const model = new TransferModel(core.call);
    await model.read("the text");
    expect(core.of("settings_import")).toEqual([{ text: "the text", dry_run: true }]);
    expect(model.report.value).toEqual({ dry: true, report: changes });
    await model.take();
    expect(core.of("settings_import")[1]).toEqual({ text: "the text", dry_run: false });
    expect(model.report.value?.dry).toBe(false);
  });

  it("that cannot be read leave no old answer standing", async () => {
    let good = true;
    const core = fakeCore({
      settings_import: () => {
        if (!good) throw refusal("bad_input", "text");
        return changes;
      },
    });
    const model = new TransferModel(core.call);
    await model.read("good");
    good = false;
    await model.read("bad");
    expect([model.report.value, model.work.error.value?.code]).toEqual([null, "bad_input"]);
  });
});

it("sizes are told in a unit people can read", () => {
  expect([bytes(38_400_000), bytes(4096), bytes(12)]).toEqual(["38 MB", "4 kB", "12 byte"]);
});
