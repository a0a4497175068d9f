/** A file of customers dropped on their field: one of many rows belongs to the form for many links. */

/** How a file of customers is told from any other. */
const CSV = /\.(?:csv|tsv|txt)$/i;

export type Dropped = { name: string; text: string };

const fileOf = (event: DragEvent): File | undefined =>
  [...(event.dataTransfer?.files ?? [])].find(
    ({ name, type }) => CSV.test(name) || type === "text/csv",
  );

/** Lets a file be dropped here; everything else goes where it always goes. */
export function allowDrop(event: DragEvent): void {
  if (event.dataTransfer?.types.includes("Files") !== true) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "copy";
}

/** The file that was dropped, read; nothing for any other. */
export async function takeDrop(event: DragEvent): Promise<Dropped | null> {
  if (event.dataTransfer?.types.includes("Files") !== true) return null;
  // Else the web view would open the file in place of the window.
  event.preventDefault();
  const file = fileOf(event);
  return file === undefined ? null : { name: file.name, text: await file.text() };
}
