/** Puts a tidied text in place of what is being pasted; the input's own undo takes it back. */

export function pasteTidied(event: ClipboardEvent, tidied: (text: string) => string): void {
  const input = event.target;
  const text = event.clipboardData?.getData("text/plain") ?? "";
  const better = tidied(text);
  if (better === text || !(input instanceof HTMLInputElement)) return;
  event.preventDefault();
  // The old way alone keeps the input's history; where it is withheld, the text goes in without it.
  if (document.execCommand("insertText", false, better)) return;
  input.setRangeText(better, input.selectionStart ?? 0, input.selectionEnd ?? 0, "end");
  input.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
