// The window as a screen reader has it: elements by their computed role and name, and by nothing else.

import { By } from "selenium-webdriver";

import { until } from "./session.mjs";

/** Whatever may have a role of its own; which one it has, the web view computes. */
const CANDIDATES = "//button | //a | //input | //select | //textarea | //h1 | //h2 | //aside | //*[@role]";
/** Marks that Fluent puts around values, so that writing directions do not mix; nobody hears them. */
const MARKS = /[\u2068\u2069]/g;

/** The page of a desk as its accessibility tree. */
export class Tree {
  constructor(desk) {
    this.desk = desk;
  }

  /** The first element of that role whose name is that text or fits that pattern, waited for. */
  find(role, name) {
    return until(`${role} “${name}”`, () => this.#look(role, name));
  }

  /** Presses it, as a screen reader does on demand. */
  async press(role, name) {
    await until(`${role} “${name}” to be pressed`, async () => {
      const element = await this.#look(role, name);
      return element?.click().then(() => true, () => false);
    });
  }

  /** Types into it, in the place of what is there. */
  async type(role, name, text) {
    const field = await this.find(role, name);
    await field.clear();
    await field.sendKeys(text);
  }

  async #look(role, name) {
    for (const element of await this.desk.driver.findElements(By.xpath(CANDIDATES)).catch(() => [])) {
      // While the page is drawn anew an element may go between two questions.
      const [itsName, itsRole] = await heard(element).catch(() => []);
      if (itsRole === role && fits(itsName, name)) return element;
    }
    return undefined;
  }
}

async function heard(element) {
  const role = await element.getAriaRole();
  const name = await element.getAccessibleName();
  // The driver names neither rows nor what is in them; a screen reader reads out what they hold.
  const said = name === "" && role === "row" ? await contents(element) : name;
  return [said.replaceAll(MARKS, "").trim(), role];
}

/** What is written in it; the driver's own text leaves out what stands in cells that cut their text. */
export const contents = (element) => element.getAttribute("innerText");

const fits = (heard, wanted) => (wanted instanceof RegExp ? wanted.test(heard) : heard === wanted);
