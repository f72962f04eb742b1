// On every page: the key "/" goes to the search field, unless such keys were switched off on the help page.

const KEYS = 'hark.keys';

/** The address of something of Hark's, wherever a proxy shows it: scripts lie two folders below its root. */
export const at = (path) => new URL(`../../${path}`, import.meta.url).href;

/** A text with values for %1, %2 and so on in it. */
export const fill = (text, ...values) => values.reduce((filled, value, i) => filled.replace(`%${i + 1}`, () => value), text);

/** Storage that is there or is not: private windows may refuse it. */
export const memory = {
  get(name) {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  },
  set(name, value) {
    try {
      localStorage.setItem(name, value);
    } catch {
      // Nothing is remembered, and nothing else breaks.
    }
  },
};

const TYPED_INTO = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

export const isTyping = (target) => target instanceof Element && target.closest(TYPED_INTO) !== null;

export const areKeysOn = () => memory.get(KEYS) !== 'off';

/** Tells whether somebody pressed a single key that is to mean something: typing goes first. */
export const isKey = (event) =>
  !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target) && areKeysOn();

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
  keys.checked = memory.get(KEYS) !== 'off';
  keys.addEventListener('change', () => memory.set(KEYS, keys.checked ? 'on' : 'off'));
}
