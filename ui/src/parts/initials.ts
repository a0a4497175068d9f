/** Two letters for a name; logos would have to be fetched from outside. */
export function initials(name: string): string {
  const [first = "", second = ""] = name.split(/[\s_-]+/).filter((part) => part !== "");
  const picked = second === "" ? [...first].slice(0, 2) : [[...first][0], [...second][0]];
  return picked.join("").toUpperCase();
}
