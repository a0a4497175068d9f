import { arrivals, call, closing, hear, opened, putLink } from "./bridge.ts";
import { browse } from "./browse.ts";
import { copyRich, copyText } from "./clipboard.ts";
import { windowAddress } from "./route.ts";
import { shelf } from "./shelf.ts";
import { start } from "./start.ts";

// No answer can lend its keys to every object. Tauri's own switch for this works before the libraries are read, of which
// one gives its class a `toString` by assignment, and a frozen prototype refuses that.
Object.freeze(Object.prototype);

/** Also where this desktop has no clipboard that programs can use; the page's own knows no marks. */
const copyLink = (text: string, html?: string): Promise<void> =>
  putLink(text, html).catch(() => (html === undefined ? copyText(text) : copyRich({ text, html })));

const root = document.getElementById("app");
if (root !== null)
  void start(
    {
      call,
      hear,
      bar: windowAddress,
      copy: copyText,
      copyLink,
      copyRich,
      browse,
      closing,
      opened,
      arrivals,
      shelf,
    },
    root,
  );
