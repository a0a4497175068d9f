// Addresses of every place, with and without a detail.

export const PLACES = [
  "today",
  "links/l1",
  "accounts",
  "accounts/a0",
  "customers/%2B",
  "customers/%2Bcsv",
  "events",
  "audit",
  "compose",
  "verify",
  "practice",
  "integrations/i1",
  "integrations/new",
  "settings",
];
