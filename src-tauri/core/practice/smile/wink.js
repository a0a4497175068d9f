// What Wink's pages run inside their frame: they take the token, tell the page around what happened, and copy.
(() => {
  const opening = document.getElementById("open");
  if (opening && window.parent !== window) {
    window.addEventListener("message", ({ source, origin, data }) => {
      if (source !== window.parent || data?.wink !== "open" || opening.elements.token.value) return;
      opening.elements.token.value = String(data.userToken);
      opening.elements.opener.value = origin;
      opening.requestSubmit();
    });
    // Nothing of it is secret, and who is around is not known yet.
    window.parent.postMessage({ wink: "ready" }, "*");
  }

  const told = document.getElementById("told");
  if (told && window.parent !== window) {
    for (const message of JSON.parse(told.dataset.told)) {
      window.parent.postMessage(message, told.dataset.opener);
    }
  }

  for (const button of document.querySelectorAll("[data-copy]")) {
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = "Copied";
    });
  }
})();
