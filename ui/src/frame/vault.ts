/** The vault is not open: what that means and what to do. Everything that needs no secret goes on working. */

import { signal } from "@preact/signals-core";
import { html, nothing, type TemplateResult } from "lit-html";
import type { App } from "../app.ts";
import type { VaultKind } from "../bindings.ts";
import { errorBox } from "../parts/error.ts";
import { t } from "../texts.ts";

/** The person is choosing a passphrase. */
const asking = signal(false);

export function vaultNote(app: App): TemplateResult | typeof nothing {
  const vault = app.desk.state.value?.vault;
  if (vault === undefined || vault.state === "ready") return nothing;
  const { kind, state, detail } = vault;
  const passphrase = kind === "file" || asking.value;
  // Other words than for a keyring, which is opened outside of this window.
  const words = kind === "file" && state === "locked" ? "vault-locked-file" : `vault-${state}`;
  return html`<section
    class="note action vault"
    role="status"
    data-testid="vault"
    data-state=${state}
  >
    <div class="vault-text">
      <strong>${t(`${words}.title`)}</strong>
      <p>${t(`${words}.help`)} ${t("vault-meanwhile")}</p>
      ${detail === "" ? nothing : html`<p class="small third">${detail}</p>`}
      ${errorBox(app.desk.change.error.value)}
    </div>
    ${passphrase ? passphraseForm(app, kind) : choices(app, kind)}
  </section>`;
}

const choices = (app: App, kind: VaultKind): TemplateResult =>
  html`<div class="buttons">
    <button
      type="button"
      class="button primary"
      data-testid="vault-retry"
      ?disabled=${app.desk.change.busy.value}
      @click=${() => void app.desk.openVault({ kind })}
    >
      ${t("vault-retry")}
    </button>
    <button
      type="button"
      class="button"
      data-testid="vault-file"
      @click=${() => {
        asking.value = true;
      }}
    >
      ${t("vault-use-file")}
    </button>
    <button
      type="button"
      class="button"
      data-testid="vault-memory"
      @click=${() => void app.desk.openVault({ kind: "memory" })}
    >
      ${t("vault-use-memory")}
    </button>
  </div>`;

function passphraseForm(app: App, kind: VaultKind): TemplateResult {
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).elements.namedItem("passphrase");
    if (!(input instanceof HTMLInputElement) || input.value === "") return;
    const passphrase = input.value;
    input.value = "";
    asking.value = false;
    void app.desk.openVault({ kind: "file", passphrase });
  };
  return html`<form class="inline" @submit=${send}>
    <label for="passphrase">${t("vault-passphrase")}</label>
    <input
      id="passphrase"
      class="control"
      data-testid="vault-passphrase"
      name="passphrase"
      type="password"
      autocomplete="current-password"
      required
    />
    <button
      type="submit"
      class="button primary"
      data-testid="vault-open"
      ?disabled=${app.desk.change.busy.value}
    >
      ${t("vault-open")}
    </button>
    ${
      kind === "file"
        ? nothing
        : html`<button
            type="button"
            class="button"
            @click=${() => {
              asking.value = false;
            }}
          >
            ${t("cancel")}
          </button>`
    }
  </form>`;
}
