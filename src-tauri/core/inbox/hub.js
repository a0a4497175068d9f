// Puts the system's component on the page and tells the desk what happens. The component reports success and
// nothing else (docs: stackone-hub); an ended token, a blank card and a script that never came are found out here.
"use strict";

/** How long the component may take until it offers something, in milliseconds: three tries of its list, and more. */
const PATIENCE = 8_000;

// The component swallows 401 and 403, even as a success (PATCH), so its calls are watched for them.
/** The token was refused. */
let ended = false;
/** The token was accepted once; one that never was is not made anew a second time. */
let accepted = false;
let renewed = false;

window.fetch = async (...call) => {
  const answer = await plainFetch(...call).catch((error) => {
    trouble("unreachable", error.message);
    throw error;
  });
  if (answer.ok) accepted = true;
  if ((answer.status === 401 || answer.status === 403) && !ended) {
    ended = true;
    if (renewed && !accepted) refused(answer.status);
    else renew();
  }
  return answer;
};

const refused = (status) => {
  say("blank");
  trouble("not-rendered", `HTTP ${status} for a token that was just made`);
};

/** Setting a new token loads nothing: the element is removed and put back. */
const renew = async () => {
  say("expired");
  trouble("token-expired", "");
  try {
    ({ token: told.token } = await post("token", {}));
  } catch {
    say("blank");
    return;
  }
  ended = false;
  accepted = false;
  renewed = true;
  mount();
};

const dark = () => {
  const { look } = document.documentElement.dataset;
  return look ? look === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
};

const mount = () => {
  troubles.clear();
  const component = document.createElement(told.component);
  for (const [name, value] of Object.entries(told.options)) component.setAttribute(name, value);
  component.setAttribute(told.tokenName, told.token);
  component.setAttribute("theme", dark() ? "dark" : "light");
  component.addEventListener("success", (event) => succeeded(event.detail?.id));
  component.addEventListener("close", () => window.close());
  home.replaceChildren(component);
  watch(component);
};

/** Everything inside the component, through its shadow roots. */
const inside = (root) =>
  [...root.querySelectorAll("*")].flatMap((one) => [one, ...(one.shadowRoot ? inside(one.shadowRoot) : [])]);

/** What the component offers: something to choose, to type into or to press. */
const OFFERS = "button, input, select, textarea";

/** Waits until the component offers something, even if it comes late. */
const watch = async (component) => {
  const end = performance.now() + PATIENCE;
  let painted = false;
  while (component.isConnected && !ended) {
    const all = inside(component);
    if (!painted && all.some((one) => one.shadowRoot)) {
      // It now stands on its own light or dark, over which the desk's colours go.
      component.setAttribute("theme", told.theme);
      painted = true;
    }
    if (all.some((one) => one.matches(OFFERS))) {
      say("");
      post("report", { stage: "opened" }).catch(() => {});
      return;
    }
    if (performance.now() > end) {
      say("blank");
      trouble("not-rendered", seen(all));
    }
    await pause(50);
  }
};

/** What people read on the card. */
const seen = (all) =>
  all
    .filter((one) => one.childElementCount === 0 && !one.matches("style, svg *, a"))
    .map((one) => one.textContent.trim())
    .filter(Boolean)
    .join(" · ");

/** A success while the token is refused is none: the component takes the refusal of a change for one. */
const succeeded = async (id) => {
  if (ended) return;
  const account = id === undefined || id === null ? null : String(id);
  await settle({ stage: "success", account });
};

say("wait");
load(() => customElements.get(told.component), mount);
