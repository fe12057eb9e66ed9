// Keys for those who work through many returns: j k move, x chooses, Enter opens, a approves, r declines, / searches.
const rows = [...document.querySelectorAll('[data-rows] tbody tr')];
let at = -1;

function move(step) {
  if (!rows.length) return;
  rows[at]?.removeAttribute('data-current');
  at = Math.min(rows.length - 1, Math.max(0, at + step));
  rows[at].setAttribute('data-current', '');
  rows[at].querySelector('a')?.focus();
}

const keys = {
  j: () => move(1),
  k: () => move(-1),
  x: () => rows[at]?.querySelector('[type=checkbox]')?.click(),
};

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select')) return;
  const marked = /^[a-z/]$/.test(event.key) ? document.querySelector(`[data-key="${event.key}"]`) : null;
  if (keys[event.key]) {
    keys[event.key]();
  } else if (marked) {
    marked.focus();
    if (marked.localName === 'summary') marked.click();
  } else {
    return;
  }
  event.preventDefault();
});

// The text for the shopper starts from the reason; what was typed by hand stays.
document.addEventListener('change', event => {
  const text = event.target.dataset?.fill;
  const field = document.getElementById('text');
  if (text && field && (!field.value || field.dataset.filled === field.value)) {
    field.value = text;
    field.dataset.filled = text;
  }
});
