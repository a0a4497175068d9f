// Stripe's own npm SDK, pointed at the practice: it must find nothing strange.

import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import Stripe from "stripe";
import { control, serve } from "../practice/serve.mjs";

const ACCOUNTS = 60;
const BACK = "http://127.0.0.1:4610/callback/sdk";
let practice;
let hello;
let stripe;

/** A client of one of the emulated hosts, as the SDK's own options make it. */
function client(key, address) {
  const { hostname, port } = new URL(address);
  const protocol = "http";
  return new Stripe(key, { host: hostname, port, protocol, maxNetworkRetries: 0 });
}

before(async () => {
  practice = await serve(ACCOUNTS, ["--no-rate-limit"]);
  hello = practice.hello.stripe;
  stripe = client(hello.secret_key, hello.base_url);
});

after(() => practice?.stop());

/** Lets a customer pass through an address: where the browser ends. */
async function played(url, outcome = "linked") {
  const { redirect_url } = await control(practice.hello, "complete", { url, outcome });
  return new URL(redirect_url);
}

/** An authorize address, moved from Stripe's host to the practice's. */
function authorizeUrl(params, options) {
  const connect = new Stripe(hello.secret_key).oauth;
  const url = connect.authorizeUrl(
    { client_id: hello.client_id, redirect_uri: BACK, ...params },
    options,
  );
  return url.replace("https://connect.stripe.com", hello.connect_url);
}

async function connected(more = {}) {
  const back = await played(authorizeUrl({ state: "st_sdk", ...more }));
  assert.equal(back.searchParams.get("state"), "st_sdk");
  const code = back.searchParams.get("code");
  return { code, token: await stripe.oauth.token({ grant_type: "authorization_code", code }) };
}

test("OAuth: a code becomes a connection, and the connection ends", async () => {
  const prefill = {
    email: "sdk+1@customer.example",
    business_name: "Bäckerei Kühn GmbH",
    country: "DE",
  };
  const { token } = await connected({ stripe_user: prefill });
  assert.match(token.stripe_user_id, /^acct_/);
  assert.equal(token.livemode, false);
  assert.match(token.lastResponse.requestId, /^req_/);
  const account = await stripe.accounts.retrieve(token.stripe_user_id);
  assert.equal(account.email, prefill.email);
  assert.equal(account.business_profile.name, prefill.business_name);

  const renewed = await stripe.oauth.token({
    grant_type: "refresh_token",
    refresh_token: token.refresh_token,
  });
  assert.equal(renewed.stripe_user_id, token.stripe_user_id);
  const ended = { client_id: hello.client_id, stripe_user_id: token.stripe_user_id };
  assert.equal((await stripe.oauth.deauthorize(ended)).stripe_user_id, token.stripe_user_id);
  await assert.rejects(stripe.oauth.deauthorize(ended), {
    type: "StripeInvalidClientError",
    statusCode: 401,
  });
  await assert.rejects(stripe.accounts.retrieve(token.stripe_user_id), {
    type: "StripePermissionError",
    code: "account_invalid",
  });
});

test("OAuth answers at the connect host as well, with the errors the SDK knows", async () => {
  const oauth = client(hello.secret_key, hello.connect_url).oauth;
  const code = (await played(authorizeUrl({ state: "st_2" }))).searchParams.get("code");
  const exchange = { grant_type: "authorization_code", code };
  assert.match((await oauth.token(exchange)).stripe_user_id, /^acct_/);
  const rejects = (call, type) => assert.rejects(call, { type });
  await rejects(oauth.token(exchange), "StripeInvalidGrantError");
  await rejects(oauth.token({ grant_type: "password" }), "StripeUnsupportedGrantTypeError");
  await rejects(
    oauth.token({ grant_type: "authorization_code" }),
    "StripeOAuthInvalidRequestError",
  );
  const refused = await played(authorizeUrl({ state: "st_3" }), "declined");
  assert.equal(refused.searchParams.get("error"), "access_denied");
  const express = await played(
    authorizeUrl({ suggested_capabilities: ["transfers"] }, { express: true }),
  );
  assert.match(express.searchParams.get("code"), /^ac_/);
});

test("an exchange whose connection breaks is repeated by the SDK, and the second use ends the connection", async () => {
  const asked = async () => (await control(practice.hello, "counts"))["POST /oauth/token"] ?? 0;
  const exchange = async (fault) => {
    const code = (await played(authorizeUrl({ state: "st_4" }))).searchParams.get("code");
    const [before, accounts] = [await asked(), (await control(practice.hello, "state")).accounts];
    await control(practice.hello, "fault", { name: fault, on: true });
    await assert.rejects(stripe.oauth.token({ grant_type: "authorization_code", code }));
    await control(practice.hello, "fault", { name: fault, on: false });
    const connected = (await control(practice.hello, "state")).accounts["stripe-connect"];
    return [(await asked()) - before, connected - accounts["stripe-connect"]];
  };
  assert.deepEqual(await exchange("500"), [1, 0], "asked for once, not done");
  assert.deepEqual(await exchange("cut-off"), [1, 1], "asked for once, done, and not heard of");
  assert.deepEqual(await exchange("reset"), [2, 0], "asked for twice, done and undone");
});

test("accounts are read one by one and by the page", async () => {
  const own = await stripe.accounts.retrieveCurrent();
  assert.equal(own.object, "account");
  const ids = new Set();
  for await (const account of stripe.accounts.list({ limit: 7 })) ids.add(account.id);
  assert.ok(ids.size >= ACCOUNTS, `${ids.size} accounts`);
  const backwards = new Set();
  const last = [...ids].at(-1);
  for await (const account of stripe.accounts.list({ limit: 20, ending_before: last }))
    backwards.add(account.id);
  assert.equal(backwards.size, ids.size - 1, "and backwards");
  const created = { gte: Math.floor(Date.now() / 1000) - 30 * 86_400 };
  const recent = await stripe.accounts.list({ created, limit: 100 });
  assert.ok(recent.data.length > 0 && recent.data.length < ids.size);
  await assert.rejects(stripe.accounts.list({ limit: 500 }), {
    type: "StripeInvalidRequestError",
    param: "limit",
  });
});

test("account links lead to a page that a person completes", async () => {
  const accounts = await stripe.accounts.list({ limit: 100 });
  const { id } = accounts.data.find((account) => account.type === "express");
  const turned = await fetch(`${practice.hello.control_url}/account`, {
    method: "PUT",
    body: JSON.stringify({ system: "stripe-connect", account_id: id, status: "onboarding" }),
  });
  assert.equal(turned.status, 200);
  const wish = {
    account: id,
    type: "account_onboarding",
    return_url: BACK,
    refresh_url: `${BACK}/again`,
  };
  const link = await stripe.accountLinks.create(wish, { idempotencyKey: "sdk-link" });
  const again = await stripe.accountLinks.create(wish, { idempotencyKey: "sdk-link" });
  assert.equal(link.url, again.url, "one key, one link");
  await assert.rejects(
    stripe.accountLinks.create(
      { ...wish, return_url: `${BACK}/other` },
      { idempotencyKey: "sdk-link" },
    ),
    { type: "StripeIdempotencyError" },
  );
  assert.equal(link.expires_at - link.created, 300);
  assert.equal((await played(link.url)).href, BACK);
  assert.equal((await stripe.accounts.retrieve(id)).details_submitted, true);
});

test("events are listed, filtered and read", async () => {
  const { token } = await connected();
  const kinds = [];
  for await (const event of stripe.events.list({
    types: ["account.updated", "account.application.authorized"],
    limit: 9,
  })) {
    kinds.push(event.type);
  }
  assert.ok(kinds.includes("account.updated") && kinds.length > 9);
  const own = await stripe.events.list(
    { type: "account.*" },
    { stripeAccount: token.stripe_user_id },
  );
  assert.deepEqual(
    own.data.map((event) => event.type),
    ["account.application.authorized"],
  );
  assert.equal(own.data[0].data.object.id, hello.client_id);
  assert.equal((await stripe.events.retrieve(own.data[0].id)).account, token.stripe_user_id);
});

test("webhooks are genuine to the SDK", async () => {
  const arrived = [];
  const server = createServer(async (request, answer) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    arrived.push({ body: Buffer.concat(chunks), signature: request.headers["stripe-signature"] });
    answer.end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const url = `http://127.0.0.1:${server.address().port}/in`;
    for (const system of ["stripe-connect", "stripe-apps"]) {
      const body = JSON.stringify({ system, url });
      await fetch(`${practice.hello.control_url}/endpoint`, { method: "PUT", body });
    }
    const send = (system, event, mode) =>
      control(practice.hello, "webhook", { system, event, mode });
    await send("stripe-connect", "account.updated", "plain");
    await send("stripe-apps", "apps.install.updated", "plain");
    await send("stripe-connect", "account.updated", "wrong-signature");
    const event = ({ body, signature }) =>
      stripe.webhooks.constructEvent(body, signature, hello.webhook_secret);
    assert.equal(event(arrived[0]).type, "account.updated");
    assert.equal(event(arrived[1]).data.object.object, "apps.install");
    assert.throws(() => event(arrived[2]), { type: "StripeSignatureVerificationError" });
  } finally {
    server.close();
  }
});

test("endpoints have secrets of their own, told once", async () => {
  const arrived = [];
  const server = createServer(async (request, answer) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    arrived.push({ body: Buffer.concat(chunks), signature: request.headers["stripe-signature"] });
    answer.end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    const url = `http://127.0.0.1:${server.address().port}/own`;
    const wish = { url, enabled_events: ["account.*"], connect: true };
    const { id, secret } = await stripe.webhookEndpoints.create(wish);
    assert.match(secret, /^whsec_/);
    assert.notEqual(secret, hello.webhook_secret);
    const read = await stripe.webhookEndpoints.retrieve(id);
    assert.equal(read.secret, undefined, "nobody is told again");
    const all = [];
    for await (const endpoint of stripe.webhookEndpoints.list({ limit: 1 })) all.push(endpoint.id);
    assert.deepEqual(all, [id]);
    const { token } = await connected();
    while (arrived.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const [{ body, signature }] = arrived;
    const event = stripe.webhooks.constructEvent(body, signature, secret);
    assert.equal(event.type, "account.application.authorized");
    assert.equal(event.account, token.stripe_user_id);
    assert.throws(
      () => stripe.webhooks.constructEvent(body, signature, hello.webhook_secret),
      { type: "StripeSignatureVerificationError" },
      "each endpoint has its own",
    );
    assert.equal((await stripe.webhookEndpoints.del(id)).deleted, true);
    await assert.rejects(stripe.webhookEndpoints.retrieve(id), { statusCode: 404 });
    await assert.rejects(stripe.webhookEndpoints.create({ ...wish, url: "https://example.com/" }), {
      type: "StripeInvalidRequestError",
      param: "url",
    });
  } finally {
    server.close();
  }
});

test("an object that is locked is asked for again, as its answer says", async () => {
  const { hostname, port } = new URL(hello.base_url);
  const patient = new Stripe(hello.secret_key, {
    host: hostname,
    port,
    protocol: "http",
    maxNetworkRetries: 1,
  });
  const asked = async () => (await control(practice.hello, "counts"))["GET /v1/account"] ?? 0;
  const before = await asked();
  await control(practice.hello, "fault", { name: "lock-timeout", on: true });
  await assert.rejects(patient.accounts.retrieveCurrent(), {
    statusCode: 429,
    code: "lock_timeout",
  });
  await control(practice.hello, "fault", { name: "lock-timeout", on: false });
  assert.equal((await asked()) - before, 2, "once more, and then no more");
});

test("an install is genuine to the SDK, byte for byte", async () => {
  const link = new URL(`${hello.marketplace_url}/apps/install/link/${hello.app_id}`);
  link.search = new URLSearchParams({ redirect_uri: BACK, state: "st_Zürich" });
  const { searchParams } = await played(link.href);
  const [state, user_id, account_id] = ["state", "user_id", "account_id"].map((name) =>
    searchParams.get(name),
  );
  const genuine = (payload) =>
    stripe.webhooks.signature.verifyHeader(
      JSON.stringify(payload),
      searchParams.get("install_signature"),
      hello.app_signing_secret,
    );
  assert.ok(genuine({ state, user_id, account_id }));
  assert.throws(() => genuine({ account_id, user_id, state }), {
    type: "StripeSignatureVerificationError",
  });
  assert.equal(searchParams.get("livemode"), "false");
});

test("installs are listed and ended", async () => {
  const app = hello.app_id;
  const seen = [];
  for await (const install of stripe.apps.installs.list({ app, limit: 25 })) seen.push(install);
  assert.ok(seen.length >= ACCOUNTS);
  const { id } = seen.find((install) => install.status === "installed");
  assert.equal((await stripe.apps.installs.retrieve(id)).object, "apps.install");
  assert.equal((await stripe.apps.installs.uninstall(id)).status, "uninstalling");
  await assert.rejects(stripe.apps.installs.retrieve(id), {
    type: "StripeInvalidRequestError",
    statusCode: 404,
  });
});

test("an app's code is exchanged at the API's host, and its refresh token is good once", async () => {
  const link = new URL(`${hello.marketplace_url}/oauth/v2/authorize`);
  link.search = new URLSearchParams({
    client_id: hello.app_client_id,
    redirect_uri: BACK,
    state: "st_app",
  });
  const code = (await played(link.href)).searchParams.get("code");
  const ask = (params) => stripe.rawRequest("POST", "/v1/oauth/token", params);
  const first = await ask({ grant_type: "authorization_code", code });
  assert.equal(first.scope, "stripe_apps");
  const own = await client(first.access_token, hello.base_url).accounts.retrieveCurrent();
  assert.equal(own.id, first.stripe_user_id);
  const refresh = { grant_type: "refresh_token", refresh_token: first.refresh_token };
  assert.notEqual((await ask(refresh)).refresh_token, first.refresh_token);
  await assert.rejects(ask(refresh), { type: "StripeInvalidGrantError" });
});

test("keys and limits are refused as the SDK expects", async () => {
  const unknown = client("sk_test_of_nobody", hello.base_url);
  await assert.rejects(unknown.accounts.list(), {
    type: "StripeAuthenticationError",
    statusCode: 401,
  });
  const reader = client(hello.secret_key.replace("sk_test", "rk_test"), hello.base_url);
  await assert.rejects(reader.accountLinks.create({}), { type: "StripePermissionError" });
  const limited = await serve(1);
  try {
    const { secret_key, base_url } = limited.hello.stripe;
    const { accounts } = client(secret_key, base_url);
    const calls = Array.from({ length: 60 }, () => accounts.retrieveCurrent());
    const refused = (await Promise.allSettled(calls)).filter((one) => one.status === "rejected");
    assert.ok(refused.length > 0, "25 a second and no more");
    assert.ok(refused.every((one) => one.reason.type === "StripeRateLimitError"));
  } finally {
    await limited.stop();
  }
});
