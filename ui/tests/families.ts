/**
 * Keys that are put together at run time, from the words of the page and of the core. The core's open lists are read
 * off its sources: a new diagnosis, fault, event or action without a text fails a test here.
 */

import { FIELDS as SETTINGS } from "../src/pages/settings/fields.ts";
import { coreKeys } from "./families/core.ts";
import { CUSTOMER, pageKeys } from "./families/page.ts";
import { specKeys, systemKeys } from "./families/specs.ts";

/** Keys of texts that need not be there, such as the help of an option. */
const optional = [
  ...[...specKeys(), ...systemKeys()].map((key) => key.replace(/\.label$/, ".help")),
  ...CUSTOMER.map((name) => `field-customer-${name}.help`),
  ...SETTINGS.map(({ name }) => `settings-${name}.help`),
  ...systemKeys()
    .filter((key) => key.startsWith("kind-"))
    .map((key) => key.replace(/\.when$/, ".before")),
  "template-variables-smile",
  "disconnect-help-smile",
  "option-event_types-ALL_EVENTS",
  ...[
    "INVITED",
    "EMAIL_OPENED",
    "LANDING_PAGE_OPENED",
    "WINK_WIDGET_OPENED",
    "LINKED",
    "REVOKED",
  ].map((step) => `rung-smile-${step}`),
  ...["GIG", "GOVERNMENT", "SYSTEM", "EMPLOYER", "CREDENTIAL"].map(
    (word) => `provider-category-${word}`,
  ),
];

/** Every key that has to be there. */
export const families = (): string[] => [
  ...pageKeys(),
  ...specKeys(),
  ...systemKeys(),
  ...coreKeys(),
];

/** Every key that may be there. */
export const allowed = (): string[] => [
  ...families(),
  ...optional,
  ...coreKeys().map((key) => key.replace(/\.title$/, ".cause")),
];
