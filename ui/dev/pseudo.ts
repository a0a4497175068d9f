/** Texts two fifths longer, with accents, to try layouts and fonts with: `?pseudo`. */

const ACCENTS: Readonly<Record<string, string>> = {
  a: "ä",
  c: "ç",
  e: "é",
  i: "î",
  n: "ñ",
  o: "ø",
  s: "š",
  u: "ü",
  A: "Å",
  E: "È",
  O: "Ö",
  U: "Û",
};

/** How much longer than English other languages get. */
const LONGER = 0.4;

const accented = (text: string): string =>
  [...text].map((letter) => ACCENTS[letter] ?? letter).join("");

/** Words grow by their last letters, as compounds do, so that lines break no more often than they must. */
const longer = (word: string): string =>
  `${word}${word.slice(-Math.ceil([...word].length * LONGER))}`;

/** Lengthens every word of a text and leaves signs and spaces as they are. */
export const lengthened = (text: string): string => accented(text.replace(/\p{L}+/gu, longer));
