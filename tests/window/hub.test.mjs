// StackOne's own component in a window of the desk: it links accounts by form and by pop-up, and can call nothing.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { openDesk, testId } from "./desk.mjs";
import { until } from "./session.mjs";

/** Finds the innermost element of that selector and text, through every shadow root. */
const DEEP = `
  const all = (root) => [...root.querySelectorAll("*")].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  const [selector, text] = arguments;
  return all(document).filter((one) => one.matches(selector) && one.textContent.trim() === text && one.getClientRects().length).at(-1);`;

let desk;
let main;

before(async () => {
  desk = await openDesk({ size: "1600x1000" });
  main = await desk.driver.getWindowHandle();
});

after(() => desk?.close());

test("an account is linked by form, and the window closes with its page", async () => {
  const window = await openHub("Hub & Söhne", "hub-form");
  await chosen("BambooHR");
  await typed("Subdomain", "acme");
  await typed("API key", "a-key-of-the-customer");
  await desk.calm();
  await desk.picture("hub-window-form");
  await (await deep("button", "Connect")).click();
  const words = await deep("p", "Connected. This window can be closed.");
  assert.ok((await words.getRect()).height > 20, "the page's own words are to be seen");
  assert.ok(await desk.run("return document.documentElement.scrollHeight <= innerHeight"), "nothing is to be scrolled");
  await desk.calm();
  await desk.picture("hub-window-connected");
  await linked();
  await desk.driver.switchTo().window(window);
  await closed(window, await deep("button", "Close"));
});

test("an account is linked by a pop-up that closes itself", async () => {
  await openHub("Popup & Cie", "hub-popup");
  await chosen("HubSpot");
  const connect = await deep("button", "Connect");
  const popup = await toNewWindow(() => connect.click());
  await (await deep("button", "Sign in and connect")).click();
  await linked();
  await until("the pop-up to close", async () => !(await windows()).includes(popup));
});

test("what is no pop-up of the system opens in the person's browser", async () => {
  await openHub("Reader AG", "hub-reader");
  const known = await windows();
  await (await deep("a", "Privacy")).click();
  await until("the browser", async () => (await desk.session.opened())?.startsWith("https://www.stackone.com/"));
  assert.deepEqual(await windows(), known, "and in no window of the desk");
});

test("the page in a hub window can call no command and hear no event", async () => {
  await openHub("Curious Ltd.", "hub-curious");
  const invoke = (command, request) =>
    desk.driver.executeAsyncScript(
      `const done = arguments[2];
       window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1]).then(() => done("answered"), (error) => done(String(error)));`,
      command,
      request,
    );
  assert.match(await invoke("desk_state", { request: {} }), /not allowed/);
  assert.match(await invoke("plugin:event|listen", { event: "notice", target: { kind: "Any" }, handler: 0 }), /not allowed/);
});

/** Composes a hub session for a new customer, goes to the window that opens and gives its handle. */
async function openHub(name, owner) {
  await desk.driver.switchTo().window(main);
  await desk.go("links");
  await desk.go("compose");
  await clearCustomers();
  await desk.fill("compose-customer", name);
  await desk.press("compose-customer-option");
  await desk.fill("newcomer-owner_id", owner);
  await desk.press("way", `label:has(${testId("way-stackone-hub")})`);
  return toNewWindow(() => desk.press("compose-create"));
}

async function clearCustomers() {
  for (const drop of await desk.run(`return [...document.querySelectorAll('${testId("compose-customer-picked")} button')]`)) await drop.click();
}

function windows() {
  return desk.driver.getAllWindowHandles();
}

/** Does something that opens a window, and goes there. */
async function toNewWindow(act) {
  const known = await windows();
  await act();
  const handle = await until("a window", async () => (await windows()).find((one) => !known.includes(one)));
  await desk.driver.switchTo().window(handle);
  return handle;
}

/** Presses what closes the window the driver is in, and waits until it is gone. */
async function closed(window, button) {
  // The answer may go down with the window.
  await button.click().catch(() => {});
  await until("the window to close", async () => !(await windows()).includes(window));
}

/** The element with that text, waited for. */
function deep(selector, text) {
  return until(`${selector} with “${text}”`, () => desk.run(DEEP, selector, text));
}

/** Chooses a provider; it may stand further down in the component's list, where a pointer does not reach. */
async function chosen(provider) {
  await desk.run("arguments[0].click()", await deep("*", provider));
}

async function typed(label, text) {
  const field = await desk.run("return arguments[0].control", await deep("label", label));
  await field.sendKeys(text);
}

/** Waits in the desk's own window until the link has become an account. */
async function linked() {
  await desk.driver.switchTo().window(main);
  await desk.find("made", `${testId("made")}[data-state="completed"]`);
}
