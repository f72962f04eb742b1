// The import page: the queue is brought up to date while something is in work.

const PAUSE_MILLIS = 1000;
const TROUBLE_MILLIS = 5000;

const place = document.querySelector('[data-queue]');
const said = document.querySelector('[data-said]');
let timer = 0;

const queue = () => place.firstElementChild;
const isWorking = () => queue().dataset.working === 'true';

/** Takes over what is new and leaves open receipts and the focus where they are. */
function show(fresh) {
  if (fresh.dataset.revision === queue().dataset.revision && fresh.dataset.working === queue().dataset.working) {
    return;
  }
  const focused = document.activeElement?.closest('.jobs > li')?.id;
  const open = [...place.querySelectorAll('details[open]')].map((receipt) => receipt.closest('li').id);
  open.forEach((id) => fresh.querySelector(`#${id} details`)?.setAttribute('open', ''));
  const summary = fresh.querySelector('[data-summary]')?.textContent ?? '';
  place.replaceChildren(fresh);
  if (focused) {
    document.getElementById(focused)?.querySelector('summary, a')?.focus({ preventScroll: true });
  }
  said.textContent = isWorking() ? summary : `Finished: ${summary}`;
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

async function watch() {
  clearTimeout(timer);
  if (!isWorking() || document.hidden) {
    return;
  }
  const pause = await refresh();
  timer = setTimeout(watch, pause);
}

document.addEventListener('visibilitychange', watch);
timer = setTimeout(watch, PAUSE_MILLIS);
