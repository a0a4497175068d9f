import { describe, expect, it, vi } from "vitest";
import type { App } from "../src/app.ts";
import type { CallbackTaken, Link } from "../src/bindings.ts";
import { AppError } from "../src/errors.ts";
import { takeAll } from "../src/frame/arrivals.ts";
import { Said } from "../src/said.ts";
import { refusal } from "./fake.ts";

const link = { id: "l1", customer_name: "Acme", environment: "sandbox" } as Link;

const taken = (part: Partial<CallbackTaken>): CallbackTaken => ({
  outcome: "linked",
  link: null,
  diagnosis: null,
  onward: null,
  onward_link: null,
  account: null,
  environment: null,
  request_id: null,
  ...part,
});

const foreign = { key: "callback-foreign", level: "warning", values: { why: "long" }, steps: [] };

/** As much of a window as this needs. */
function fakeApp() {
  const said = new Said((act) => act);
  const show = vi.fn();
  const goIn = vi.fn();
  const go = vi.fn();
  const ask = vi.fn();
  const refresh = vi.fn();
  const app = {
    said,
    show,
    goIn,
    router: { go },
    live: { ask },
    desk: { refresh },
    say: said.say.bind(said),
  } as unknown as App;
  return { app, said, show, goIn, go, ask, refresh };
}

/** Gives one after the other, and then nothing. */
const waiting = (...all: CallbackTaken[]) => {
  const left = [...all];
  return async () => left.shift() ?? null;
};

describe("what the browser handed over", () => {
  it("is told, and the word leads to its link", async () => {
    const { app, said, show } = fakeApp();
    await takeAll(app, waiting(taken({ link, environment: "sandbox" })));
    expect(said.word.value?.text).toMatch(/Acme.* came back: the account is here/);
    said.follow();
    expect(show).toHaveBeenCalledWith("links", "l1", "sandbox");
    expect(said.word.value).toBeNull();
  });

  it("says what was wrong with it", async () => {
    const { app, said } = fakeApp();
    await takeAll(app, waiting(taken({ outcome: "unbound", diagnosis: foreign })));
    expect(said.word.value?.text).toMatch(/too long/);
    expect(said.word.value?.lead).toBeUndefined();
  });

  it("leads to whose an account is that came without a link", async () => {
    const { app, said, goIn } = fakeApp();
    const diagnosis = { ...foreign, key: "callback-unasked", values: { account: "acct_1" } };
    await takeAll(
      app,
      waiting(taken({ outcome: "unbound", diagnosis, account: "a1", environment: "sandbox" })),
    );
    said.follow();
    const bind = { place: "accounts", id: "a1", params: { step: "bind" } };
    expect(goIn).toHaveBeenCalledWith("sandbox", bind);
  });

  it("is told together when several came", async () => {
    const { app, said, go } = fakeApp();
    await takeAll(app, waiting(taken({ link }), taken({ link })));
    expect(said.word.value?.text).toMatch(/2.* customers came back/);
    said.follow();
    expect(go).toHaveBeenCalledWith({ place: "links" });
  });

  it("waits for what is closed, and says so", async () => {
    const { app, said, refresh, ask } = fakeApp();
    const closed = (code: "vault_locked" | "live_read_only") => async () => {
      throw new AppError({ code, message: "" });
    };
    await takeAll(app, closed("vault_locked"));
    expect(said.word.value?.text).toMatch(/vault is open/);
    expect(refresh).toHaveBeenCalled();
    await takeAll(app, closed("live_read_only"));
    said.follow();
    expect(ask).toHaveBeenCalled();
  });

  it("shows any other failure as it is", async () => {
    const { app, said } = fakeApp();
    await takeAll(app, async () => {
      throw refusal("network");
    });
    expect(said.failure.value?.code).toBe("network");
  });
});
