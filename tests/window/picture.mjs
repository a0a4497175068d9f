// The picture on the session's screen, read from the X server's own memory file, and written as a PNG.

import { readFile } from "node:fs/promises";
import { crc32, deflateSync } from "node:zlib";

/** Reads Xvfb's framebuffer file (X window dump, 32 bits a pixel): width, height and rows of RGB bytes. */
export async function readScreen(file) {
  const dump = await readFile(file);
  const field = (index) => dump.readUInt32BE(index * 4);
  const [headerSize, width, height, lineSize, colours] = [field(0), field(4), field(5), field(12), field(19)];
  const start = headerSize + colours * 12;
  const rgb = Buffer.allocUnsafe(width * height * 3);
  for (let y = 0, to = 0; y < height; y++) {
    for (let from = start + y * lineSize, x = 0; x < width; x++, from += 4) {
      rgb[to++] = dump[from + 2];
      rgb[to++] = dump[from + 1];
      rgb[to++] = dump[from];
    }
  }
  return { width, height, rgb };
}

/** The upper left of a picture; all of it without a size. */
export function cut(picture, { width, height } = picture) {
  const rgb = Buffer.allocUnsafe(width * height * 3);
  for (let y = 0; y < height; y++) picture.rgb.copy(rgb, y * width * 3, y * picture.width * 3, (y * picture.width + width) * 3);
  return { width, height, rgb };
}

/** How many different colours there are, counted up to 64: an empty window has two or three. */
export function colourCount({ rgb }) {
  const seen = new Set();
  for (let at = 0; at < rgb.length && seen.size < 64; at += 3) seen.add(rgb.readUIntBE(at, 3));
  return seen.size;
}

/** The picture as a PNG file. */
export function toPng({ width, height, rgb }) {
  const rows = Buffer.alloc(height * (width * 3 + 1));
  for (let y = 0; y < height; y++) {
    rgb.copy(rows, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8); // 8 bits a channel, RGB.
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows, { level: 3 })), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(kind, data) {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}
