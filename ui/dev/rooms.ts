/** What an integration of Smile holds, made up. */

import * as smile from "./smile.ts";
import type { Answers, MadeUp } from "./state.ts";

/** Templates, webhooks and people. */
export const roomAnswers = (state: MadeUp) =>
  ({
    template_list: () => state.templates,
    template_save: ({ id, values }) => {
      state.made += 1;
      const saved = { id: id ?? `tpl-new${state.made}`, name: values.name ?? "", values };
      state.templates = [...state.templates.filter((one) => one.id !== saved.id), saved];
      return saved;
    },
    template_remove: ({ id }) => {
      state.templates = state.templates.filter((one) => one.id !== id);
      return {};
    },
    template_preview: ({ values }) => smile.preview(values),
    webhook_list: () => state.webhooks,
    webhook_create: ({ values }) => {
      state.made += 1;
      const made = smile.webhook(values, `wh-${state.made}`);
      state.webhooks = [...state.webhooks, made];
      return made;
    },
    webhook_remove: ({ id }) => {
      state.webhooks = state.webhooks.filter((one) => one.id !== id);
      return {};
    },
    person_list: ({ after }) => ({
      rows: state.wish.bare ? [] : after ? smile.people.slice(2) : smile.people.slice(0, 2),
      next: after ? null : "2",
    }),
  }) satisfies Partial<Answers>;
