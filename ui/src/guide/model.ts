/** The guided first link: the one next thing, told from what is there already. It follows, and never asks to be followed. */

import { computed, effect, signal } from "@preact/signals-core";
import type { Environment, Link } from "../bindings.ts";
import type { Call } from "../bridge.ts";
import type { Shelf } from "../frame/palette/memory.ts";
import type { Route } from "../route.ts";

/** In their order; each has a text `guide-<step>`. */
export const GUIDE_STEPS = ["customer", "create", "play", "account"] as const;
export type GuideStep = (typeof GUIDE_STEPS)[number] | "done";

export type GuideNeeds = {
  call: Call;
  environment: () => Environment;
  route: () => Route;
  shelf: Shelf;
};

type Kept = { on: boolean; link: string };

/** A link that the customer can no longer use is not worth following. */
const LOST: readonly Link["state"][] = [
  "expired",
  "revoked",
  "superseded",
  "failed",
  "cannot-tell",
];

function read(text: string | null): Kept {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    const { on, link } = Object(value) as Partial<Record<keyof Kept, unknown>>;
    return { on: on === true, link: typeof link === "string" ? link : "" };
  } catch {
    return { on: false, link: "" };
  }
}

export class Guide {
  /** It is being followed. */
  readonly on = signal(false);
  /** The link made on the way. */
  readonly link = signal<Link | null>(null);
  /** Somebody is chosen to make a link for; the place where links are made tells. */
  readonly #chosen = signal<() => boolean>(() => false);
  readonly #finished = signal(false);
  readonly #needs: GuideNeeds;
  /** Id of the link that was followed when the window was closed or the guide left. */
  readonly #kept = signal("");

  constructor(needs: GuideNeeds) {
    this.#needs = needs;
    const kept = read(needs.shelf.read());
    this.on.value = kept.on;
    this.#kept.value = kept.link;
    effect(() => {
      if (this.step.value === "account" && this.#atAccount()) this.#finish();
    });
  }

  /** What comes next; null while nobody is guided, or another environment than practice is on show. */
  readonly step = computed<GuideStep | null>(() => {
    if (!this.on.value || this.#needs.environment() !== "practice") return null;
    if (this.#finished.value) return "done";
    const link = this.link.value;
    if (link === null) return this.#chosen.value() ? "create" : "customer";
    return link.state === "completed" ? "account" : "play";
  });

  /** It was left on the way. */
  readonly begun = computed(() => !this.on.value && this.#kept.value !== "");

  /** The place where links are made says whether somebody is chosen. */
  watch(chosen: () => boolean): void {
    this.#chosen.value = chosen;
  }

  start(): void {
    this.#finished.value = false;
    this.on.value = true;
    this.#follow(null);
  }

  /** Goes on where it was left, in this window or in one before. */
  async resume(): Promise<void> {
    this.on.value = true;
    await this.#read(this.#kept.peek());
  }

  /** Leaves it; what was made stays, and the guide can go on with it. */
  leave(): void {
    this.on.value = false;
    if (this.#finished.peek()) this.#kept.value = "";
    this.#keep();
    this.#finished.value = false;
  }

  /** A link was made. */
  made(link: Link | null): void {
    if (this.on.peek() && link !== null) this.#follow(link);
  }

  /** Something changed in the core: the link, its account, or perhaps everything. */
  async changed(id: string | null): Promise<void> {
    const link = this.link.peek();
    if (!this.on.peek() || link === null || this.#finished.peek()) return;
    if (id === null || id === link.id || id === link.account) await this.#read(link.id);
  }

  async #read(id: string): Promise<void> {
    if (id === "") return;
    // A link that is gone, as after a fresh start of the practice, leads back to the first step.
    const detail = await this.#needs.call("link_show", { id }).catch(() => null);
    const link = detail?.link ?? null;
    this.#follow(link === null || LOST.includes(link.state) ? null : link);
  }

  #follow(link: Link | null): void {
    this.link.value = link;
    this.#kept.value = link?.id ?? "";
    this.#keep();
  }

  #finish(): void {
    this.#finished.value = true;
    this.#keep();
  }

  /** A window that is opened anew does not celebrate once more. */
  #keep(): void {
    const done = this.#finished.peek();
    const kept: Kept = done
      ? { on: false, link: "" }
      : { on: this.on.peek(), link: this.#kept.peek() };
    this.#needs.shelf.write(JSON.stringify(kept));
  }

  #atAccount(): boolean {
    const { place, id } = this.#needs.route();
    const account = this.link.value?.account ?? null;
    return account !== null && place === "accounts" && id === account;
  }
}
