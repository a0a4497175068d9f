// A desktop session of its own, without a screen: an X server, a message bus, an unlocked keyring and fresh folders.
// It needs nothing but node, and it ends what it started.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const REMOVAL = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };
/** How long anything may take to come up or to go, in milliseconds. */
const LIMIT = 60_000;

/** A bus that starts nothing by itself: what is on it was put there by the session. */
const BUS = (folder) => `<busconfig>
  <type>session</type>
  <listen>unix:path=${folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>`;

/** The person's browser, which here only writes down what it was asked to open. */
const BROWSER = (folder) => `#!/bin/sh
printf '%s\\n' "$1" >> ${folder}/opened
`;

/** A window manager that draws nothing around windows and starts nothing. */
const MANAGER = "<JWM><Group><Option>noborder</Option><Option>notitle</Option></Group></JWM>";

/** Waits until `look` gives something true, and gives that. */
export async function until(what, look, limit = LIMIT) {
  const end = performance.now() + limit;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > end) throw new Error(`waited ${limit / 1000} s in vain for ${what}`);
    await pause(50);
  }
}

/**
 * Starts a session; `size` is the screen's, and without `keyring` the bus has none until one is started. With a
 * `manager` windows are moved, focused and closed as on a desktop; without one the first fills the screen.
 */
export async function startSession({ size = "1280x800", keyring = true, manager = false } = {}) {
  const session = new Session(await mkdtemp(join(tmpdir(), "linkdesk-")));
  try {
    await session.start(size, keyring);
    if (manager) await session.startManager();
    return session;
  } catch (error) {
    await session.end();
    throw error;
  }
}

/** Sessions that have not ended: a program that is stopped takes them with it. */
const open = new Set();
process.once("exit", () => {
  for (const session of open) session.drop();
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));

class Session {
  #children = [];

  constructor(folder) {
    open.add(this);
    this.folder = folder;
    /** Where the desk of this session keeps its data. */
    this.dataDir = join(folder, "desk");
    /** The environment for programs that shall run in this session. */
    this.env = {
      ...process.env,
      HOME: folder,
      PATH: `${folder}/bin:${process.env.PATH}`,
      XDG_RUNTIME_DIR: join(folder, "run"),
      XDG_DATA_HOME: join(folder, "share"),
      XDG_CONFIG_HOME: join(folder, "config"),
      XDG_CACHE_HOME: join(folder, "cache"),
      DBUS_SESSION_BUS_ADDRESS: `unix:path=${folder}/bus`,
      GDK_BACKEND: "x11",
      GSETTINGS_BACKEND: "memory",
      GTK_USE_PORTAL: "0",
      NO_AT_BRIDGE: "1",
      LC_ALL: "C.UTF-8",
      TZ: "UTC",
      LINKDESK_DATA_DIR: this.dataDir,
    };
    delete this.env.WAYLAND_DISPLAY;
  }

  async start(size, keyring) {
    for (const name of ["run", "share", "config", "cache", "bin"]) {
      await mkdir(join(this.folder, name), { mode: 0o700 });
    }
    await writeFile(join(this.folder, "bin/xdg-open"), BROWSER(this.folder), { mode: 0o700 });
    await Promise.all([this.#startScreen(size), this.#startBus()]);
    if (keyring) await this.startKeyring();
  }

  /** An X server on a free display; its picture lies in a file that `picture.mjs` reads. */
  async #startScreen(size) {
    const args = ["-displayfd", "3", "-screen", "0", `${size}x24`, "-fbdir", this.folder, "-nolisten", "tcp", "-noreset"];
    const screen = this.run("Xvfb", args, { stdio: ["ignore", "ignore", "pipe", "pipe"] });
    const [number] = await Promise.race([once(screen.stdio[3], "data"), failed(screen)]);
    this.env.DISPLAY = `:${String(number).trim()}`;
    this.framebuffer = join(this.folder, "Xvfb_screen0");
  }

  async #startBus() {
    const config = join(this.folder, "bus.conf");
    await writeFile(config, BUS(this.folder));
    const bus = this.run("dbus-daemon", ["--config-file", config, "--nofork", "--print-address"], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    await Promise.race([once(bus.stdout, "data"), failed(bus)]);
  }

  /** The real gnome-keyring, unlocked with a password that exists only here. */
  async startKeyring() {
    const keyring = this.run("gnome-keyring-daemon", ["--foreground", "--unlock", "--components=secrets"], {
      stdio: ["pipe", "ignore", "pipe"],
    });
    keyring.stdin.end("only for this session");
    await until("the keyring", () => this.#onBus("org.freedesktop.secrets"));
  }

  /** A small window manager. */
  async startManager() {
    const config = join(this.folder, "manager.xml");
    await writeFile(config, MANAGER);
    this.run("jwm", ["-f", config], { stdio: "ignore" });
    await until("the window manager", () => this.ask("wmctrl", ["-m"]));
  }

  async #onBus(name) {
    const ask = ["--print-reply=literal", "--dest=org.freedesktop.DBus", "/", "org.freedesktop.DBus.NameHasOwner", `string:${name}`];
    return (await this.ask("dbus-send", ask)).includes("true");
  }

  /** Runs a small program to its end, and gives what it printed. */
  async ask(program, args) {
    const asked = this.run(program, args, { stdio: ["ignore", "pipe", "ignore"] });
    let answer = "";
    asked.stdout.on("data", (text) => (answer += text));
    await once(asked, "close");
    return answer.trim();
  }

  /** The last address that a program of this session opened in the person's browser. */
  async opened() {
    const all = await readFile(join(this.folder, "opened"), "utf8").catch(() => "");
    return all.trim().split("\n").at(-1);
  }

  /** Starts a program in this session; it is ended with the session, and what it started with it. */
  run(program, args = [], options = {}) {
    const child = spawn(program, args, { env: this.env, detached: true, ...options });
    child.on("error", (error) => (child.failure = error));
    this.#children.push(child);
    return child;
  }

  /** Ends a program of this session, with its whole process group. */
  async stop(child) {
    for (const how of ["SIGTERM", "SIGKILL"]) {
      if (!signal(child, how)) return;
      const gone = () => child.exitCode !== null || child.signalCode !== null;
      await until(`the end of ${child.spawnfile}`, gone, 3000).catch(() => {});
    }
  }

  /** Ends everything and removes every folder. */
  async end() {
    for (const child of this.#children.reverse()) await this.stop(child);
    await rm(this.folder, REMOVAL);
    open.delete(this);
  }

  /** The same at once, for a program that may not wait. */
  drop() {
    for (const child of this.#children) signal(child, "SIGKILL");
    rmSync(this.folder, REMOVAL);
  }
}

/** Signals a program and all it started; false when nothing of them is left. */
function signal(child, how) {
  try {
    // Each program leads a group of its own. Without an id it never ran.
    return child.pid !== undefined && process.kill(-child.pid, how);
  } catch {
    return false;
  }
}

/** Rejects when the program cannot be started or ends too early, with its last words. */
async function failed(child) {
  let words = "";
  child.stderr?.on("data", (text) => (words = (words + text).slice(-2000)));
  await Promise.race([once(child, "exit"), once(child, "error")]).catch(() => {});
  throw new Error(`${child.spawnfile} did not stay: ${child.failure?.message ?? words}`);
}
