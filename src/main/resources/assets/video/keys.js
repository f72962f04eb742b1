// Keys of the page of a video. Single ones can be switched off on the help page; nothing is taken from whoever types.

import { areKeysOn, isKey, keyOf } from '../shared/keys.js';

/** Tells whether what is in focus has a meaning of its own for a key. */
const hasOwn = (target, key) =>
  (key === 'Enter' && target !== document.body) ||
  (key !== 'Escape' && target.closest('audio, video, [role="slider"], [role="toolbar"]') !== null) ||
  (key.startsWith('Arrow') && target.closest('[type="radio"]') !== null) ||
  (key === ' ' && target.closest('button, summary, input, a') !== null);

/** Does something at single keys, by their names; letters are small. */
export function onKeys(actions) {
  document.addEventListener('keydown', (event) => {
    const action = actions[keyOf(event)];
    if (action && isKey(event) && !event.defaultPrevented && !hasOwn(event.target, event.key)) {
      event.preventDefault();
      action();
    }
  });
}

/** Ctrl+F finds in the field first; once more, from there, the browser looks itself. */
export function onFind(field, find) {
  document.addEventListener('keydown', (event) => {
    const isFind = keyOf(event) === 'f' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (isFind && document.activeElement !== field && areKeysOn()) {
      event.preventDefault();
      find();
    }
  });
}

/** The keys for players that keyboards, headphones and lock screens have. */
export function onMediaKeys(title, actions) {
  const session = navigator.mediaSession;
  if (session) {
    session.metadata = new MediaMetadata({ title });
    Object.entries(actions).forEach(([name, action]) => session.setActionHandler(name, action));
  }
}
