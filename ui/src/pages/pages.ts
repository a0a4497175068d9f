/** Every place and its page. */

import type { App, Pages } from "../app.ts";
import { accountsPage } from "./accounts/view.ts";
import { auditPage } from "./audit/view.ts";
import { composePage } from "./compose/view.ts";
import { customersPage } from "./customers/view.ts";
import { eventsPage } from "./events/view.ts";
import { integrationsPage } from "./integrations/view.ts";
import { linksPage } from "./links/view.ts";
import { practicePage } from "./practice/view.ts";
import { settingsPage } from "./settings/view.ts";
import { todayPage } from "./today/view.ts";

export const pages = (app: App): Pages => ({
  today: todayPage(app),
  links: linksPage(app),
  accounts: accountsPage(app),
  customers: customersPage(app),
  events: eventsPage(app),
  audit: auditPage(app),
  compose: composePage(app),
  practice: practicePage(app),
  integrations: integrationsPage(app),
  settings: settingsPage(app),
});
