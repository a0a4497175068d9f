// The page over its made-up desk, on a port of its own.

import { resolve } from "node:path";

import { createServer } from "../../ui/node_modules/vite/dist/node/index.js";

const UI = resolve(import.meta.dirname, "../../ui");

/** Serves the page until `close()`. */
export async function servePage() {
  const server = await createServer({
    configFile: resolve(UI, "dev/vite.config.ts"),
    logLevel: "error",
    server: { host: "127.0.0.1", port: 0, hmr: false, watch: null },
    cacheDir: resolve(UI, `node_modules/.vite-${process.pid}`),
  });
  await server.listen();
  const { port } = server.httpServer.address();
  return { url: `http://127.0.0.1:${port}/dev/index.html`, close: () => server.close() };
}
