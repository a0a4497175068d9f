/** A made-up QR code: it looks like one, and no telephone reads it. */

import type { QrCode } from "../src/bindings.ts";

const WIDTH = 37;
const QUIET = 4;

/** The three corners by which readers find a code; undefined elsewhere. */
function corner(x: number, y: number): boolean | undefined {
  for (const [left, top] of [
    [0, 0],
    [WIDTH - 7, 0],
    [0, WIDTH - 7],
  ] as const) {
    const ring = Math.max(Math.abs(x - left - 3), Math.abs(y - top - 3));
    if (ring <= 4) return ring !== 4 && ring !== 2;
  }
  return undefined;
}

const dark = (x: number, y: number): boolean =>
  corner(x, y) ?? Math.sin(x * 12.9898 + y * 78.233 + x * y) > 0.1;

export function makeQr(): QrCode {
  let path = "";
  for (let y = 0; y < WIDTH; y += 1)
    for (let x = 0; x < WIDTH; x += 1) if (dark(x, y)) path += `M${x + QUIET} ${y + QUIET}h1v1h-1z`;
  return { size: WIDTH + 2 * QUIET, path };
}
