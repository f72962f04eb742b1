// On every page: the key "/" goes to the search field, unless such keys were switched off on the help page; and what an
// action did is told once.

import { areKeysOn, isKey, switchKeys } from './keys.js';

document.addEventListener('keydown', (event) => {
  const field = document.querySelector('[data-inside]') ?? document.querySelector('[data-find]');
  const isThere = event.target === field && field.value === ''; // who is there already has nothing to type with it
  if (event.key === '/' && field && (isThere || isKey(event))) {
    event.preventDefault();
    field.focus();
    field.select();
  }
});

const keys = document.querySelector('[data-keys]');
if (keys) {
  keys.checked = areKeysOn();
  keys.addEventListener('change', () => switchKeys(keys.checked));
}

const report = document.querySelector('[data-report]');
if (report) {
  const { textContent } = report;
  report.textContent = '';
  requestAnimationFrame(() => (report.textContent = textContent)); // what changes is read out, what was there is not
  // A page that loads itself again tells it until then; of all others the address may be kept or passed on.
  if (!document.querySelector('meta[http-equiv="refresh"]')) {
    const address = new URL(location.href);
    ['done', 'number'].forEach((name) => address.searchParams.delete(name));
    history.replaceState(history.state, '', address);
  }
}

document.querySelector('[data-print]')?.addEventListener('click', () => print());
