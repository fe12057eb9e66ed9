// Keys of the seller's screens: every one does what a link or button does too. Single keys can be switched off.
const help = document.getElementById('hw-keys');
const toggle = help.querySelector('[data-keys-switch]');
const stored = 'hw-keys';
const on = () => localStorage.getItem(stored) !== 'off';
const rows = [...document.querySelectorAll('[data-rows] tbody tr')];
let at = -1;
let waitingForPlace = 0;

document.querySelector('.hw-keys-button').hidden = false;
toggle.checked = on();
toggle.addEventListener('change', () => localStorage.setItem(stored, toggle.checked ? 'on' : 'off'));

function move(step) {
  if (!rows.length) return;
  rows[at]?.removeAttribute('data-current');
  at = Math.min(rows.length - 1, Math.max(0, at + step));
  rows[at].setAttribute('data-current', '');
  rows[at].querySelector('th a, td a')?.focus();
}

// A row that was reached by other means counts too.
document.addEventListener('focusin', event => {
  const row = rows.indexOf(event.target.closest('tr'));
  if (row < 0 || row === at) return;
  rows[at]?.removeAttribute('data-current');
  at = row;
  rows[at].setAttribute('data-current', '');
});

// Links are followed; all else is only reached, so that no key alone changes anything.
function reach(target) {
  if (target.hasAttribute('data-go')) {
    target.click();
    return;
  }
  if (target.localName === 'summary') {
    const fold = target.parentElement;
    fold.open = true;
    (fold.querySelector('input:not([type=hidden]), textarea, select') ?? target).focus();
    return;
  }
  target.focus();
}

const keys = {
  j: () => move(1),
  k: () => move(-1),
  x: () => rows[at]?.querySelector('[type=checkbox]')?.click(),
  g: () => { waitingForPlace = Date.now(); },
  '?': () => help.showModal(),
};

function single(event) {
  if (Date.now() - waitingForPlace < 1500) {
    waitingForPlace = 0;
    const place = help.getAttribute('data-g-' + event.key);
    if (place) location.assign(place);
    return true;
  }
  if (keys[event.key]) {
    keys[event.key]();
    return true;
  }
  const marked = [...document.querySelectorAll('[data-key]')].find(each => each.dataset.key === event.key);
  if (marked) reach(marked);
  return Boolean(marked);
}

document.addEventListener('keydown', event => {
  if (event.isComposing) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    const form = event.target.closest('form:not([role=search])') ?? document.querySelector('[data-save]')?.form;
    if (form && form.method === 'post') {
      event.preventDefault();
      form.requestSubmit();
    }
    return;
  }
  if (event.key === 'Escape') {
    const fold = event.target.closest('details.mr-fold[open]');
    if (fold) {
      fold.open = false;
      fold.querySelector('summary').focus();
    }
    return;
  }
  const typed = event.getModifierState('AltGraph');
  if (!typed && (event.ctrlKey || event.metaKey || event.altKey)) return;
  if (!on() || help.open || event.target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]')) return;
  if (event.key.length === 1 && single(event)) event.preventDefault();
});
