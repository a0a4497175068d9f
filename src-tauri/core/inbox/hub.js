// Puts the system's component on the page and tells the desk what happens. The component reports success and
// nothing else (docs: stackone-hub); an ended token, a blank card and a script that never came are found out here.
"use strict";

const home = document.getElementById("hub");
const words = document.getElementById("words");
const { page, element: name, tokenAttribute } = home.dataset;
let token = home.dataset.token;
home.removeAttribute("data-token");

const say = (key) => {
  words.textContent = key ? home.dataset[key] : "";
};

const post = async (path, body) => {
  const answer = await fetch(`/hub/open/${page}/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body ?? {}),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};

const report = (stage, more) => post("report", { stage, ...more }).catch(() => ({ status: "" }));

const theme = () => {
  const wished = document.documentElement.dataset.theme;
  const dark = wished ? wished === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  return dark ? "dark" : "light";
};

// The component swallows 401 and 403, so its calls are watched for them.
const plainFetch = window.fetch.bind(window);
let ended = false;
window.fetch = async (...call) => {
  const answer = await plainFetch(...call).catch((error) => {
    const url = String(call[0]?.url ?? call[0]);
    if (!url.startsWith("/")) report("unreachable", { detail: String(error.message ?? error) });
    throw error;
  });
  const url = new URL(answer.url);
  if (url.origin !== location.origin && (answer.status === 401 || answer.status === 403) && !ended) {
    ended = true;
    renew();
  }
  return answer;
};

const renew = async () => {
  say("expired");
  await report("token-expired");
  try {
    ({ token } = await post("token"));
    ended = false;
    mount();
  } catch {
    say("blank");
  }
};

const rendered = (component) => (component.shadowRoot?.textContent ?? "").trim() !== "";

const mount = () => {
  const component = document.createElement(name);
  component.setAttribute(tokenAttribute, token);
  component.setAttribute("theme", theme());
  for (const [key, value] of Object.entries(home.dataset)) {
    if (key.startsWith("attr")) {
      const attribute = key.slice(4).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      component.setAttribute(attribute.replace(/^-/, ""), value);
    }
  }
  component.addEventListener("success", async (event) => {
    const heard = await report("success", { account: event.detail?.id === undefined ? null : String(event.detail.id) });
    say(heard.status ? "done" : "false");
  });
  component.addEventListener("close", () => window.close());
  home.replaceChildren(component);
  setTimeout(() => {
    if (rendered(component)) {
      say("");
      report("opened");
    } else if (!ended) {
      say("blank");
      report("not-rendered");
    }
  }, 6000);
};

say("wait");
const patience = setTimeout(() => {
  say("blank");
  report("script-failed");
}, 10_000);
customElements.whenDefined(name).then(() => {
  clearTimeout(patience);
  mount();
});
