// The page over its made-up desk, on a port and with a cache of its own.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { createServer } from "../../ui/node_modules/vite/dist/node/index.js";

const UI = resolve(import.meta.dirname, "../../ui");

/** Serves the page until `close()`. */
export async function servePage() {
  const cacheDir = await mkdtemp(join(tmpdir(), "linkdesk-page-"));
  const server = await createServer({
    configFile: resolve(UI, "dev/vite.config.ts"),
    logLevel: "error",
    server: { host: "127.0.0.1", port: 0, hmr: false, watch: null },
    cacheDir,
  });
  await server.listen();
  const { port } = server.httpServer.address();
  return {
    url: `http://127.0.0.1:${port}/dev/index.html`,
    async close() {
      await server.close();
      await rm(cacheDir, { recursive: true, force: true });
    },
  };
}
