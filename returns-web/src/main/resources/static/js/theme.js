// Follows the system's colours while nothing else was chosen. Runs before the first paint.
(() => {
  const root = document.documentElement;
  if (root.dataset.theme !== "auto") return;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => (root.dataset.bsTheme = dark.matches ? "dark" : "light");
  apply();
  dark.addEventListener("change", apply);
})();
