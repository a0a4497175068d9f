// The path from a customer to an account, by what a screen reader has of the window and by nothing else.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { openDesk } from "./desk.mjs";
import { until } from "./session.mjs";
import { contents, Tree } from "./tree.mjs";

const CUSTOMER = "Käserei Nordlicht";

let desk;
let tree;

before(async () => {
  desk = await openDesk();
  await until("the demo", async () => (await desk.call("desk_state")).counts.accounts > 0);
  tree = new Tree(desk);
});

after(() => desk?.close());

test("a customer is linked, and the account found, by roles and names alone", async () => {
  await tree.press("link", "Build a link");
  await tree.find("heading", "New link");
  await tree.type("combobox", "Customers", CUSTOMER);
  await tree.press("option", new RegExp(CUSTOMER));
  await tree.type("textbox", /^Owner ID/, "nordlicht-1");
  await tree.press("radio", /^StackOne auth link/);
  await tree.press("button", "Create practice link");
  await tree.press("tab", "Link");
  const address = await tree.find("textbox", "Address of the link");
  assert.match(await address.getAttribute("value"), /^http:\/\/127\.0\.0\.1:\d+\//);

  await tree.press("link", "Practice");
  await tree.press("button", "Connect");
  await tree.press("link", "Show the account");
  await tree.find("complementary", "Account");
  await tree.find("heading", CUSTOMER);

  await tree.press("link", /^Accounts \d+$/);
  await tree.type("combobox", "Search accounts", "Nordlicht");
  const row = await tree.find("row", new RegExp(CUSTOMER));
  assert.match(await contents(row), /Active/);
});
