// The library: what is typed narrows the list at once. Without this script the form does.

const PAUSE_MILLIS = 150;

const said = document.querySelector('[data-said]');
const form = document.querySelector('[data-narrow]');
let timer = 0;
let asking = null;

function address() {
  const question = new URLSearchParams(new FormData(form));
  [...question].filter(([, value]) => value === '').forEach(([name]) => question.delete(name));
  return `${form.getAttribute('action')}?${question}`;
}

async function narrow() {
  asking?.abort();
  asking = new AbortController();
  const link = address();
  try {
    const answer = await fetch(link, { signal: asking.signal, headers: { Accept: 'text/html' } });
    if (!answer.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fresh = page.querySelector('[data-list]');
    if (fresh) {
      document.querySelector('[data-list]').replaceWith(document.adoptNode(fresh));
      history.replaceState(null, '', link);
      said.textContent = fresh.querySelector('[data-count]').textContent;
    }
  } catch {
    // Another letter was typed, or Hark is away; the button still works.
  }
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(narrow, PAUSE_MILLIS);
}

form?.addEventListener('input', soon);
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  clearTimeout(timer);
  narrow();
});

// All rows of the page are selected, or none. The list is replaced while somebody types, so the page listens.
addEventListener('change', (event) => {
  const rows = [...document.querySelectorAll('[data-list] tbody .tick input')];
  const all = document.querySelector('[data-select-all]');
  if (event.target === all) {
    rows.forEach((row) => {
      row.checked = all.checked;
    });
  } else if (all && rows.includes(event.target)) {
    all.checked = rows.every((row) => row.checked);
    all.indeterminate = !all.checked && rows.some((row) => row.checked);
  }
});
