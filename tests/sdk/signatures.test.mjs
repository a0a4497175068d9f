// Signatures: Stripe's own SDK and the desk answer alike, on the vectors that both are tested with and on what the
// SDK makes itself.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import Stripe from "stripe";
import { BINARY, serve } from "../practice/serve.mjs";

const { vectors, checks } = JSON.parse(
  await readFile(new URL("../systems/stripe_connect/vectors.json", import.meta.url), "utf8"),
);
const { webhooks } = new Stripe("sk_test_of_nobody");
let practice;
let home;

before(async () => {
  practice = await serve(1);
  home = await mkdtemp(join(tmpdir(), "linkdesk-signatures-"));
  const { base_url, client_id, secret_key, webhook_secret } = practice.hello.stripe;
  const options = ["--name", "Connect", "--environment", "practice", "--base-url", base_url];
  const add = [
    "integration",
    "add",
    "stripe-connect",
    ...options,
    "--set",
    `client_id=${client_id}`,
  ];
  const added = await desk(add, JSON.stringify({ secret_key, webhook_secret }));
  assert.equal(added.code, 0, added.stdout);
});

after(async () => {
  await practice?.stop();
  if (home) await rm(home, { recursive: true, force: true });
});

/** What the desk's command line answers to something on its stdin. */
function desk(args, stdin) {
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_RUNTIME_DIR: home,
    LINKDESK_DATA_DIR: join(home, "data"),
    LINKDESK_VAULT: "file",
    LINKDESK_VAULT_PASSPHRASE: "correct horse",
  };
  return new Promise((resolve) => {
    const child = execFile(BINARY, ["--json", ...args], { env }, (error, stdout) =>
      resolve({ code: error?.code ?? 0, stdout }),
    );
    child.stdin.end(stdin);
  });
}

/** Whether the SDK accepts. */
function accepted(body, value, secret, now, tolerance) {
  try {
    return webhooks.signature.verifyHeader(body, value, secret, tolerance, undefined, now * 1_000);
  } catch (error) {
    assert.equal(error.type, "StripeSignatureVerificationError", error.message);
    return false;
  }
}

test("the SDK makes and accepts every vector", () => {
  for (const { id, body, secret, timestamp, value } of vectors) {
    assert.ok(accepted(body, value, secret, timestamp, 300), id);
    const made = webhooks.generateTestHeaderString({ payload: body, secret, timestamp });
    assert.ok(value.includes(made.split(",v1=")[1]), `${id}: ${made}`);
  }
});

test("the SDK answers to every edge as the vectors say", () => {
  for (const check of checks) {
    const vector = vectors.find(({ id }) => id === check.vector);
    const { body, secret, value, now, tolerance, expect } = { ...vector, ...check };
    assert.equal(accepted(body, value, secret, now, tolerance), expect === "accept", check.id);
  }
});

test("the desk takes what the SDK signs for genuine, and nothing else", async () => {
  const event = { id: "evt_1", object: "event", type: "account.updated", account: "acct_1Sdk" };
  const payload = JSON.stringify({ ...event, data: { object: { id: "acct_1Sdk" } } });
  const inspected = (secret) => {
    const header = `stripe-signature=${webhooks.generateTestHeaderString({ payload, secret })}`;
    return desk(["inspect", "-", "--integration", "Connect", "--header", header], payload);
  };
  const genuine = await inspected(practice.hello.stripe.webhook_secret);
  assert.equal(JSON.parse(genuine.stdout).verdict, "genuine", genuine.stdout);
  assert.equal(genuine.code, 0);
  const forged = await inspected("whsec_of_somebody_else");
  assert.equal(JSON.parse(forged.stdout).verdict, "not-genuine", forged.stdout);
  assert.equal(forged.code, 3);
});
