// Comforts; every page works without them. Photos are shrunk here and sent while the shopper goes on.
const LONGEST = 1600;
const QUALITY = 0.82;
const AT_ONCE = 2;

const $ = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const make = (tag, properties = {}) => Object.assign(document.createElement(tag), properties);
const csrf = () => $('input[name=_csrf]')?.value ?? '';

// ---- offline --------------------------------------------------------------------------------------------------
const offline = $('[data-offline]');
const watch = () => { if (offline) offline.hidden = navigator.onLine; };
addEventListener('online', () => { watch(); queue.filter(photo => photo.state === 'failed').forEach(send); });
addEventListener('offline', watch);

// ---- the time of a statement is told on the shopper's clock ---------------------------------------------------
const zone = $('[data-zone]');
if (zone) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';

// ---- photos ---------------------------------------------------------------------------------------------------
const queue = [];
const pending = () => queue.some(photo => photo.state === 'waiting' || photo.state === 'sending');

function tell() {
  const strip = $('[data-uploads]');
  if (!strip) return;
  const busy = pending();
  // On the page where they were taken each has its own progress.
  strip.hidden = !busy || !!$('.shots progress');
  strip.textContent = strip.hidden ? '' : strip.dataset.text;
}

async function shrunk(file) {
  let picture;
  try {
    picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return file; // The server says in words what it is.
  }
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = make('canvas', { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) });
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', QUALITY));
  return blob && (scale < 1 || blob.size < file.size || file.type !== 'image/jpeg') ? blob : file;
}

function take(input) {
  const box = input.closest('[data-photos]');
  for (const file of input.files) {
    const row = make('li');
    const name = make('p', { className: 'muted', dir: 'auto', textContent: file.name });
    const photo = { file, row, texts: { ...box.dataset }, state: 'waiting' };
    row.append(name, bar(photo));
    $('.shots', box).append(row);
    queue.push(photo);
  }
  input.value = ''; // They travel by themselves, not with the form.
  tell();
  next();
}

function bar(photo) {
  const progress = make('progress', { max: 1, value: 0 });
  progress.setAttribute('aria-label', `${photo.texts.sending} ${photo.file.name}`);
  return progress;
}

function next() {
  const free = AT_ONCE - queue.filter(photo => photo.state === 'sending').length;
  queue.filter(photo => photo.state === 'waiting').slice(0, Math.max(0, free)).forEach(send);
}

async function send(photo) {
  photo.state = 'sending';
  const { row, texts } = photo;
  all('.err, button', row).forEach(old => old.remove());
  if (!$('progress', row)) row.append(bar(photo));
  photo.small ??= await shrunk(photo.file);
  const form = new FormData();
  form.append('_csrf', csrf());
  form.append('file', photo.small, photo.file.name);
  const request = new XMLHttpRequest();
  request.open('POST', texts.photos);
  request.responseType = 'json';
  request.upload.onprogress = event => { $('progress', row)?.setAttribute('value', event.loaded / event.total); };
  request.onload = () => {
    if (request.status === 200 && request.response?.id) sent(photo, request.response.id);
    else failed(photo, request.response?.text, request.status !== 422);
  };
  request.onerror = request.onabort = () => failed(photo, null, true);
  request.send(form);
}

function removal(photo, properties) {
  const button = make('button', { className: 'secondary', textContent: photo.texts.remove, ...properties });
  button.setAttribute('aria-label', `${photo.texts.remove}: ${photo.file.name}`);
  return button;
}

function sent(photo, id) {
  photo.state = 'sent';
  $('progress', photo.row)?.remove();
  const url = photo.texts.gone + id;
  photo.row.prepend(make('img', { width: 72, height: 72, src: url, alt: photo.file.name }));
  photo.row.append(removal(photo, { type: 'submit', name: 'remove', value: id }));
  tell();
  next();
}

function failed(photo, text, again) {
  photo.state = again ? 'failed' : 'refused';
  const problem = make('p', { className: 'err', textContent: text ?? photo.texts.failed });
  problem.setAttribute('role', 'alert');
  $('progress', photo.row)?.remove();
  photo.row.append(problem);
  if (again) {
    const retry = make('button', { type: 'button', className: 'secondary', textContent: photo.texts.retry });
    retry.onclick = () => send(photo);
    photo.row.append(retry);
  }
  const drop = removal(photo, { type: 'button' });
  drop.onclick = () => { photo.state = 'dropped'; photo.row.remove(); };
  photo.row.append(drop);
  tell();
  next();
}

async function remove(button) {
  const box = button.closest('[data-photos]');
  const row = button.closest('li');
  button.disabled = true;
  try {
    const answer = await fetch(`${box.dataset.gone}${button.value}/remove`, { method: 'POST', body: new URLSearchParams({ _csrf: csrf() }) });
    if (!answer.ok) throw new Error(answer.status);
    row.remove();
    $('input[type=file]', box).focus();
  } catch {
    button.disabled = false;
  }
}

// ---- forms ----------------------------------------------------------------------------------------------------
// While photos are on their way a new page would end them: its content is put into this one instead.
async function goOn(form, submitter) {
  const data = new FormData(form, submitter);
  const plain = form.enctype !== 'multipart/form-data';
  const answer = await fetch(form.action, { method: 'POST', body: plain ? new URLSearchParams(data) : data });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  $('main').replaceWith($('main', page));
  document.title = page.title;
  if (answer.redirected) history.pushState({ swapped: true }, '', answer.url);
  scrollTo(0, 0);
  dress(document);
  ($('[data-focus]') ?? $('main')).focus();
  tell();
}

document.addEventListener('submit', event => {
  const form = event.target;
  const button = event.submitter;
  if (button?.name === 'remove') { event.preventDefault(); remove(button); return; }
  if (form.getAttribute('aria-busy') === 'true') { event.preventDefault(); return; }
  if (!navigator.onLine) { event.preventDefault(); watch(); return; }
  form.setAttribute('aria-busy', 'true');
  if (!pending() || !form.closest('main')) return;
  event.preventDefault();
  goOn(form, button).catch(() => { form.removeAttribute('aria-busy'); watch(); });
});
addEventListener('pageshow', () => all('form[aria-busy]').forEach(form => form.removeAttribute('aria-busy')));
addEventListener('popstate', () => location.reload());
addEventListener('beforeunload', event => { if (pending()) event.preventDefault(); });

document.addEventListener('change', event => {
  if (event.target.matches('[data-photos] input[type=file]')) take(event.target);
});

document.addEventListener('click', event => {
  all('details.menu[open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
  const wrong = event.target.closest('.errors a[href^="#"]');
  if (wrong) {
    const field = document.getElementById(wrong.hash.slice(1));
    field?.closest('fieldset, label, div, section')?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
    event.preventDefault();
  }
  const copy = event.target.closest('[data-copy]');
  if (copy) {
    const field = document.getElementById(copy.dataset.copy);
    field.select();
    navigator.clipboard?.writeText(field.value).then(() => { copy.textContent = copy.dataset.done; }, () => {});
  }
});

document.addEventListener('live:updated', () => all('[data-copy]', document).forEach(button => { button.hidden = false; }));

// ---- what the page itself does not have without script -----------------------------------------------------------
function dress(root) {
  all('[data-copy]', root).forEach(button => { button.hidden = false; });
  all('[data-stepper]', root).forEach(box => {
    const field = $('input', box);
    const step = (by, sign, label) => {
      const button = make('button', { type: 'button', className: 'secondary', textContent: sign });
      button.setAttribute('aria-label', label);
      button.onclick = () => {
        field.value = Math.min(+field.max, Math.max(+field.min, (parseInt(field.value, 10) || 0) + by));
      };
      return button;
    };
    field.before(step(-1, '−', box.dataset.less));
    field.after(step(1, '+', box.dataset.more));
  });
}

watch();
dress(document);
$('[data-focus]')?.focus();
