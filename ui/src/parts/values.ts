/** Values of the core's texts as people say them: moments as days, the rest as it is. */

import { day } from "../format.ts";

const MOMENT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u;

export const spokenValues = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, MOMENT.test(value) ? day(value) : value]),
  );
