/** What the core warns of in a text. */

import type { Warning } from "../bindings.ts";
import { tOr } from "../texts.ts";

/** In the language in use; a warning that nobody has translated says it in English. */
export const templateWarning = ({ key, values, detail }: Warning): string =>
  tOr(`warning-${key}`, detail, values);
