// The import page: files that are chosen, or dropped anywhere on it, are sent in parts that Hark takes.

import { fill } from '../shared/text.js';
import { partsOf } from './parts.js';

const form = document.querySelector('[data-files]');
const field = form.querySelector('input[type="file"]');
const sending = document.querySelector('[data-sending]');
const root = document.documentElement;
let depth = 0;
let isSending = false;

/** Sends a part, and returns the address of the page that shows what was understood. */
async function sendPart(files, upload) {
  const body = new FormData();
  const token = form.querySelector('input[name="form-token"]');
  if (token) {
    body.append(token.name, token.value); // before the files
  }
  files.forEach((file) => body.append('files', file, file.name));
  if (upload) {
    body.append('upload', upload);
  }
  const answer = await fetch(form.action, { method: 'POST', body });
  if (!answer.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    throw new Error(page.querySelector('main p')?.textContent ?? sending.dataset.refused);
  }
  return new URL(answer.url);
}

async function send(files) {
  if (isSending) {
    return; // what was sent twice would be taken twice
  }
  isSending = true;
  let place = null;
  let sent = 0;
  try {
    for (const part of partsOf(files)) {
      sending.textContent = fill(sending.dataset.now, sent + part.length, files.length);
      place = await sendPart(part, place?.pathname.split('/').at(-1));
      sent += part.length;
    }
    location.assign(place);
  } catch (problem) {
    const reason = problem instanceof TypeError ? sending.dataset.outOfReach : problem.message;
    sending.textContent = fill(sending.dataset.soFar, sent, files.length, reason);
    isSending = false;
  }
}

const hasFiles = (event) => event.dataTransfer?.types.includes('Files');

form.addEventListener('submit', (event) => {
  event.preventDefault();
  send([...field.files]);
});

// Whoever comes back finds the page as it was left, in the middle of sending.
addEventListener('pageshow', (event) => {
  if (event.persisted) {
    sending.textContent = '';
    isSending = false;
  }
});

addEventListener('dragenter', (event) => {
  if (hasFiles(event)) {
    depth += 1;
    root.dataset.dropping = '';
  }
});

addEventListener('dragleave', (event) => {
  if (hasFiles(event)) {
    depth = Math.max(0, depth - 1);
    if (depth === 0) {
      delete root.dataset.dropping;
    }
  }
});

addEventListener('dragover', (event) => {
  if (hasFiles(event)) {
    event.preventDefault();
  }
});

addEventListener('drop', (event) => {
  if (hasFiles(event)) {
    event.preventDefault();
    depth = 0;
    delete root.dataset.dropping;
    const files = [...event.dataTransfer.files];
    if (files.length > 0) {
      send(files);
    }
  }
});
