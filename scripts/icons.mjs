// Draws every icon that the bundles need from icons/linkdesk.svg: the same bytes on every machine.
//
//   node scripts/icons.mjs

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

import { Resvg } from "@resvg/resvg-js";
import { IconIcns, IconIco } from "@shockpkg/icon-encoder";

const FOLDER = join(import.meta.dirname, "../icons");
const SHOWN = /<use href="#large" width="512" height="512" \/>/;

/** Files of the Linux bundles and of the window, with their width in pixels. */
const FILES = { "32x32.png": 32, "128x128.png": 128, "128x128@2x.png": 256, "icon.png": 512 };
/** Widths that Windows picks from. */
const WINDOWS = [16, 24, 32, 48, 64, 256];
/** Widths that macOS picks from, under the names it knows their plain and their dense form by. */
const MAC = { 16: ["icp4"], 32: ["icp5", "ic11"], 64: ["ic12"], 128: ["ic07"], 256: ["ic08", "ic13"], 512: ["ic09", "ic14"], 1024: ["ic10"] };
/** On macOS the tile takes 824 of 1024 pixels; in the drawing it takes 480 of 512. */
const MAC_FRAME = (480 * 1024) / 824;

const source = await readFile(join(FOLDER, "linkdesk.svg"), "utf8");
if (!SHOWN.test(source)) throw new Error("icons/linkdesk.svg does not end with the use of its large drawing");

const drawing = (width) => (width <= 16 ? "tiny" : width <= 32 ? "small" : "large");

/** The icon at a width in pixels, within a frame that is as wide as the drawing or wider. */
function png(width, frame = 512) {
  const edge = (512 - frame) / 2;
  const svg = source
    .replace('viewBox="0 0 512 512"', `viewBox="${edge} ${edge} ${frame} ${frame}"`)
    .replace(SHOWN, `<use href="#${drawing(width)}" width="512" height="512" />`);
  return new Resvg(svg, { fitTo: { mode: "width", value: width } }).render().asPng();
}

for (const [name, width] of Object.entries(FILES)) await writeFile(join(FOLDER, name), png(width));

const ico = new IconIco();
for (const width of WINDOWS) await ico.addFromPng(png(width), null, true);
await writeFile(join(FOLDER, "icon.ico"), ico.encode());

const icns = new IconIcns();
icns.toc = true;
for (const [width, names] of Object.entries(MAC)) await icns.addFromPng(png(Number(width), Number(width) > 32 ? MAC_FRAME : 512), names, true);
await writeFile(join(FOLDER, "icon.icns"), icns.encode());
