// The desk's real window, driven through WebKitWebDriver in a session of its own with a real keyring.

import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import axe from "axe-core";
import { Builder, By, Capabilities } from "selenium-webdriver";

import { cut, readScreen, toPng } from "./picture.mjs";
import { startSession, until } from "./session.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
/** The program under test. */
export const PROGRAM = join(ROOT, "target/debug/linkdesk");
const SCREENS = join(ROOT, "target/screens");

/**
 * Opens the desk's window in a new session; `close()` ends everything. `prepare` is given the session before the window
 * opens, and `program` may be another build.
 */
export async function openDesk({ program = PROGRAM, prepare, ...options } = {}) {
  const session = await startSession(options);
  try {
    await prepare?.(session);
    const desk = new Desk(session, program);
    await desk.open();
    return desk;
  } catch (error) {
    await session.end();
    throw error;
  }
}

class Desk {
  #driverProgram;
  #program;

  constructor(session, program) {
    this.session = session;
    this.#program = program;
  }

  /** Starts the window, with arguments if any; after `shut()` it may be called again, over the same data. */
  async open(...args) {
    const port = await freePort();
    const env = { ...this.session.env, TAURI_WEBVIEW_AUTOMATION: "true" };
    this.#driverProgram = this.session.run("WebKitWebDriver", [`--port=${port}`], { env, stdio: "ignore" });
    const capabilities = new Capabilities({
      browserName: "wry",
      "webkitgtk:browserOptions": { binary: this.#program, args },
    });
    await until("the driver", () => listens(port));
    const url = `http://127.0.0.1:${port}`;
    this.driver = await new Builder().usingServer(url).withCapabilities(capabilities).build();
    await until("the page", () => this.run("return document.documentElement.dataset.ready !== undefined"));
  }

  /** Closes the window and leaves the data and the keyring. */
  async shut() {
    await this.driver.quit().catch(() => {});
    await this.session.stop(this.#driverProgram);
  }

  /** Asks the window to close, as a person does; needs a window manager. */
  async requestClose() {
    for (const line of await this.windows()) await this.session.ask("wmctrl", ["-i", "-c", line.split(" ")[0]]);
  }

  /** Waits until the window has closed by itself, and ends the driver. */
  async gone() {
    await until("the window to go", async () => (await this.windows()).length === 0);
    await this.session.stop(this.#driverProgram);
  }

  /** A line for every window of the desk on the screen; needs a window manager. */
  async windows() {
    const lines = (await this.session.ask("wmctrl", ["-l"])).split("\n");
    return lines.filter((line) => line.includes("Linkdesk"));
  }

  /** Ends everything and removes what it wrote. */
  async close() {
    await this.driver?.quit().catch(() => {});
    await this.session.end();
  }

  /** Waits until the accounts of the practice have been read for the first time, so that no job is at work. */
  async settled() {
    await until("the first syncs to end", async () => {
      const integrations = await this.call("integration_list");
      const { counts } = await this.call("desk_state");
      return integrations.length > 0 && integrations.every((one) => one.last_sync_at) && counts.jobs === 0;
    });
  }

  /** The built-in integration of a system, waited for. */
  integration(system) {
    return until(`the integration of ${system}`, async () => {
      const all = await this.call("integration_list", { environment: "practice" });
      return all.find((one) => one.system === system);
    });
  }

  /** Runs a script in the page. */
  run(script, ...values) {
    return this.driver.executeScript(script, ...values);
  }

  /** Asks the core as the page does. */
  async call(name, request = {}) {
    const { answer, error } = await this.driver.executeAsyncScript(
      `const [name, request, done] = arguments;
       window.__TAURI_INTERNALS__.invoke(name, { request }).then((answer) => done({ answer }), (error) => done({ error }));`,
      name,
      request,
    );
    if (error) throw new Error(`${name}: ${error.message ?? error}`);
    return answer;
  }

  /** The first visible element of that test id (or selector, with `by`), waited for. */
  find(name, by = testId(name)) {
    return until(`${by} to be seen`, async () => {
      // While the page is drawn anew an element may go between two calls.
      for (const element of await this.driver.findElements(By.css(by)).catch(() => [])) {
        if (await element.isDisplayed().catch(() => false)) return element;
      }
    });
  }

  /** Presses it. */
  async press(name, by = testId(name)) {
    await until(`${by} to be pressed`, async () => {
      const element = await this.find(name, by);
      if (await element.click().then(() => true, () => false)) return true;
      // The driver scrolls to what is out of sight, but not to what is half under something else.
      await this.run("arguments[0].scrollIntoView({ block: 'center' })", element).catch(() => {});
      return false;
    });
  }

  /** Types over what is in a field: of what the driver clears by itself the page hears nothing. */
  async fill(name, text) {
    const field = await this.find(name);
    await this.run("arguments[0].focus(); arguments[0].select()", field);
    await field.sendKeys(text);
  }

  /** Chooses an option of a list of options by its value. */
  async choose(name, value) {
    await this.press(name, `${testId(name)} option[value="${value}"]`);
  }

  /** Its text. */
  async text(name) {
    return (await this.find(name)).getText();
  }

  /** Goes to a place by the rail, and waits until it stands there. */
  async go(place) {
    await this.press(`nav-${place}`);
    await this.find(place, `${testId(`nav-${place}`)}[aria-current="page"]`);
  }

  /** Where a picture of that name is kept. */
  screen(name) {
    return join(SCREENS, `${name}.png`);
  }

  /** Saves a picture of the screen, or of its upper left, once it has come to rest, as `target/screens/NAME.png`. */
  async picture(name, size) {
    await this.#savePicture(name, cut(await this.#restingScreen(), size));
  }

  /** The same of a screen on which something turns and never rests. */
  async snapshot(name) {
    await this.#savePicture(name, await readScreen(this.session.framebuffer));
  }

  async #savePicture(name, screen) {
    await mkdir(dirname(this.screen(name)), { recursive: true });
    await writeFile(this.screen(name), toPng(screen));
  }

  async #restingScreen() {
    let last;
    return until("the screen to rest", async () => {
      const before = last;
      last = await readScreen(this.session.framebuffer);
      if (before?.rgb.equals(last.rgb)) return last;
      await pause(60);
    });
  }

  /** Waits until the page has not changed for a moment. */
  async calm() {
    let last;
    await until("the page to rest", async () => {
      const before = last;
      last = await this.run("return document.documentElement.outerHTML");
      if (last === before) return true;
      await pause(200);
    });
  }

  /** Gives the window that size, in logical pixels; needs a window manager. */
  async resize({ width, height }) {
    await this.session.ask("wmctrl", ["-r", "Linkdesk", "-e", `0,0,0,${width},${height}`]);
    const reached = () => this.run("return innerWidth === arguments[0] && innerHeight === arguments[1]", width, height);
    await until(`${width} × ${height}`, reached);
  }

  /** Waits until the page is no longer busy and nothing in it has changed for a tenth of a second. */
  async rest() {
    const rested = await this.driver.executeAsyncScript(
      `const done = arguments[0];
       const busy = () => document.querySelector('[aria-busy="true"]') !== null;
       let timer;
       const again = () => { clearTimeout(timer); timer = setTimeout(() => (busy() ? again() : end(true)), 100); };
       const watch = new MutationObserver(again);
       const limit = setTimeout(() => end(false), 10000);
       const end = (well) => { clearTimeout(timer); clearTimeout(limit); watch.disconnect(); requestAnimationFrame(() => setTimeout(() => done(well))); };
       watch.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
       again();`,
    );
    if (!rested) throw new Error("the page does not come to rest");
  }

  /** What axe-core has to say about the page as it stands, one line a finding. */
  async findings() {
    await this.run(axe.source);
    const { violations, fault } = await this.driver.executeAsyncScript(
      `const done = arguments[arguments.length - 1];
       axe.run(document).then(done, (error) => done({ violations: [], fault: String(error) }));`,
    );
    if (fault) throw new Error(fault);
    return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target).join(", ")})`);
  }
}

/** The selector of a test id. */
export function testId(name) {
  return `[data-testid="${name}"]`;
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

async function listens(port) {
  const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
  return answer?.ok;
}
