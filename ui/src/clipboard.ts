/** Text on the clipboard, also where the web view withholds the newer way. */

/** The same twice: as plain text, and as HTML for programs that take it. */
export type Rich = { text: string; html: string };

export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyAs({ "text/plain": text });
  }
}

/** Text with a richer form beside it, such as a table. */
export async function copyRich({ text, html }: Rich): Promise<void> {
  const kinds = { "text/plain": text, "text/html": html };
  try {
    const blobs = Object.entries(kinds).map(([type, of]) => [type, new Blob([of], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
  } catch {
    copyAs(kinds);
  }
}

/** By the copy command, which asks the page what to put there. */
function copyAs(kinds: Readonly<Record<string, string>>): void {
  const area = document.createElement("textarea");
  const focused = document.activeElement;
  area.value = kinds["text/plain"] ?? "";
  area.className = "hidden";
  document.body.append(area);
  area.select();
  area.addEventListener("copy", (event) => {
    for (const [type, of] of Object.entries(kinds)) event.clipboardData?.setData(type, of);
    event.preventDefault();
  });
  document.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
}

/** What is on the clipboard as text; empty when there is none, or the web view does not give it. */
export const readClipboard = (): Promise<string> => navigator.clipboard.readText().catch(() => "");
