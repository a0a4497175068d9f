// A desk without a window: `linkdeskctl hub` over a data folder of its own, against a practice of its own, and the page
// it serves in a Chromium.

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { openBrowser } from "../browser.mjs";
import { control, serve } from "../practice/serve.mjs";
import { until } from "../window/session.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const BINARY = process.env.LINKDESKCTL ?? join(ROOT, "target/debug/linkdeskctl");
const SCREENS = join(ROOT, "target/screens");

/** Opens a desk with a customer and the practice as its integration; `close()` ends and removes everything. */
export async function openDesk() {
  const desk = new Desk(await serve(0), await mkdtemp(join(tmpdir(), "linkdesk-hub-")), await openBrowser());
  try {
    await desk.connect();
    return desk;
  } catch (error) {
    await desk.close();
    throw error;
  }
}

class Desk {
  #env;

  constructor(practice, folder, browser) {
    this.practice = practice;
    this.folder = folder;
    this.browser = browser;
    this.#env = {
      ...process.env,
      LINKDESK_DATA_DIR: join(folder, "data"),
      LINKDESK_VAULT: "file",
      LINKDESK_VAULT_PASSPHRASE: "only for this test",
    };
  }

  /** Runs one command and gives its JSON. */
  async ctl(args, input = "", env = this.#env) {
    const run = execFile(BINARY, ["--json", ...args], { env });
    run.stdin.end(input);
    let text = "";
    run.stdout.on("data", (part) => (text += part));
    await once(run, "close");
    if (run.exitCode !== 0) throw new Error(`${args.join(" ")}: ${text}`);
    return JSON.parse(text);
  }

  /** Calls a command of the window. */
  call(name, request) {
    return this.ctl(["call", name, "-"], JSON.stringify(request));
  }

  /** Calls one that needs no secret; without the passphrase, whose stretching takes its time. */
  read(name, request) {
    return this.ctl(["call", name, "-"], JSON.stringify(request), { ...this.#env, LINKDESK_VAULT_PASSPHRASE: "" });
  }

  async connect() {
    const { base_url, api_key, webhook_secret } = this.practice.hello.stackone;
    const add = ["integration", "add", "stackone", "--name", "Practice", "--environment", "practice", "--base-url", base_url];
    await this.ctl(add, JSON.stringify({ api_key, webhook_secret }));
    // Any free port, so that desks of several tests stand side by side.
    await this.set({ receiver_port: 0 });
  }

  /** Changes settings of the desk. */
  async set(change) {
    const { settings } = await this.read("desk_state", {});
    await this.call("settings_set", { ...settings, ...change });
  }

  /** Switches faults of the practice, moves its clock. */
  control(path, body) {
    return control(this.practice.hello, path, body);
  }

  /**
   * Opens the hub for a customer of its own and gives it to `act`: the page, what the command said, how the link stands.
   *
   * @param {string} owner id of the customer
   * @param {string[]} options such as `provider=hubspot`
   * @param {(hub: Hub) => Promise<void>} act
   * @param {string} integration by its name
   */
  async hub(owner, options, act, integration = "Practice") {
    const known = await this.read("customer_list", { query: owner });
    if (known.total === 0) await this.call("customer_save", { name: `Customer ${owner}`, owner_id: owner });
    const set = options.flatMap((option) => ["--set", option]);
    const args = ["--json", "hub", "--integration", integration, "--customer", owner, ...set];
    const child = spawn(BINARY, args, { env: this.#env, stdio: ["ignore", "pipe", "ignore"] });
    const lines = [];
    createInterface({ input: child.stdout }).on("line", (line) => lines.push(JSON.parse(line)));
    const page = await this.browser.page();
    try {
      await until("the address", () => lines.length > 0);
      await act(new Hub(this, page, child, lines));
    } finally {
      await page.close();
      if (child.exitCode === null) {
        child.kill("SIGINT");
        await once(child, "exit");
      }
    }
  }

  /** Ends everything and removes what it wrote. */
  async close() {
    await this.browser.close();
    await this.practice.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

class Hub {
  #desk;
  #lines;

  constructor(desk, page, child, lines) {
    this.#desk = desk;
    this.#lines = lines;
    this.page = page;
    this.child = child;
    this.url = lines[0].url;
    /** What the page's console said, in short. */
    this.said = [];
    /** Hosts other than this machine that the page asked. */
    this.strangers = [];
    page.setDefaultTimeout(60_000);
    page.on("console", (message) => this.said.push(message.text().split("\n")[0]));
    page.on("request", (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol.startsWith("http") && hostname !== "127.0.0.1") this.strangers.push(hostname);
    });
  }

  /** Goes to the page; its address works once. */
  open() {
    return this.page.goto(this.url);
  }

  /** What the page itself says, waited for. */
  words(text) {
    return this.page.locator("#words").getByText(text).waitFor();
  }

  /** Presses the component's Connect. */
  connect() {
    return this.page.getByRole("button", { name: "Connect", exact: true }).click();
  }

  /** Presses Connect and gives the window that opens. */
  async popup() {
    const opened = this.page.waitForEvent("popup");
    await this.connect();
    return opened;
  }

  /** Fills a field of the component. */
  fill(label, text) {
    return this.page.getByLabel(label).fill(text);
  }

  /** The link, its timeline and what the desk finds wrong, as another program reads it. */
  show() {
    return this.#desk.read("link_show", { id: this.#lines[0].link.id });
  }

  /** Waits until the desk has noted that trouble, and gives its detail. */
  async trouble(key) {
    const noted = await until(`${key} to be noted`, async () => {
      const { timeline } = await this.show();
      return timeline.find((event) => event.kind === "hub-trouble" && event.to === key);
    });
    return noted.detail;
  }

  /** Waits until the command ends by itself, and gives the link that it said last. */
  async ended() {
    await until("the command to end", () => this.child.exitCode !== null);
    return this.#lines.at(-1);
  }

  /** Saves a picture of the page as `target/screens/NAME.png`. */
  async picture(name) {
    await mkdir(SCREENS, { recursive: true });
    await this.page.screenshot({ path: join(SCREENS, `${name}.png`) });
  }
}
