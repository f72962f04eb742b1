// The search page: the answer follows what is typed. Without this script the form does the same.

import { form, field, heading, place, putAnswer, putStart } from './answer.js';
import { furnish } from './moments.js';
import { suggestFor } from './suggestions.js';

// Long enough that one key pressed with another asks once; an answer that is called off stops on the server.
const PAUSE_MILLIS = 30;
// How much longer an answer waits that found nothing, as more letters may come. The one before it is dim meanwhile.
const NOTHING_MILLIS = 300;
// After so long an empty field is one that was emptied.
const EMPTIED_MILLIS = 300;
// After so long a question that was typed is one to come back to.
const SETTLED_MILLIS = 2000;
const SAY_MILLIS = 500;

const said = document.querySelector('[data-said]');
const action = new URL(form.action).pathname;
const start = new URL('.', form.action).pathname;

let asking = new AbortController();
let turn = 0;
let shown = location.pathname + location.search; // the address of the answer on the page
let unfinished = false; // whether that answer is of a word that was still being typed
let open = false; // whether the entry of the history is of a question that is still being typed
let pause = 0;
let settling = 0;
let saying = 0;
let endWait = () => {};

const wait = (millis) =>
  new Promise((done) => {
    endWait = done;
    setTimeout(done, millis);
  });

function address() {
  const question = new URLSearchParams(new FormData(form));
  [...question].filter(([, value]) => value.trim() === '').forEach(([name]) => question.delete(name));
  return `${action}?${question}`;
}

/** For those who listen: once, when nothing more comes for a moment. */
function say(text) {
  clearTimeout(saying);
  saying = setTimeout(() => (said.textContent = text), SAY_MILLIS);
}

function settle() {
  clearTimeout(settling);
  open = false;
}

/** The address bar: one entry for each question that was settled on, whatever was typed between. */
function remember(link, how) {
  if (link === location.pathname + location.search || how === 'back') {
    return;
  }
  if (open && how !== 'link') {
    history.replaceState(null, '', link);
  } else {
    history.replaceState({ y: scrollY }, '');
    history.pushState(null, '', link);
  }
  open = how === 'typed';
}

function show(page, link, how) {
  remember(link, how);
  shown = link;
  unfinished = page.querySelector('[data-answer]').dataset.unfinished !== undefined;
  putAnswer(page);
  furnish();
  scrollTo({ top: how === 'back' ? (history.state?.y ?? 0) : 0, behavior: 'instant' });
  say(heading().textContent);
  clearTimeout(settling);
  settling = setTimeout(settle, SETTLED_MILLIS);
}

/**
 * Fetches an answer and shows it, unless another one was asked for meanwhile.
 *
 * how: 'typed', 'sent' by the key Enter, 'link', or 'back' through the history
 */
async function ask(link, how) {
  clearTimeout(pause);
  asking.abort();
  asking = new AbortController();
  const mine = ++turn;
  place()?.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(how === 'typed' ? `${link}&typing=true` : link, {
      signal: asking.signal,
      headers: { Accept: 'text/html' },
    });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('[data-answer]');
    if (how === 'typed' && fresh?.dataset.found === 'false') {
      await wait(document.activeElement === field ? NOTHING_MILLIS : 0); // whoever left the field types no further
    }
    if (mine !== turn) {
      return;
    }
    if (answer.ok && fresh) {
      show(page, link, how);
    } else if (how !== 'typed') {
      location.assign(link);
    } else {
      say(said.dataset.away); // the key Enter shows what is wrong
    }
  } catch {
    if (mine !== turn) {
      return; // something else was asked meanwhile
    }
    if (how === 'typed') {
      say(said.dataset.away);
    } else {
      location.assign(link); // the browser says what is wrong
    }
  } finally {
    if (mine === turn) {
      place()?.removeAttribute('aria-busy');
    }
  }
}

/** Asks what stands in the field, unless its answer is the one on the page. */
function follow(how) {
  clearTimeout(pause);
  const link = address();
  const isNew = link !== shown || (unfinished && how === 'sent');
  if (field.value.trim() !== '' && isNew) {
    return ask(link, how);
  }
  if (field.value.trim() === '' && place()) {
    pause = setTimeout(goToStart, EMPTIED_MILLIS);
  }
  asking.abort();
  turn++;
  place()?.removeAttribute('aria-busy');
  return Promise.resolve();
}

/** An emptied field leads back to the start page, unless something is being played. */
async function goToStart() {
  if (document.body.hasAttribute('data-docked')) {
    return;
  }
  const mine = ++turn;
  const answer = await fetch(start, { headers: { Accept: 'text/html' } }).catch(() => null);
  const page = answer?.ok && new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (page && mine === turn && field.value.trim() === '') {
    remember(start, 'typed');
    shown = start;
    putStart(page);
  }
}

function soon() {
  clearTimeout(pause);
  clearTimeout(settling);
  pause = setTimeout(() => follow('typed'), PAUSE_MILLIS);
}

form.addEventListener('input', (event) => event.isComposing || soon());
form.addEventListener('compositionend', soon);
field.addEventListener('blur', settle);
// An answer that waits comes before the focus moves, so that nobody tabs into one that goes. At a blur it would be
// too late for that, and too early for whoever presses a link of the old one: it would go before the click.
field.addEventListener('keydown', (event) => event.key === 'Tab' && endWait());

form.addEventListener('submit', async (event) => {
  if (field.value.trim() === '') {
    return;
  }
  event.preventDefault();
  await follow('sent');
  settle();
  if (shown === address()) {
    heading()?.focus({ preventScroll: true });
  }
});

document.addEventListener('click', async (event) => {
  const link = event.target.closest('[data-answer] a[href]');
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (!link || !plain || link.hasAttribute('download') || link.origin !== location.origin || link.pathname !== action) {
    return;
  }
  event.preventDefault();
  settle();
  field.value = new URL(link.href).searchParams.get('q') ?? '';
  const inMenu = link.closest('.menu') !== null;
  await ask(link.pathname + link.search, 'link');
  if (!inMenu) {
    heading().focus({ preventScroll: true });
  }
});

addEventListener('popstate', () => {
  const link = location.pathname + location.search;
  if (link === shown) {
    return; // only the fragment changed
  }
  settle();
  if (location.pathname !== action || !place()) {
    location.reload();
    return;
  }
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  ask(link, 'back');
});

suggestFor(field, said.dataset, async () => {
  await follow('typed');
  settle();
});
furnish();
// What was typed before this script was here.
if (field.value !== field.defaultValue) {
  soon();
}
