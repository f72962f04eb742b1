// The status page: the check of stored data is brought up to date while it runs.

const PAUSE_MILLIS = 2000;

const check = () => document.querySelector('[data-check]');

async function follow() {
  try {
    const answer = await fetch(window.location.href, { headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('[data-check]');
    if (answer.ok && fresh) {
      check().replaceWith(fresh);
    }
  } catch {
    // Hark does not answer now; the next time tells.
  }
  again();
}

function again() {
  if (check().dataset.check === 'true') {
    setTimeout(follow, PAUSE_MILLIS);
  }
}

again();
