// Small comforts; every screen works without them.

const live = (text) => {
  const region = document.getElementById("hw-live");
  if (region) region.textContent = text;
};

// Menus are <details>: close them by Escape or by a click elsewhere.
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.hw-menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.hw-menu[open], .hw-fold[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-autosubmit]");
  if (form) form.requestSubmit();
});

document.addEventListener("click", async (event) => {
  const copy = event.target.closest("[data-copy]");
  if (copy) {
    const source = document.querySelector(copy.dataset.copy);
    try {
      await navigator.clipboard.writeText(source.textContent.trim());
    } catch {
      getSelection().selectAllChildren(source);
      return;
    }
    copy.classList.add("is-done");
    live(copy.dataset.done);
    setTimeout(() => copy.classList.remove("is-done"), 2000);
  }
  const opener = event.target.closest("[data-dialog]");
  if (opener) {
    event.preventDefault();
    document.getElementById(opener.dataset.dialog)?.showModal();
  }
  const closer = event.target.closest("[data-close]");
  if (closer) {
    event.preventDefault();
    closer.closest("dialog")?.close();
  }
});

// A summary of errors gets the focus, on a full page as well as after a swap.
const focusSummary = (root) => root.querySelector("[data-focus]")?.focus();
focusSummary(document);
document.addEventListener("htmx:afterSettle", (event) => {
  focusSummary(event.detail.elt);
  const result = event.detail.elt.querySelector?.("[data-announce]");
  if (result) live(result.dataset.announce);
});
document.documentElement.classList.add("hw-script");
