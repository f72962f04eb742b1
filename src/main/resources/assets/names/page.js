// Suggested corrections: played beside the page, and accepted or rejected without leaving it.

import { furnish } from '../search/moments.js';
import { follow } from './progress.js';

const place = () => document.querySelector('[data-answer]');
const said = document.querySelector('[data-said]');

/** The address of the answer that is shown: after a decision, one that says what was decided. */
let address = window.location.href;
const goOn = () => follow(() => address, furnish);

/** The page as it is after a decision takes the place of this one; the next suggestion has the focus. */
function show(page, index) {
  place().replaceWith(document.adoptNode(page.querySelector('[data-answer]')));
  furnish();
  const forms = [...place().querySelectorAll('[data-decide]')];
  const next = forms[Math.min(index, forms.length - 1)];
  (next?.querySelector('button') ?? place().querySelector('[data-count]')).focus();
  const report = page.querySelector('[data-report]');
  document.querySelector('[data-report]')?.remove();
  if (report) {
    place().parentElement.before(document.adoptNode(report));
  }
  said.textContent = (place().querySelector('[role="status"], [role="alert"]') ?? report)?.textContent ?? '';
}

async function decide(event) {
  const form = event.target.closest('[data-decide]');
  if (!form) {
    return;
  }
  event.preventDefault();
  const index = [...place().querySelectorAll('[data-decide]')].indexOf(form);
  const body = new URLSearchParams(new FormData(form));
  form.querySelectorAll('button').forEach((button) => (button.disabled = true));
  try {
    const answer = await fetch(event.submitter.formAction, { method: 'POST', body, headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!page.querySelector('[data-answer]')) {
      throw new Error(answer.statusText);
    }
    address = answer.url;
    show(page, index);
    goOn();
  } catch {
    form.querySelectorAll('button').forEach((button) => (button.disabled = false));
    said.textContent = said.dataset.away;
  }
}

document.addEventListener('submit', decide);
furnish();
goOn();
