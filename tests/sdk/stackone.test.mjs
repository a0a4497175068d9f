// StackOne's own npm SDK, pointed at the practice: it must find nothing strange.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { StackOne } from "@stackone/stackone-client-ts";
import { control, serve } from "../practice/serve.mjs";

const ACCOUNTS = 260;
let practice;
let client;

before(async () => {
  practice = await serve(ACCOUNTS);
  const { base_url, api_key } = practice.hello.stackone;
  client = new StackOne({ serverURL: base_url, security: { username: api_key, password: "" } });
});

after(() => practice?.stop());

const wish = {
  originOwnerId: "customer-sdk",
  originOwnerName: "Bäckerei Kühn GmbH",
  originUsername: "jana.roth@example.com",
  provider: "bamboohr",
  categories: ["hris"],
  expiresIn: 432000,
  label: "Main",
  metadata: { source: "sdk" },
  multiple: true,
  type: "test",
};

test("creates a session, which a customer completes", async () => {
  const { connectSessionTokenAuthLink: session } =
    await client.connectSessions.createConnectSession(wish);
  assert.match(session.authLinkUrl, /^http:\/\/127\.0\.0\.1:\d+\/embedded\/integrations\?token=/);
  assert.equal(session.originOwnerName, wish.originOwnerName, "names come back as they went");
  assert.equal(session.type, "test");

  const again = await client.connectSessions.authenticateConnectSession({ token: session.token });
  assert.equal(again.connectSession.id, session.id, "the token stands for the session");

  const linked = await control(practice.hello, "complete", {
    url: session.authLinkUrl,
    outcome: "linked",
  });
  const { linkedAccount } = await client.accounts.getAccount({ id: linked.account_id });
  assert.equal(linkedAccount.originOwnerId, wish.originOwnerId);
  assert.equal(linkedAccount.status, "active");
  await client.accounts.deleteAccount({ id: linked.account_id });
});

test("lists all accounts", async () => {
  const ids = new Set();
  for (let page = 1; ; page += 1) {
    const { classes: linkedAccounts } = await client.accounts.listLinkedAccounts({ page, pageSize: 50 });
    for (const account of linkedAccounts) {
      assert.ok(account.createdAt instanceof Date, "times are read as times");
      ids.add(account.id);
    }
    if (linkedAccounts.length < 50) break;
  }
  assert.equal(ids.size, ACCOUNTS, "every seeded account once");
});

test("filters by several values of one name", async () => {
  const { classes: linkedAccounts } = await client.accounts.listLinkedAccounts({
    status: ["error", "expired"],
    pageSize: 100,
  });
  assert.ok(linkedAccounts.length > 5, "some of the seeded accounts do not work");
  for (const { status } of linkedAccounts) assert.match(status, /^(error|expired)$/);
});

test("changes an account, reads the catalogue and the logs", async () => {
  const [{ id }] = (await client.accounts.listLinkedAccounts({ pageSize: 1 })).classes;
  const { linkedAccount } = await client.accounts.updateAccount({
    id,
    patchAccountExternalDto: { originOwnerName: "株式会社みらい" },
  });
  assert.equal(linkedAccount.originOwnerName, "株式会社みらい");
  const { classes: connectors } = await client.connectors.listConnectorsMeta({
    include: "resources",
  });
  assert.ok(connectors.length > 20, "the project offers some providers");
  const logs = await client.requestLogs.listLogs({ pageSize: 10, filter: { accountIds: id } });
  for (const log of logs.unifiedLogsPaginated.data) assert.equal(log.accountId, id);
});

test("errors arrive as the SDK's errors", async () => {
  const { base_url } = practice.hello.stackone;
  const stranger = new StackOne({ serverURL: base_url, security: { username: "v1.eu1.nobody" } });
  await assert.rejects(stranger.accounts.listLinkedAccounts({}), { statusCode: 401 });
  await assert.rejects(client.accounts.getAccount({ id: "nobody" }), { statusCode: 404 });
});
