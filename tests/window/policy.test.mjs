// What the page in the desk's own window may do: call the commands and hear the notices, and nothing else.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { openDesk } from "./desk.mjs";
import { until } from "./session.mjs";

let desk;

before(async () => {
  desk = await openDesk();
});

after(() => desk?.close());

/** What a promise of the page comes to, as text. */
function outcome(script) {
  return desk.driver.executeAsyncScript(
    `const done = arguments[0];
     Promise.resolve().then(() => ${script}).then((value) => done("got " + JSON.stringify(value)), (error) => done("refused: " + (error?.message ?? error)));`,
  );
}

test("no plugin answers, not for files, programs, addresses or windows", async () => {
  const plugins = ["fs|read_text_file", "shell|execute", "http|fetch", "opener|open_url", "clipboard-manager|read_text"];
  const core = ["window|create", "webview|create_webview_window", "path|resolve_directory", "event|emit", "app|version"];
  for (const command of [...plugins, ...core]) {
    assert.match(await outcome(`window.__TAURI_INTERNALS__.invoke("plugin:${command}", {})`), /^refused/, command);
  }
});

test("nothing from elsewhere is read, and nothing inline is run", async () => {
  await desk.run(`window.refused = []; addEventListener("securitypolicyviolation", (event) => refused.push(event.effectiveDirective));`);
  assert.match(await outcome(`fetch("https://example.com/").then((answer) => answer.status)`), /^refused/);
  await desk.run(`
    const add = (name, more) => document.body.append(Object.assign(document.createElement(name), more));
    add("script", { textContent: "window.inline = true" });
    add("img", { src: "https://example.com/a.png" });
    add("iframe", { src: "https://example.com/" });`);
  const expected = ["connect-src", "frame-src", "img-src", "script-src-elem"];
  await until("every refusal", async () => {
    const refused = await desk.run("return refused");
    return expected.every((directive) => refused.includes(directive));
  });
  assert.equal(await desk.run("return window.inline"), null, "the inline script did not run");
});

test("the window stays on its page", async () => {
  await desk.run(`location.href = "https://example.com/"`);
  await desk.run(`window.open("https://example.com/")`);
  assert.match(await desk.run("return location.href"), /^tauri:/);
  assert.equal((await desk.driver.getAllWindowHandles()).length, 1);
});

test("no object inherits what an answer brings", async () => {
  assert.equal(await desk.run("return Object.isFrozen(Object.prototype)"), true);
  assert.equal(await desk.run("return typeof window.__TAURI__"), "undefined");
});
