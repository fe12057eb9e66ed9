// Follows what changes elsewhere. Without it a page shows what was true when it was loaded.
const note = document.querySelector('[data-live]');
const { live, look, updated, news, reload } = note.dataset;
let source, running, again, changed, held;

const say = (text, link) => {
  const p = document.createElement('p');
  p.className = look;
  p.append(text, ' ');
  if (link) p.append(Object.assign(document.createElement('a'), { href: location.href, textContent: link }));
  note.replaceChildren(p);
};

// What a visitor opened or marked, and the ever new token of a form, are no news.
const plain = n => n.matches?.('[data-live]') ? '' : (n.outerHTML ?? n.data ?? '').replace(/name="_csrf" value="[^"]*"| (open|hidden|aria-busy|data-current)="[^"]*"/g, '');
const typed = f => f.type === 'checkbox' || f.type === 'radio' ? f.checked !== f.defaultChecked : f.type !== 'hidden' && f.defaultValue !== undefined && f.value !== f.defaultValue;
const busy = n => n.nodeType === 1 && (n.contains(document.activeElement) && document.activeElement.matches('input,textarea,select')
  || n.matches('dialog[open]') || n.querySelector('dialog[open]') || [n, ...n.querySelectorAll('input,textarea')].some(f => f.form && typed(f)));

function put(parent, olds, fresh, anchor) {
  if (olds.some(busy)) { held = true; return; }
  changed = true;
  olds.forEach(n => n.remove());
  fresh.forEach(n => parent.insertBefore(n, anchor));
}

function merge(old, fresh) {
  if (plain(old) === plain(fresh)) return;
  if (old.nodeType !== 1 || plain(old.cloneNode()) !== plain(fresh.cloneNode())) return put(old.parentNode, [old], [fresh], old.nextSibling);
  const a = [...old.childNodes], b = [...fresh.childNodes];
  const same = (x, y) => a.length && b.length && x && y && plain(x) === plain(y);
  let from = 0, tail = 0;
  while (same(a[from], b[from])) from++;
  while (tail < Math.min(a.length, b.length) - from && same(a.at(-1 - tail), b.at(-1 - tail))) tail++;
  const olds = a.slice(from, a.length - tail), mid = b.slice(from, b.length - tail);
  if (olds.length === mid.length) olds.forEach((n, i) => merge(n, mid[i]));
  else put(old, olds, mid, a[a.length - tail] ?? null);
}

async function refresh() {
  // Where other scripts have set the page up, nothing is exchanged under their hands.
  if (document.querySelector('main [data-script], main [data-bulk]')) { say(news, reload); return; }
  if (running) { again = true; return; }
  running = true;
  try {
    const answer = await fetch(location.href);
    if (!answer.ok || answer.redirected) {
      say(news, reload);
    } else {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const at = document.activeElement, href = at?.getAttribute('href');
      changed = held = false;
      merge(document.querySelector('main'), page.querySelector('main'));
      if (!at?.isConnected && href) document.querySelector(`main a[href="${CSS.escape(href)}"]`)?.focus();
      if (held) say(news, reload);
      else if (changed) say(updated);
      document.dispatchEvent(new Event('live:updated'));
    }
  } catch { /* Offline: the next connection asks again. */ }
  setTimeout(() => { running = false; if (again) { again = false; refresh(); } }, 2000);
}

// A page that nobody looks at holds no connection, and catches up when it is looked at again.
function follow() {
  if (document.hidden) { source?.close(); source = null; return; }
  if (source) return;
  let before;
  source = new EventSource(live);
  source.addEventListener('changed', refresh);
  source.onopen = () => { if (before) refresh(); before = true; };
}
addEventListener('pagehide', () => { source?.close(); source = null; });
addEventListener('pageshow', follow);
document.addEventListener('visibilitychange', () => { follow(); if (!document.hidden) refresh(); });
follow();
