/** Files dropped where a text is asked for. */

/** A longer file is none that anybody would paste, in bytes. */
const MOST = 20_000_000;

export type Dropped = {
  name: string;
  text: string;
  /** The bytes in Base64 where `text` does not hold every one of them and only looks like them; else empty. */
  base64: string;
};

const carriesFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes("Files") === true;

/** Lets a file be dropped here; everything else goes where it always goes. */
export function allowDrop(event: DragEvent): void {
  if (!carriesFiles(event) || event.dataTransfer === null) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "copy";
}

/** The file that was dropped, read; null when it was none, or none to be read. */
export async function takeDrop(event: DragEvent): Promise<Dropped | null> {
  if (!carriesFiles(event)) return null;
  // Else the web view would open the file in place of the window.
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  if (file === undefined || file.size > MOST) return null;
  return { name: file.name, ...read(new Uint8Array(await file.arrayBuffer())) };
}

/** A signature is made over bytes: those that a text would not give back are kept as they came. */
export function read(bytes: Uint8Array): Pick<Dropped, "text" | "base64"> {
  const text = new TextDecoder().decode(bytes);
  return { text, base64: isWhole(text, bytes) ? "" : inBase64(bytes) };
}

/** A text loses what is no UTF-8, and the mark that some programs put before it (BOM). */
function isWhole(text: string, bytes: Uint8Array): boolean {
  const again = new TextEncoder().encode(text);
  return again.length === bytes.length && again.every((byte, at) => byte === bytes[at]);
}

function inBase64(bytes: Uint8Array): string {
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}
