// A person at the page over its made-up desk: one browser and one page for the tests of a file.

import { openBrowser } from "../browser.mjs";
import { servePage } from "./serve.mjs";

/** Opens the browser at 1280×800; `open` goes to an address of the page, `close()` ends everything. */
export async function visit() {
  const [browser, served] = await Promise.all([openBrowser(), servePage()]);
  const page = await browser.page();
  await page.setViewportSize({ width: 1280, height: 800 });
  return {
    page,
    /** Goes to an address of the page, over a made-up desk as wished. */
    async open(address, wish = "") {
      await page.goto("about:blank");
      await page.goto(`${served.url}?${wish}${address}`);
      await page.waitForSelector("html[data-ready]");
    },
    close: () => Promise.all([browser.close(), served.close()]),
  };
}
