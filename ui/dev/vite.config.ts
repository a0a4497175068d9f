import { resolve } from "node:path";
import { defineConfig } from "vite";
import desk from "../vite.config.ts";

// The same page over a made-up desk, under the window's own content policy: `npm run look`.
export default defineConfig({
  ...desk,
  root: resolve(import.meta.dirname, ".."),
  build: {
    ...desk.build,
    outDir: resolve(import.meta.dirname, "dist"),
    rollupOptions: { input: resolve(import.meta.dirname, "index.html") },
  },
});
