// The desk's real window, driven through WebKitWebDriver in a session of its own with a real keyring.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { dirname, join } from "node:path";

import axe from "axe-core";
import { Builder, By, Capabilities } from "selenium-webdriver";

import { startSession, until } from "./session.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SCREENS = join(ROOT, "target/screens");

/** Opens the desk's window in a new session; `close()` ends everything. */
export async function openDesk(options = {}) {
  const session = await startSession(options);
  try {
    const desk = new Desk(session);
    await desk.open();
    return desk;
  } catch (error) {
    await session.end();
    throw error;
  }
}

class Desk {
  #driverProgram;

  constructor(session) {
    this.session = session;
  }

  /** Starts the window; after `shut()` it may be called again, over the same data. */
  async open() {
    const port = await freePort();
    const env = { ...this.session.env, TAURI_WEBVIEW_AUTOMATION: "true" };
    this.#driverProgram = this.session.run("WebKitWebDriver", [`--port=${port}`], { env, stdio: "ignore" });
    const capabilities = new Capabilities({
      browserName: "wry",
      "webkitgtk:browserOptions": { binary: join(ROOT, "target/debug/linkdesk"), args: [] },
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

  /** Ends everything and removes what it wrote. */
  async close() {
    await this.driver?.quit().catch(() => {});
    await this.session.end();
  }

  /** Runs a script in the page. */
  run(script, ...values) {
    return this.driver.executeScript(script, ...values);
  }

  /** The first visible element that the selector finds, waited for. */
  find(selector) {
    return until(selector, async () => {
      for (const element of await this.driver.findElements(By.css(selector))) {
        if (await element.isDisplayed().catch(() => false)) return element;
      }
    });
  }

  /** Presses what the selector finds. */
  async press(selector) {
    await (await this.find(selector)).click();
  }

  /** Fills a field anew. */
  async fill(selector, text) {
    const field = await this.find(selector);
    await field.clear();
    await field.sendKeys(text);
  }

  /** The text of what the selector finds. */
  async text(selector) {
    return (await this.find(selector)).getText();
  }

  /** Saves a picture of the page as `target/screens/NAME.png`. */
  async picture(name) {
    await mkdir(SCREENS, { recursive: true });
    await writeFile(join(SCREENS, `${name}.png`), await this.driver.takeScreenshot(), "base64");
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
