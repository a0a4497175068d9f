// The vendor's host on this machine: a script in place of Smile's, everything else as the practice answers it.

import { createServer, request } from "node:http";

/**
 * Serves `script` at the path of Smile's own, and hands on whatever else is asked; `close()` ends it.
 *
 * @param {string} base address of the practice's Smile
 * @param {() => void} script what runs in the page; it leaves the class behind
 */
export async function serveWidget(base, script) {
  const server = createServer((asked, answer) => {
    if (asked.url === "/v2/smile.v2.js") {
      answer.writeHead(200, { "content-type": "text/javascript; charset=utf-8" });
      answer.end(`(${script})();`);
      return;
    }
    const { hostname, port } = new URL(base);
    const { method, url: path, headers } = asked;
    const on = request({ hostname, port, path, method, headers: { ...headers, host: `${hostname}:${port}` } }, (told) => {
      answer.writeHead(told.statusCode, told.headers);
      told.pipe(answer);
    });
    on.on("error", () => answer.destroy());
    asked.pipe(on);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}
