// Small comforts; every page works without them.
document.querySelector('[data-focus]')?.focus();

const offline = document.querySelector('[data-offline]');
const watch = () => { if (offline) offline.hidden = navigator.onLine; };
addEventListener('online', watch);
addEventListener('offline', watch);
watch();

// A second tap while the first is under way would only wait for the same answer.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.getAttribute('aria-busy') === 'true') { event.preventDefault(); return; }
  if (!navigator.onLine) { event.preventDefault(); watch(); return; }
  form.setAttribute('aria-busy', 'true');
});
addEventListener('pageshow', () => document.querySelectorAll('form[aria-busy]').forEach(form => form.removeAttribute('aria-busy')));

document.addEventListener('click', event => {
  document.querySelectorAll('details.menu[open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
});
