// Keys: which of them mean something on a page. Single ones can be switched off on the help page; nothing is taken from
// whoever types.

import { memory } from './memory.js';

const KEYS = 'hark.keys';
const TYPED_INTO = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

export const isTyping = (target) => target instanceof Element && target.closest(TYPED_INTO) !== null;

export const areKeysOn = () => memory.get(KEYS) !== 'off';

export const switchKeys = (on) => memory.set(KEYS, on ? 'on' : 'off');

/**
 * The name of a key, letters small. Where a layout has no Latin letters the place of the key counts, as it would on a
 * keyboard that has them.
 */
export function keyOf({ key, code }) {
  if (key.length !== 1) {
    return key;
  }
  const place = /^Key([A-Z])$/.exec(code ?? '');
  const isForeign = /\p{L}/u.test(key) && !/\p{Script=Latin}/u.test(key);
  return place && isForeign ? place[1].toLowerCase() : key.toLowerCase();
}

/** Tells whether somebody pressed a single key that is to mean something: typing goes first. */
export const isKey = (event) =>
  !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target) && areKeysOn();
