/** Values of the core's texts as people say them: moments as days, counts as numbers, the rest as it is. */

import { day } from "../format.ts";

const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u;

const spoken = (name: string, value: string): string | number => {
  if (MOMENT.test(value)) return day(value);
  return name === "minutes" ? Number(value) : value;
};

export const spokenValues = (
  values: Readonly<Record<string, string>>,
): Record<string, string | number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, spoken(name, value)]));
