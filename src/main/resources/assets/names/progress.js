// Suggested corrections: what Hark works on is brought up to date, without disturbing those who use it.

const PAUSE_MILLIS = 2000;

const place = () => document.querySelector('[data-answer]');

/** Asks again while Hark works; `address` says for which page, `shown` follows each replacement. */
export function follow(address, shown) {
  if (place().dataset.working === 'true') {
    setTimeout(() => refresh(address, shown), PAUSE_MILLIS);
  }
}

async function refresh(address, shown) {
  const old = place();
  try {
    const answer = await fetch(address(), { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('[data-answer]');
    if (fresh && old === place() && !old.contains(document.activeElement)) {
      old.replaceWith(document.adoptNode(fresh));
      shown();
    }
  } catch {
    // Hark does not answer now; the next request may succeed.
  }
  follow(address, shown);
}
