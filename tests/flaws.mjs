// What is wrong with a layout, looked for in the page itself: the browser's and the real window's.

/**
 * One line a flaw of the page as it stands; runs in the page, so it refers to nothing outside itself.
 *
 * It looks for what lies outside the window, what scrolls sideways, targets too small to hit, text that is cut off
 * without a sign and a title to read it by, and texts that lie over each other. With `long` texts, which nobody wrote, what a
 * field shows in the place of a value may end in an ellipsis.
 */
export function flaws(long = false) {
  const found = new Set();
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  // What is there for screen readers alone takes a single pixel.
  const seen = (element) => shown(element) && element.getBoundingClientRect().width > 2;
  const name = (element) => element.dataset.testid ?? `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
  const brief = (text) => text.trim().replace(/\s+/g, " ").slice(0, 40);

  function outside() {
    const { scrollWidth, clientWidth } = document.scrollingElement;
    if (scrollWidth > clientWidth) found.add(`the page scrolls sideways: ${scrollWidth} > ${clientWidth}`);
    for (const one of document.querySelectorAll(".main, .scroll, .detail-body, .rail"))
      if (one.scrollWidth > one.clientWidth + 1)
        found.add(`${one.className} scrolls sideways: ${one.scrollWidth} > ${one.clientWidth}`);
    for (const one of document.querySelectorAll("button, a.button, h1, .rail-name, .tabs button, .check, label")) {
      if (!seen(one) || one.closest(".row, .palette")) continue;
      const { left, right } = one.getBoundingClientRect();
      if (right > innerWidth + 1 || left < -1) found.add(`${name(one)} lies outside: “${brief(one.textContent)}”`);
    }
  }

  function small() {
    for (const one of document.querySelectorAll("button, input:not([type=checkbox]):not([type=radio]), select, a.button")) {
      if (!seen(one)) continue;
      const { width, height } = one.getBoundingClientRect();
      if (width < 24 || height < 24) found.add(`${name(one)} is too small to hit: ${width} × ${height}`);
    }
  }

  /** The part of a text's line that its surroundings let through; what can be scrolled to counts as let through. */
  function clipped(element, line) {
    let { left, right, top, bottom } = line;
    let cut = null;
    for (let at = element; at !== null; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.overflowX === "visible" && style.clipPath === "none") continue;
      const box = at.getBoundingClientRect();
      const hides = (overflow) => overflow === "hidden" || overflow === "clip";
      const wide = hides(style.overflowX) && (right > box.right + 1 || left < box.left - 1);
      // Letters are lower than their line.
      const high = hides(style.overflowY) && (bottom - 4 > box.bottom || top + 4 < box.top);
      if (wide || high) cut ??= at;
      [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
      [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
    }
    return { left, right, top, bottom, cut };
  }

  /** Every line of text that is to be seen. */
  function lines() {
    const all = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (node.data.trim() === "" || element.closest(".hidden, option, script, style, svg")) continue;
      if (!seen(element)) continue;
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        if (rect.width < 2) continue;
        const line = clipped(element, rect);
        const whole = line.right - line.left > 2 && line.bottom - line.top > 2;
        // What is hidden altogether was meant to be.
        if (line.cut !== null && (whole || line.cut.closest(".cell"))) mind(element, line.cut);
        if (whole) all.push({ ...line, element, text: node.data });
      }
    }
    return all;
  }

  /** Text that is cut must say so, and be readable in full at its title. */
  function mind(element, cut) {
    const text = brief(element.textContent);
    if (text === "" || cut.closest(".paste-marks")) return;
    // The pointer over it brings the title.
    element.dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
    if (getComputedStyle(cut).textOverflow !== "ellipsis") found.add(`${name(element)} is cut off: “${text}”`);
    else if (!element.closest("[title]")) found.add(`${name(element)} is cut off and has no title: “${text}”`);
  }

  function overlaps() {
    const all = lines().filter(({ element, left, right, top, bottom }) => {
      // What something else covers whole is not to be seen.
      const top_ = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return top_ !== null && (element.contains(top_) || top_.contains(element));
    });
    for (const [at, one] of all.entries())
      for (const other of all.slice(at + 1)) {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        // Lines of one text may touch; letters are lower than their line.
        if (one.element !== other.element && across > 2 && down > 5) found.add(`“${brief(one.text)}” lies over “${brief(other.text)}”`);
      }
  }

  /** What a field shows in the place of a value is not text of the page; its width is reckoned. */
  function fields() {
    const canvas = document.createElement("canvas").getContext("2d");
    for (const one of document.querySelectorAll("input:not([type=checkbox]):not([type=radio]), select")) {
      const text = one.selectedOptions?.[0]?.label ?? (one.value === "" ? one.placeholder : "");
      if (!seen(one) || text === undefined || text === "") continue;
      const style = getComputedStyle(one);
      canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const room = one.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      if (long && style.textOverflow === "ellipsis") continue;
      if (canvas.measureText(text).width > room + 1) found.add(`${name(one)} has no room for “${brief(text)}”`);
    }
  }

  /** A box that text has outgrown: it shows, but lies over what comes next. */
  function spilt() {
    for (const one of document.querySelectorAll(".card, .button, .chip, .note, .paper, .stored, .sheet-row")) {
      if (!seen(one) || getComputedStyle(one).overflowY !== "visible") continue;
      if (one.scrollHeight > one.clientHeight + 2) found.add(`${name(one)} is too low for “${brief(one.textContent)}”`);
    }
  }

  outside();
  small();
  spilt();
  overlaps();
  fields();
  return [...found];
}
