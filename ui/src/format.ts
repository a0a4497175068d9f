/** Times, spans and numbers for people, by `Intl` in the language in use. */

import { computed, signal } from "@preact/signals-core";
import { locale } from "./texts.ts";

/** The moment that counts as now, in milliseconds; moved on by the frame, so that countdowns go on. */
export const now = signal(Date.now());

/** The time zone that all times are told in, by its IANA name; empty: the system's. */
export const zone = signal("");

/** A zone for `Intl`; one it does not know counts as the system's. */
const timeZone = computed(() => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone.value || undefined }).resolvedOptions()
      .timeZone;
  } catch {
    return undefined;
  }
});

/** The zone in use, by its IANA name. */
export const zoneInUse = (): string =>
  timeZone.value ?? new Intl.DateTimeFormat("en").resolvedOptions().timeZone;

/** A zone as people say it at this moment: `Europe/Berlin, GMT+1`. */
export function zoneText(name: string): string {
  const parts = new Intl.DateTimeFormat(locale.value, {
    timeZone: name,
    timeZoneName: "shortOffset",
  }).formatToParts(now.peek());
  const offset = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  return `${name.replaceAll("_", " ")}, ${offset}`;
}

const STAMP = {
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
  timeZoneName: "short",
} as const;

const formats = computed(() => {
  const dates = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale.value, { ...options, timeZone: timeZone.value });
  return {
    number: new Intl.NumberFormat(locale.value),
    relative: new Intl.RelativeTimeFormat(locale.value, { numeric: "auto", style: "short" }),
    year: dates({ year: "numeric" }),
    day: dates({ day: "numeric", month: "short" }),
    dayYear: dates({ dateStyle: "medium" }),
    full: dates({
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      timeZoneName: "short",
    }),
    stamp: dates(STAMP),
    stampYear: dates({ ...STAMP, year: "numeric" }),
    clock: dates({
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      timeZoneName: "short",
    }),
    words: dates({ weekday: "long", day: "numeric", month: "long" }),
    percent: new Intl.NumberFormat(locale.value, { style: "percent" }),
    time: dates({ hour: "2-digit", minute: "2-digit", timeZoneName: "short" }),
  };
});

export const number = (value: number): string => formats.value.number.format(value);

/** `12 Oct, 09:41 CET`, with the year when it is not this one. */
export function stamp(iso: string): string {
  const date = new Date(iso);
  return (isThisYear(date) ? formats.value.stamp : formats.value.stampYear).format(date);
}

const isThisYear = (date: Date): boolean =>
  formats.value.year.format(date) === formats.value.year.format(now.value);

/** `Thursday, 26 November 2026 at 10:12 CET` */
export const full = (iso: string): string => formats.value.full.format(new Date(iso));

/** `09:41 CET` */
export const time = (iso: string): string => formats.value.time.format(new Date(iso));

/** `09:41:07 CET` */
export const clock = (iso: string): string => formats.value.clock.format(new Date(iso));

/** `12 Oct`, with the year when it is not this one. */
export function day(iso: string): string {
  const date = new Date(iso);
  return (isThisYear(date) ? formats.value.day : formats.value.dayYear).format(date);
}

/** `Saturday, 21 November` */
export const dayInWords = (iso: string): string => formats.value.words.format(new Date(iso));

/** A share of one: `64%` */
export const percent = (share: number): string => formats.value.percent.format(share);

/** The moment in UTC, for tooltips. */
export const utc = (iso: string): string => `${new Date(iso).toISOString().slice(0, 19)}Z`;

const SPANS: [Intl.RelativeTimeFormatUnit & Intl.NumberFormatOptions["unit"], number][] = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
];

/** Clocks of two machines, and the beat of this one, are ahead by so many seconds without meaning anything. */
const AHEAD = 60;
/** So many seconds ago is now, since the window counts on more slowly than that. */
const JUST = 15;

/** `2 min. ago`, `in 5 days`. */
export function relative(iso: string): string {
  const ahead = (Date.parse(iso) - now.value) / 1000;
  const seconds = ahead > -JUST && ahead < AHEAD ? 0 : ahead;
  for (const [unit, length] of SPANS) {
    if (Math.abs(seconds) >= length)
      return formats.value.relative.format(Math.trunc(seconds / length), unit);
  }
  return formats.value.relative.format(0, "second");
}

/** Made once for each language: lists ask for them at every frame. */
const units = computed(() => ({
  locale: locale.value,
  made: new Map<string, Intl.NumberFormat>(),
}));

function unit(value: number, name: string, unitDisplay: "long" | "narrow" | "short"): string {
  const { locale: tag, made } = units.value;
  const key = `${name} ${unitDisplay}`;
  const format =
    made.get(key) ?? new Intl.NumberFormat(tag, { style: "unit", unit: name, unitDisplay });
  made.set(key, format);
  return format.format(value);
}

/** A size, in the largest unit that it has one of. */
export function bytes(size: number): string {
  const [name, length] = [["megabyte", 1e6] as const, ["kilobyte", 1e3] as const].find(
    ([, one]) => size >= one,
  ) ?? ["byte", 1];
  return unit(Math.round(size / length), name, "short");
}

/** A span in its largest whole unit: `30 minutes`, `5 days`. */
export function span(seconds: number): string {
  const [name, length] = SPANS.find(([, size]) => seconds >= size && seconds % size === 0) ?? [
    "second",
    1,
  ];
  return unit(seconds / length, name, "long");
}

/** How much is left, in the two largest units: `4d 7h`; empty once it is over. */
export function left(iso: string): string {
  const seconds = Math.floor((Date.parse(iso) - now.value) / 1000);
  if (seconds <= 0) return "";
  const first = SPANS.findIndex(([, size]) => seconds >= size);
  const [name, size] = SPANS[first] ?? ["second", 1];
  const head = unit(Math.floor(seconds / size), name, "narrow");
  const next = SPANS[first + 1];
  const rest = next ? Math.floor((seconds % size) / next[1]) : 0;
  return next && rest > 0 ? `${head} ${unit(rest, next[0], "narrow")}` : head;
}

/** Whole minutes that are left, the one begun counted: `15m`. */
export const minutesLeft = (iso: string): string =>
  unit(Math.max(0, Math.ceil((Date.parse(iso) - now.value) / 60_000)), "minute", "narrow");

/** `840 ms`, `2.4 s` */
export const took = (milliseconds: number): string =>
  milliseconds < 1000
    ? unit(Math.round(milliseconds), "millisecond", "short")
    : unit(Math.round(milliseconds / 100) / 10, "second", "short");

/** A long id in place of a name: both ends of it, with enough to tell it from the others of a system. */
export const cutId = (id: string): string =>
  id.length > 22 ? `${id.slice(0, 14)}…${id.slice(-4)}` : id;

/** The same in the middle of text, where it is told by what stands around it. */
export const tinyId = (id: string): string =>
  id.length > 14 ? `${id.slice(0, 5)}…${id.slice(-3)}` : id;
