/** What can be done in each place: a few sentences, and the key where there is one. */

/** A sentence, by its text `here-<place>-<text>`, and the shortcut that does the same. */
export type Line = { text: string; keys?: string };

const line = (text: string, keys?: string): Line =>
  keys === undefined ? { text } : { text, keys };

/** In the order in which they are of use to somebody who is there for the first time. */
export const HERE: Readonly<Record<string, readonly Line[]>> = {
  today: [line("needs"), line("numbers"), line("find", "palette"), line("link", "new-link")],
  links: [
    line("state"),
    line("search", "search"),
    line("row", "list-open"),
    line("link", "new-link"),
  ],
  accounts: [
    line("bar"),
    line("search", "search"),
    line("row", "list-open"),
    line("relink"),
    line("sync"),
  ],
  customers: [
    line("enter"),
    line("row", "list-open"),
    line("search", "search"),
    line("palette", "palette"),
  ],
  events: [line("learnt"), line("search", "search"), line("row", "list-open")],
  audit: [line("acts"), line("verify"), line("anchor"), line("export")],
  compose: [
    line("customers"),
    line("provider"),
    line("mail"),
    line("code"),
    line("create", "create"),
  ],
  verify: [line("paste"), line("back"), line("secret"), line("checks"), line("kept")],
  practice: [line("seat"), line("webhook"), line("clock"), line("faults"), line("reset")],
  integrations: [line("add"), line("test"), line("webhook"), line("bounce"), line("replace")],
  settings: [line("look"), line("keys", "keys"), line("receiver"), line("vault"), line("backup")],
};
