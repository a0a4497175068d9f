/** The page over a made-up desk. `?empty=1&bare&theme=dark&language=de&vault=locked&fail=account_rows&slow=900&pseudo` */

import { browse } from "../src/browse.ts";
import { copyRich, copyText } from "../src/clipboard.ts";
import { windowAddress } from "../src/route.ts";
import { shelf } from "../src/shelf.ts";
import { start } from "../src/start.ts";
import { altered } from "../src/texts.ts";
import { MadeUpDesk } from "./desk.ts";
import { lengthened } from "./pseudo.ts";

// As in the real window: what a library writes to every object fails here too.
Object.freeze(Object.prototype);

const asked = new URLSearchParams(location.search);
if (asked.has("pseudo")) altered.value = lengthened;
const desk = new MadeUpDesk({
  accounts: Number(asked.get("accounts") ?? 412),
  empty: asked.has("empty"),
  bare: asked.has("bare"),
  vault: asked.get("vault") ?? "ready",
  theme: asked.get("theme") ?? "",
  language: asked.get("language") ?? "",
  environment: asked.get("environment") ?? "practice",
  slow: Number(asked.get("slow") ?? 0),
  fail: asked.get("fail") ?? "",
});
const root = document.getElementById("app");
if (root !== null)
  void start(
    {
      call: desk.call,
      hear: (heard) => {
        desk.tell = heard;
      },
      bar: windowAddress,
      copy: copyText,
      copyRich,
      browse,
      shelf,
    },
    root,
  );
