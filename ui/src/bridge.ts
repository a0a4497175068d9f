/** The one file that knows Tauri. Everything else is given a `Call` and a `Listen`. */

import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Commands, News, Notice } from "./bindings.ts";
import { toAppError } from "./errors.ts";
import type { Arrivals } from "./frame/arrivals.ts";
import type { Closing } from "./frame/closing.ts";
import type { Opened } from "./frame/news.ts";

export type CommandName = keyof Commands;

/** Asks the core; a refusal arrives as an `AppError`. */
export type Call = <K extends CommandName>(
  name: K,
  request: Commands[K][0],
) => Promise<Commands[K][1]>;

/** Hears what changed in the core. */
export type Hear = (heard: (notice: Notice) => void) => void;

export const call: Call = async (name, request) => {
  try {
    return await invoke(name, { request });
  } catch (thrown) {
    throw toAppError(thrown);
  }
};

export const hear: Hear = (heard) => {
  void listen<Notice>("notice", (event) => heard(event.payload));
};

/** Puts a link on the clipboard, marked as one and for a while only. */
export const putLink = async (text: string, html?: string): Promise<void> => {
  await invoke("clipboard_put", { text, html: html ?? null });
};

export const opened: Opened = (open) => {
  void listen<News>("opened", ({ payload }) => open(payload));
};

export const arrivals: Arrivals = {
  came: (heard) => {
    void listen("arrived", heard);
  },
  take: () => invoke("arrival_take"),
};

export const closing: Closing = {
  asked: (ask) => {
    void listen<number>("closing", ({ payload }) => {
      ask(payload);
      // Without this word the window takes the page for dead, and closes.
      void invoke("closing_heard");
    });
  },
  agree: () => {
    void invoke("closing_agreed");
  },
};
