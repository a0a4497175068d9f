/** Invitation templates, which live at the system: listed, written, looked at with their variables filled. No DOM. */

import { batch, computed, signal } from "@preact/signals-core";
import { Action, Latest } from "../../../action.ts";
import type { Template, TemplatePreview } from "../../../bindings.ts";
import { Form } from "../../../form/model.ts";
import { Removal } from "../../../removal.ts";
import { t } from "../../../texts.ts";
import { environmentOf, NEW, type RoomNeeds } from "./needs.ts";

type Values = Record<string, string>;

export class Templates {
  readonly list = new Latest<readonly Template[]>();
  readonly form = signal<Form | null>(null);
  readonly preview = new Latest<TemplatePreview>();
  readonly saving = new Action();
  readonly removal: Removal<Template>;
  readonly #needs: RoomNeeds;
  /** What the form began with. */
  readonly #begun = signal<Values>({});
  /** What was typed and not saved, by the template it belongs to. */
  readonly #typed = new Map<string, Values>();
  #shown = "";

  constructor(needs: RoomNeeds) {
    this.#needs = needs;
    this.removal = new Removal(
      ({ id }) => needs.call("template_remove", { integration: this.#integration, id }),
      () => environmentOf(needs),
    );
  }

  get #integration(): string {
    return this.#needs.where()?.integration.id ?? "";
  }

  /** The one that is open, by its id; [`NEW`]: one that is to be; empty: none. */
  get item(): string {
    return this.#needs.router.route.value.params.item ?? "";
  }

  get current(): Template | null {
    return this.list.value.value?.find(({ id }) => id === this.item) ?? null;
  }

  /** Something was typed that is not saved. */
  readonly dirty = computed(() => {
    const begun = this.#begun.value;
    const values = Object.entries(this.form.value?.values.value ?? {});
    return values.some(([name, value]) => value !== (begun[name] ?? ""));
  });

  /** What the preview is made from, to notice when it has to be made again. */
  readonly asked = computed(() => JSON.stringify(this.form.value?.values.value ?? null));

  clear(): void {
    this.#keepTyped();
    batch(() => {
      this.list.set(null);
      this.form.value = null;
      this.removal.cancel();
    });
    this.#shown = "";
  }

  async read(): Promise<void> {
    const id = this.#integration;
    await this.list.load(() => this.#needs.call("template_list", { id }));
    this.open();
  }

  /** The form of what the address names. */
  open(): void {
    const key = `${this.#integration}/${this.item}`;
    const there = this.item === NEW || this.current !== null;
    if (key === this.#shown && (this.form.peek() !== null || !there)) return;
    this.#keepTyped();
    this.#shown = key;
    this.saving.clear();
    const spec = this.#needs.where()?.spec;
    const begun = this.current?.values ?? {};
    batch(() => {
      this.#begun.value = begun;
      const values = { ...begun, ...this.#typed.get(key) };
      // The vendor's page is about the whole, and stands over it once.
      const fields = spec?.template.map((field) => ({ ...field, help_url: "" })) ?? [];
      this.form.value = there && spec ? new Form(spec.id, fields, values) : null;
    });
  }

  show(item: string): void {
    this.#needs.router.set({ item });
    this.open();
  }

  /** How it reads just now. */
  async look(): Promise<void> {
    const form = this.form.peek();
    if (form === null) return this.preview.set(null);
    const values = { ...form.values.peek() };
    const request = { integration: this.#integration, values, customer: "" };
    await this.preview.load(() => this.#needs.call("template_preview", request));
  }

  /** Puts the form back to what is saved. */
  discard(): void {
    this.#typed.delete(this.#shown);
    const { item } = this;
    this.form.value = null;
    this.#shown = "";
    if (item === NEW) this.show("");
    else this.open();
  }

  /** True when it was saved; said, with the way back. */
  async save(): Promise<boolean> {
    const form = this.form.peek();
    if (form === null || !form.check()) return false;
    const before = this.current;
    const saved = await this.saving.run(() => this.#put(before?.id, form.given()));
    if (saved === undefined) {
      if (form.refuse(this.saving.error.peek())) this.saving.clear();
      return false;
    }
    this.#typed.delete(this.#shown);
    this.form.value = null;
    await this.list.load(() => this.#needs.call("template_list", { id: this.#integration }));
    this.#needs.router.set({ item: saved.id }, true);
    this.open();
    this.#needs.did(t("template-saved", { name: saved.name }), () => this.#back(saved, before));
    return true;
  }

  /** It is gone: the list again. */
  async removed(): Promise<void> {
    this.form.value = null;
    this.#needs.router.set({ item: "" }, true);
    await this.read();
  }

  /** A new one goes again; a changed one says what it said before. */
  async #back(saved: Template, before: Template | null): Promise<void> {
    const { id } = saved;
    if (before === null) {
      await this.#needs.call("template_remove", { integration: this.#integration, id });
      return this.removed();
    }
    await this.#put(before.id, before.values);
    this.form.value = null;
    await this.read();
  }

  #put(id: string | undefined, values: Values): Promise<Template> {
    const draft = { integration: this.#integration, values };
    return this.#needs.call("template_save", id === undefined ? draft : { ...draft, id });
  }

  #keepTyped(): void {
    const form = this.form.peek();
    if (form !== null && this.dirty.peek()) this.#typed.set(this.#shown, form.values.peek());
  }
}
