// On every page: the key "/" goes to the search field, unless such keys were switched off on the help page.

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
