// What every page around a system's component has: what it says, what it tells the desk, and the vendor's script.
"use strict";

const home = document.getElementById("hub");
const words = document.getElementById("words");
const told = JSON.parse(home.dataset.hub);
// The token is the component's alone from here on.
delete home.dataset.hub;

const say = (word) => {
  words.textContent = word ? told.words[word] : "";
  words.toggleAttribute("data-said", Boolean(word));
};

const pause = (span) => new Promise((resolve) => setTimeout(resolve, span));

const plainFetch = window.fetch.bind(window);

const post = async (path, body) => {
  const answer = await plainFetch(`/hub/open/${told.page}/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};

const troubles = new Set();

/** Tells the desk of a trouble, once for each component. */
const trouble = (stage, detail) => {
  if (troubles.has(stage)) return;
  troubles.add(stage);
  post("report", { stage, detail: String(detail) }).catch(() => {});
};

/** Reports what a component calls a success until the desk has read the account back, and says how that went. */
const settle = async (report) => {
  for (const wait of [0, 1000, 3000]) {
    await pause(wait);
    try {
      const { status } = await post("report", report);
      say(status ? "done" : "false");
      return;
    } catch {
      say("unread");
    }
  }
};

/** Loads the vendor's script; one that ends without its component is as bad as none. */
const load = (brought, then) => {
  const script = document.createElement("script");
  script.src = told.script;
  const failed = (why) => {
    say("blank");
    trouble("script-failed", why);
  };
  let fault = "the script ran and brought no component";
  addEventListener("error", (event) => {
    if (event.message) fault = event.message;
  });
  script.onerror = () => failed("the script did not load");
  script.onload = () => (brought() ? then() : failed(fault));
  document.head.append(script);
};
