// The page of the queue: it is brought up to date whenever Hark tells of a change.

import { addressOf } from '../shared/address.js';
import { fill } from '../shared/text.js';

const PAUSE_MILLIS = 1000;
const TROUBLE_MILLIS = 5000;
const SAY_MILLIS = 15000;

const place = document.querySelector('[data-queue]');
const said = document.querySelector('[data-said]');
let events = null;
let timer = 0;
let wanted = '';
let lastSaid = Date.now();

const queue = () => place.firstElementChild;
const isWorking = () => queue().dataset.working === 'true';

/** Why nothing new begins, as the page says it. */
const holds = () => [...place.querySelectorAll('.hold')].map((hold) => hold.textContent).join(' ');

/** For those who listen: not each step, but now and then, whatever holds it, and the end. */
function say(summary, wasWorking, heldBefore) {
  const held = holds();
  const stopped = held !== '' && held !== heldBefore;
  const ended = wasWorking && !isWorking();
  if (stopped || ended || Date.now() - lastSaid > SAY_MILLIS) {
    const end = ended && held === '' ? fill(said.dataset.finished, summary) : summary;
    said.textContent = stopped ? `${held} ${summary}` : end;
    lastSaid = Date.now();
  }
}

/** Where somebody stood before, in what is new: there, at the same link, or else in the same row. */
function again(focused, row) {
  const href = focused.getAttribute('href');
  const links = href ? [...place.querySelectorAll('a')] : [];
  return (
    document.getElementById(focused.id) ??
    links.find((link) => link.getAttribute('href') === href && link.rel === focused.rel) ??
    document.getElementById(row)?.querySelector('summary, a, button') ??
    place.querySelector('button, a')
  );
}

/** Takes over what is new and leaves open receipts and the focus where they are. */
function show(fresh) {
  if (fresh.dataset.revision === queue().dataset.revision && fresh.dataset.working === queue().dataset.working) {
    return;
  }
  const wasWorking = isWorking();
  const heldBefore = holds();
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  const open = [...place.querySelectorAll('details[open]')].map((receipt) => receipt.closest('li').id);
  open.forEach((id) => fresh.querySelector(`#${id} details`)?.setAttribute('open', ''));
  const row = focused?.closest('.jobs > li')?.id;
  place.replaceChildren(fresh);
  if (focused) {
    again(focused, row)?.focus({ preventScroll: true });
  }
  say(fresh.querySelector('[data-summary]')?.textContent ?? '', wasWorking, heldBefore);
}

async function refresh() {
  const address = new URL(location.href);
  address.searchParams.set('fragment', 'queue');
  try {
    const answer = await fetch(address, { headers: { Accept: 'text/html' } });
    if (!answer.ok) {
      return TROUBLE_MILLIS;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('[data-revision]');
    if (!fresh) {
      return TROUBLE_MILLIS;
    }
    show(document.adoptNode(fresh));
    return PAUSE_MILLIS;
  } catch {
    return TROUBLE_MILLIS; // Hark may be starting again
  }
}

/** Asks for what is new, at most once a second, until it is there. */
async function catchUp() {
  if (timer !== 0 || document.hidden || wanted === queue().dataset.revision) {
    return;
  }
  timer = -1;
  const pause = await refresh();
  timer = setTimeout(() => {
    timer = 0;
    catchUp();
  }, pause);
}

function listen() {
  events?.close();
  events = null;
  if (document.hidden) {
    return;
  }
  events = new EventSource(addressOf('api/imports/events'));
  events.onmessage = (event) => {
    wanted = String(JSON.parse(event.data).revision);
    catchUp();
  };
  events.onerror = () => {
    if (events?.readyState === EventSource.CLOSED) {
      setTimeout(listen, TROUBLE_MILLIS);
    }
  };
}

document.addEventListener('visibilitychange', listen);
addEventListener('pagehide', () => events?.close());
addEventListener('pageshow', (event) => event.persisted && listen());
listen();
