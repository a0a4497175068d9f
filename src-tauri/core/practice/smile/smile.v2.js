// A stand-in of Smile's script, made from its documentation: the same class, the same callbacks with the same shapes.
// It opens Wink's pages of the practice in a frame and works under a policy that allows script and frame of the
// practice's origin and nothing inline.
(() => {
  const origin = new URL(document.currentScript.src).origin;
  const CALLS = new Set([
    "onAccountCreated",
    "onAccountConnected",
    "onAccountRemoved",
    "onAccountError",
    "onTokenExpired",
    "onClose",
    "onUploadsCreated",
    "onUploadsRemoved",
    "onUIEvent",
  ]);

  class SmileLinkModal {
    #options;
    #frame = null;
    #hear = (event) => this.#heard(event);

    constructor(options) {
      this.#options = options ?? {};
      if (typeof this.#options.userToken !== "string") throw new TypeError("userToken is required");
    }

    open() {
      if (this.#frame) return;
      const frame = document.createElement("iframe");
      frame.src = `${origin}/wink`;
      frame.title = "Smile Wink";
      frame.allow = "clipboard-write";
      // Set one by one: a style attribute would be inline.
      const style = { position: "fixed", inset: "0", width: "100%", height: "100%", border: "0" };
      Object.assign(frame.style, style, { zIndex: "2147483647" });
      window.addEventListener("message", this.#hear);
      document.body.append(frame);
      this.#frame = frame;
    }

    close() {
      window.removeEventListener("message", this.#hear);
      this.#frame?.remove();
      this.#frame = null;
    }

    #heard({ source, origin: sender, data }) {
      if (!this.#frame || source !== this.#frame.contentWindow || sender !== origin) return;
      if (data?.wink === "ready") {
        source.postMessage({ wink: "open", userToken: this.#options.userToken }, origin);
        return;
      }
      if (!CALLS.has(data?.call)) return;
      if (data.call === "onClose") this.close();
      const call = this.#options[data.call];
      if (typeof call !== "function") return;
      if (data.call === "onTokenExpired") call();
      else call(data.with);
    }
  }

  window.SmileLinkModal = SmileLinkModal;
})();
