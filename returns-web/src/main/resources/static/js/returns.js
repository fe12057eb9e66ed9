// Comforts of the screens for returns: choosing many rows, the text for the shopper, and scanning.

// What works with script only.
for (const each of document.querySelectorAll('[data-script]')) each.hidden = false;

// Choosing rows: a bar says how many are chosen, one box chooses all.
const boxes = [...document.querySelectorAll('input[type=checkbox][name=chosen]')];
const all = document.querySelector('[data-all]');
const bar = document.querySelector('[data-bulk]');

function counted() {
  const chosen = boxes.filter(box => box.checked).length;
  if (all) {
    all.checked = chosen > 0 && chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  }
  const count = bar.querySelector('[data-count]');
  count.textContent = String(chosen);
  count.parentElement.hidden = chosen === 0;
  bar.querySelector('[data-none]').hidden = chosen === 0;
  bar.classList.toggle('is-active', chosen > 0);
}

function choose(checked) {
  for (const box of boxes) box.checked = checked;
  counted();
}

if (bar && boxes.length) {
  if (all) {
    all.hidden = false;
    all.addEventListener('change', () => choose(all.checked));
  }
  bar.querySelector('[data-none]').addEventListener('click', () => choose(false));
  for (const box of boxes) box.addEventListener('change', counted);
  counted();
}

// The text for the shopper starts from the reason; what was typed by hand stays.
document.addEventListener('change', event => {
  const text = event.target.dataset?.fill;
  const field = document.getElementById('decline-text');
  if (text && field && (!field.value || field.dataset.filled === field.value)) {
    field.value = text;
    field.dataset.filled = text;
  }
});

// Scanning: a code of an article counts up its line; any other code is looked up by the server.
const silent = 'hw-sound';
const switches = document.querySelectorAll('[data-sound-switch]');
for (const each of switches) {
  each.checked = localStorage.getItem(silent) !== 'off';
  each.addEventListener('change', () => {
    localStorage.setItem(silent, each.checked ? 'on' : 'off');
    document.getElementById('code')?.focus();
  });
}

let audio;
function sound(good) {
  const table = document.querySelector('[data-scan]');
  table?.classList.remove('is-good', 'is-bad');
  table?.classList.add(good ? 'is-good' : 'is-bad');
  if (localStorage.getItem(silent) === 'off' || !window.AudioContext) return;
  audio ??= new AudioContext();
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = good ? 1320 : 220;
  volume.gain.setValueAtTime(0.12, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + (good ? 0.12 : 0.4));
  tone.connect(volume).connect(audio.destination);
  tone.start();
  tone.stop(audio.currentTime + (good ? 0.12 : 0.4));
}

const heard = document.querySelector('[data-sound]');
if (heard) sound(heard.dataset.sound === 'good');

const scan = document.querySelector('[data-scan]');
const receipt = document.querySelector('[data-receipt]');
let counting = false;

function countUp(line) {
  if (!counting) {
    // From the first scan on, what is scanned counts, and not what was announced.
    for (const field of receipt.querySelectorAll('[data-arrived]')) field.value = '0';
    counting = true;
  }
  const field = line.querySelector('[data-arrived]');
  const next = Number(field.value) + 1;
  const fits = next <= Number(line.dataset.expected);
  if (fits) field.value = String(next);
  line.classList.toggle('is-counted', fits);
  sound(fits);
  const said = scan.querySelector('[data-said]');
  said.textContent = `${fits ? said.dataset.counted : said.dataset.toomany}: ${line.querySelector('strong').textContent} · ${field.value} / ${line.dataset.expected}`;
}

scan?.addEventListener('submit', event => {
  const code = scan.elements.code.value.trim().toUpperCase();
  const lines = receipt ? [...receipt.querySelectorAll('[data-sku]')].filter(line => line.dataset.sku.toUpperCase() === code) : [];
  if (!lines.length) return;
  event.preventDefault();
  const open = lines.find(line => !counting || Number(line.querySelector('[data-arrived]').value) < Number(line.dataset.expected));
  countUp(open ?? lines[0]);
  scan.elements.code.value = '';
  scan.elements.code.focus();
});
