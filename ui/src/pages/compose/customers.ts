/** The customers of a new link; a file of them belongs to another form. */

import { html, type TemplateResult } from "lit-html";
import type { App } from "../../app.ts";
import { allowDrop, takeDrop } from "../../parts/dropped.ts";
import { recipientsField } from "../../parts/recipients.ts";
import type { Recipients } from "../../recipients.ts";
import { t } from "../../texts.ts";
import { BULK } from "../links/bulk.ts";

/** A file has many customers: it belongs to the form that makes their links in one job. */
async function toBulk(app: App, event: DragEvent): Promise<void> {
  const file = await takeDrop(event);
  if (file === null) return;
  app.dropped.value = file.text;
  app.router.go({ place: "links", id: BULK });
}

export const customers = (app: App, recipients: Recipients): TemplateResult =>
  html`<div
    class="field wide"
    data-point="customer"
    data-testid="compose-customers"
    @dragover=${allowDrop}
    @drop=${(event: DragEvent) => void toBulk(app, event)}
  >
    ${recipientsField({
      id: "compose-customer",
      recipients,
      label: t("compose-customers"),
      placeholder: t("compose-customers-add"),
    })}
  </div>`;
