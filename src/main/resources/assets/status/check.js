// The status page: the check of stored data and the backups are brought up to date while they run.

const PAUSE_MILLIS = 2000;

const parts = (page) => [...page.querySelectorAll('[data-check]')];

async function follow() {
  try {
    const answer = await fetch(window.location.href, { headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = parts(page);
    if (answer.ok && fresh.length > 0) {
      parts(document).forEach((part, i) => part.replaceWith(fresh[i]));
    }
  } catch {
    // Hark does not answer now; the next time tells.
  }
  again();
}

function again() {
  if (parts(document).some((part) => part.dataset.check === 'true')) {
    setTimeout(follow, PAUSE_MILLIS);
  }
}

again();
