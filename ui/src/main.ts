import { call, hear } from "./bridge.ts";
import { browse } from "./browse.ts";
import { copyText } from "./clipboard.ts";
import { windowAddress } from "./route.ts";
import { start } from "./start.ts";

const root = document.getElementById("app");
if (root !== null) void start({ call, hear, bar: windowAddress, copy: copyText, browse }, root);
