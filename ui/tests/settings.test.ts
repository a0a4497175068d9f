import { signal } from "@preact/signals-core";
import { describe, expect, it, vi } from "vitest";
import type { Settings } from "../src/bindings.ts";
import { partOf, valuesOf } from "../src/pages/settings/fields.ts";
import { SettingsModel } from "../src/pages/settings/model.ts";
import { wearOf } from "../src/themes.ts";
import { refusal, settings } from "./fake.ts";

function open(more: Partial<Settings> = {}) {
  const kept = signal(settings(more));
  const set = vi.fn(async (part: Partial<Settings>) => {
    kept.value = { ...kept.value, ...part };
    return true;
  });
  const taken = vi.fn();
  const error = { now: null as ReturnType<typeof refusal> | null };
  const model = new SettingsModel({
    settings: () => kept.value,
    set,
    refusal: () => error.now,
    taken,
  });
  return { kept, set, taken, error, model };
}

describe("a setting", () => {
  it("is kept as soon as it is chosen, once", async () => {
    const { set, model } = open();
    await model.choose("theme", "dark");
    await model.choose("theme", "dark");
    await model.choose("single_keys", "");
    expect(set.mock.calls).toEqual([
      [{ theme: "dark" }, "theme"],
      [{ single_keys: false }, "single_keys"],
    ]);
  });

  it("is kept when it is left, tidied, and not while it is wrong", async () => {
    const { set, model } = open();
    model.form.set("receiver_port", "99999");
    await model.leave("receiver_port");
    expect(set).not.toHaveBeenCalled();
    model.form.set("backup_dir", "backups");
    await model.leave("backup_dir");
    expect(set, "no whole path").not.toHaveBeenCalled();
    model.form.set("sender_company", "  Orbit ");
    await model.leave("sender_company");
    expect(set.mock.calls).toEqual([[{ sender_company: "Orbit" }, "sender_company"]]);
  });

  it.each([
    "/mnt/backups",
    "C:\\Backups",
    "\\\\server\\share",
  ])("takes the path %s", async (path) => {
    const { set, model } = open();
    model.form.set("backup_dir", path);
    await model.leave("backup_dir");
    expect(set).toHaveBeenCalledTimes(1);
  });

  it("shows at its field what the core refuses, and nowhere else", async () => {
    const { set, taken, error, model } = open();
    set.mockResolvedValue(false);
    error.now = refusal("bad_input", "sender_name");
    model.form.set("sender_name", "Mara");
    await model.leave("sender_name");
    expect(model.form.refusedAt("sender_name")).toBe("refused: bad_input");
    expect(taken).toHaveBeenCalledTimes(1);
    expect(model.form.get("sender_name"), "what was typed stays").toBe("Mara");
  });

  it("follows what is changed elsewhere, but not over what is being typed", () => {
    const { kept, model } = open({ sender_name: "Mara", theme: "dark" });
    model.form.set("sender_name", "Mara L");
    kept.value = settings({ sender_name: "Jana", theme: "light" });
    expect(model.form.get("theme")).toBe("light");
    expect(model.form.get("sender_name")).toBe("Mara L");
  });

  it("comes back as it went in", () => {
    const all = settings({ single_keys: false, clipboard_seconds: 30, receiver_port: 1 });
    const values = valuesOf(all);
    const names = Object.keys(values) as (keyof typeof values)[];
    const back = Object.assign({}, ...names.map((name) => partOf(name, values[name])));
    expect(all).toMatchObject({ ...back, density: "" });
  });
});

describe("looks", () => {
  it("are those of the system until something is set", () => {
    expect(wearOf({ theme: "", density: "" }, false)).toEqual({});
    expect(wearOf({ theme: "", density: "" }, true)).toEqual({ contrast: "more" });
    expect(wearOf({ theme: "contrast", density: "compact" }, false)).toEqual({
      contrast: "more",
      density: "compact",
    });
    expect(wearOf({ theme: "dark", density: "comfortable" }, true)).toEqual({
      theme: "dark",
      contrast: "more",
    });
  });
});
