// Opens the system's widget and tells the desk of every callback it makes. None of them is signed: the desk reads back
// what they say.
"use strict";

/** A new token was asked for; one that is refused at once is not asked for again. */
let renewed = false;

/** The class, as a script leaves it behind: on the window, or as a name of its own. */
const widget = () => window[told.component];

const open = () => {
  troubles.clear();
  const options = { ...told.options, [told.tokenName]: told.token };
  for (const name of told.callbacks) options[name] = (data) => heard(name, data);
  try {
    new (widget())(options).open();
  } catch (error) {
    say("blank");
    trouble("not-rendered", error.message);
    return;
  }
  say("");
  post("report", { stage: "opened" }).catch(() => {});
};

const heard = (name, data) => {
  const account = data?.accountId ?? data?.account?.accountId;
  const report = {
    stage: "callback",
    callback: name,
    account: account === undefined || account === null ? null : String(account),
    detail: data === undefined ? "" : JSON.stringify(data),
  };
  if (told.linked.includes(name)) {
    settle(report);
    return;
  }
  post("report", report).catch(() => {});
  if (told.expired.includes(name)) renew();
  if (told.closed.includes(name)) say("closed");
};

/** A token is good for one opening, and ends by itself. */
const renew = async () => {
  if (renewed) {
    say("blank");
    trouble("not-rendered", "a token that was just made has ended");
    return;
  }
  renewed = true;
  say("expired");
  try {
    ({ token: told.token } = await post("token", {}));
  } catch {
    say("blank");
    return;
  }
  open();
};

say("wait");
load(widget, open);
