import { beforeEach, describe, expect, it } from "vitest";
import {
  day,
  left,
  minutesLeft,
  now,
  relative,
  span,
  stamp,
  took,
  utc,
  zone,
  zoneInUse,
  zoneText,
} from "../src/format.ts";
import { initials } from "../src/parts/initials.ts";
import { language, regions } from "../src/texts.ts";

const NOW = Date.parse("2026-11-21T09:00:00Z");
const moment = (seconds: number): string => new Date(NOW + seconds * 1000).toISOString();

beforeEach(() => {
  now.value = NOW;
  language.value = "en";
  regions.value = ["en-GB"];
  zone.value = "";
});

describe("time", () => {
  it("is told in the region's form, with the year only when it is another", () => {
    expect(day("2026-10-12T09:00:00Z")).toBe("12 Oct");
    expect(day("2025-10-12T09:00:00Z")).toBe("12 Oct 2025");
    expect(stamp("2025-10-12T09:00:00Z")).toMatch(/^12 Oct 2025, \d\d:00/);
    expect(utc("2026-10-12T09:00:00.123Z")).toBe("2026-10-12T09:00:00Z");
  });

  it("is told in the zone that is set, to the day and the year", () => {
    zone.value = "Asia/Shanghai";
    expect(stamp("2026-10-12T20:30:00Z")).toBe("13 Oct, 04:30 GMT+8");
    expect(day("2025-12-31T20:30:00Z"), "there it was 2026 already").toBe("1 Jan");
    expect([zoneInUse(), zoneText("Asia/Shanghai")]).toEqual([
      "Asia/Shanghai",
      "Asia/Shanghai, GMT+8",
    ]);
    zone.value = "Nowhere/Atlantis";
    expect(() => stamp("2026-10-12T20:30:00Z")).not.toThrow();
  });

  it.each([
    [-120, "2 min ago"],
    [-5 * 86_400, "5 days ago"],
    [86_400, "tomorrow"],
    // A clock that is a little ahead tells nothing of the future.
    [4, "now"],
    [20, "now"],
    [-4, "now"],
    [-20, "20 sec ago"],
  ])("is told from now: %d seconds", (seconds, text) => {
    expect(relative(moment(seconds))).toBe(text);
  });

  it.each([
    [4 * 86_400 + 7 * 3600, "4d 7h"],
    [3600, "1h"],
    [59, "59s"],
    [0, ""],
    [-5, ""],
  ])("is counted down in two units: %d seconds", (seconds, text) => {
    expect(left(moment(seconds))).toBe(text);
  });

  it("is told in whole minutes where seconds would only flicker", () => {
    expect([899, 900, 901, 59, 0, -5].map((seconds) => minutesLeft(moment(seconds)))).toEqual([
      "15m",
      "15m",
      "16m",
      "1m",
      "0m",
      "0m",
    ]);
  });

  it("is a span in its largest whole unit", () => {
    expect([1800, 86_400, 432_000, 5400].map(span)).toEqual([
      "30 minutes",
      "1 day",
      "5 days",
      "90 minutes",
    ]);
    language.value = "de";
    expect(span(432_000)).toBe("5 Tage");
    language.value = "zh-CN";
    expect(span(1800)).toBe("30分钟");
  });

  it("is short for requests", () => {
    expect([took(312), took(1240)]).toEqual(["312 ms", "1.2 secs"]);
  });
});

describe("initials", () => {
  it.each([
    ["BambooHR", "BA"],
    ["Google Workspace", "GW"],
    ["东方物流", "东方"],
    ["𠮷野家", "𠮷野"],
    ["x", "X"],
    ["", ""],
  ])("of %s", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
