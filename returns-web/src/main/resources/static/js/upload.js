// Uploads with a progress bar and by dropping a file; without script the form does the same, silently.

const form = document.querySelector("form[data-upload]");

const fail = (text) => {
  const box = form.querySelector("[data-upload-error]");
  box.textContent = text;
  box.hidden = false;
};

const upload = () => {
  const bar = form.querySelector("[data-upload-progress]");
  const button = form.querySelector("button[type=submit]");
  const request = new XMLHttpRequest();
  const reset = () => {
    bar.hidden = true;
    button.removeAttribute("aria-busy");
  };
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
  });
  request.addEventListener("load", () => {
    if (request.status < 300) {
      location.assign(request.responseURL);
      return;
    }
    reset();
    const answer = new DOMParser().parseFromString(request.responseText, "text/html");
    fail(answer.querySelector("main p, main h1")?.textContent ?? form.dataset.failed);
  });
  request.addEventListener("error", () => {
    reset();
    fail(form.dataset.failed);
  });
  bar.hidden = false;
  bar.setAttribute("aria-label", form.dataset.running);
  button.setAttribute("aria-busy", "true");
  request.open("POST", form.action);
  request.send(new FormData(form));
};

if (form) {
  const input = form.querySelector("input[type=file]");
  const drop = form.querySelector("[data-drop]");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!form.querySelector("button[type=submit]").hasAttribute("aria-busy")) upload();
  });
  for (const type of ["dragenter", "dragover"]) {
    drop.addEventListener(type, (event) => {
      event.preventDefault();
      drop.classList.add("is-over");
    });
  }
  for (const type of ["dragleave", "drop"]) {
    drop.addEventListener(type, () => drop.classList.remove("is-over"));
  }
  drop.addEventListener("drop", (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) input.files = event.dataTransfer.files;
  });
}
