// The page of a video: a click on a word plays from there, and keys do all that the page can do.

import { finding } from './finding.js';
import { following } from './following.js';
import { hearing } from './hearing.js';
import { onFind, onKeys, onMediaKeys } from './keys.js';
import { quoting } from './quoting.js';
import { reading, transcript } from './reading.js';
import { timeLine } from './timeline.js';
import { words } from './words.js';

const SKIP = 10; // seconds
const STEP = 5;
// A click that another one may follow, which selects a word then and plays nothing.
const DOUBLE_MILLIS = 250;

const keyList = document.querySelector('[data-key-list]');
const texts = keyList.dataset;

let atEnd = 0; // which way somebody stepped when there was no further moment
let clicked = 0; // the timer of a click that may still become a double one

/** The seconds that a link tells; undefined where it tells none. */
function timeOf(href) {
  const time = new URLSearchParams(href.slice(href.indexOf('?') + 1).split('#')[0]).get('t');
  return time ? Number(time) : undefined;
}

/** The next moment of the query or the one before; over the end, and once more, on in another video. */
async function stepTo(by, how) {
  if (finding.isAtEnd(by)) {
    if (atEnd === by) {
      finding.leave(by);
    } else {
      finding.say(by > 0 ? texts.last : texts.first);
    }
    atEnd = by;
    return;
  }
  await step(by, how);
}

async function step(by, { sound, focus }) {
  atEnd = 0;
  following.resume();
  const moment = await finding.step(by);
  if (moment) {
    await hearing.goTo(moment.segment, moment.start);
    if (sound) {
      hearing.play();
    }
    if (focus) {
      reading.segment(moment.segment).focus({ preventScroll: true });
    }
  }
}

function isPlainClick(event) {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

/** Whoever drags over words wants to quote them, not to play them. */
function isSelecting() {
  const selection = getSelection();
  return !selection.isCollapsed && transcript.contains(selection.anchorNode);
}

/** The time of the word that was clicked, where words have times. */
function wordTime(event, ordinal) {
  const segment = reading.segment(ordinal);
  if (!segment || !segment.contains(event.target) || event.detail === 0 || !words.haveTimes(ordinal)) {
    return undefined;
  }
  const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  const range = caret ? null : document.caretRangeFromPoint?.(event.clientX, event.clientY);
  const node = caret?.offsetNode ?? range?.startContainer;
  return node && segment.contains(node)
    ? words.secondsAt(ordinal, words.offset(segment, node, caret?.offset ?? range.startOffset))
    : undefined;
}

/** Plays from a segment, from a place in it if one is told. */
async function playFrom(ordinal, seconds) {
  following.resume();
  await hearing.playFrom(ordinal, seconds);
  finding.near(seconds ?? reading.start(ordinal));
}

document.addEventListener('click', (event) => {
  clearTimeout(clicked);
  const place = event.target.closest('.seg:not(a), [data-segment], [data-tick]');
  if (!place || !isPlainClick(event)) {
    return;
  }
  if (place.matches('.seg')) {
    const ordinal = reading.ordinal(place);
    const seconds = wordTime(event, ordinal);
    const soon = () => {
      if (!isSelecting()) {
        place.focus({ preventScroll: true }); // the arrow keys go on from there
        playFrom(ordinal, seconds);
      }
    };
    clicked = event.detail > 1 ? 0 : setTimeout(soon, event.detail > 0 ? DOUBLE_MILLIS : 0);
    return;
  }
  const href = place.getAttribute('href');
  const ordinal = reading.named(href.slice(href.lastIndexOf('#')));
  if (ordinal >= 0) {
    event.preventDefault();
    playFrom(ordinal, timeOf(href));
  }
});

// A press of the mouse does not take the focus to a segment: words that a drag begins at would not be selected.
transcript.addEventListener('pointerdown', (event) => {
  const segment = event.target.closest('span.seg[tabindex]');
  if (segment) {
    const index = segment.getAttribute('tabindex');
    segment.removeAttribute('tabindex');
    setTimeout(() => segment.setAttribute('tabindex', index));
  }
});

/** Where the reader landed in a segment, or its beginning. */
function placeIn(ordinal) {
  const moment = finding.now();
  return moment?.segment === ordinal ? moment.start : hearing.placeIn(ordinal);
}

transcript.addEventListener('keydown', (event) => {
  const from = reading.ordinal(event.target);
  if (
    event.key === 'Enter' &&
    from >= 0 &&
    !event.target.matches('a') &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey
  ) {
    event.preventDefault();
    playFrom(from, placeIn(from));
    return;
  }
  const to = from + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0);
  if (from >= 0 && to !== from && reading.segment(to) && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    reading.reach(to);
    if (event.shiftKey) {
      // selects line by line
      const anchor = isSelecting() ? reading.ordinal(getSelection().anchorNode.parentElement.closest('.seg')) : from;
      quoting.select(anchor, to);
    }
  }
});

document
  .querySelectorAll('[data-step]')
  .forEach((button) => button.addEventListener('click', () => step(Number(button.dataset.step), { sound: true })));

document.querySelector('[data-finding]').addEventListener('submit', (event) => {
  event.preventDefault();
  step(1, { sound: false });
});

finding.field.addEventListener('keydown', (event) => {
  if (event.isComposing) {
    return;
  }
  if (event.key === 'Enter' && event.shiftKey) {
    event.preventDefault();
    step(-1, { sound: false });
  } else if (event.key === 'Escape') {
    event.preventDefault(); // the browser would empty the field
    event.stopPropagation();
    reading.reach(finding.now()?.segment ?? reading.place());
  }
});

function quoteHere() {
  const moment = finding.now();
  const focused = reading.ordinal(document.activeElement);
  const ordinal =
    focused >= 0 ? focused : ([reading.here, following.segment].find((one) => one >= 0) ?? reading.place());
  if (moment && ordinal >= moment.segment && ordinal <= moment.lastSegment) {
    quoting.openSentence(moment);
  } else {
    quoting.open(ordinal);
  }
}

function showKeys() {
  keyList.open = !keyList.open;
  if (keyList.open) {
    keyList.querySelector('summary').focus();
    keyList.scrollIntoView({ block: 'nearest' });
  }
}

function escape() {
  if (quoting.isOpen()) {
    quoting.close();
  } else if (keyList.open) {
    keyList.open = false;
  } else if (finding.isAsked()) {
    finding.clear();
  }
}

addEventListener('hashchange', () => {
  const ordinal = reading.named(location.hash);
  if (ordinal >= 0) {
    hearing.playFrom(ordinal);
  }
});

finding.onAnswer((answer) => {
  atEnd = 0;
  timeLine.tick(answer);
});
timeLine.onSeek(async (seconds) => {
  hearing.player.seek(seconds);
  if (reading.at(seconds) < 0) {
    await reading.openAt(seconds).catch(() => {}); // it is heard all the same
  }
  reading.show(reading.at(seconds), true);
});
timeLine.onStep((by) => step(by, { sound: false }));
timeLine.onPlay((always) => (always ? hearing.play() : hearing.toggle()));
onKeys({
  ' ': hearing.toggle,
  k: hearing.toggle,
  Enter: hearing.play, // from the place where one landed
  j: () => hearing.skip(-SKIP),
  l: () => hearing.skip(SKIP),
  ArrowLeft: () => hearing.skip(-STEP),
  ArrowRight: () => hearing.skip(STEP),
  n: () => stepTo(1, { sound: true, focus: true }),
  p: () => stepTo(-1, { sound: true, focus: true }),
  c: quoteHere,
  '?': showKeys,
  Escape: escape,
});
onFind(finding.field, finding.focus);
if (hearing.isOurs) {
  onMediaKeys(transcript.dataset.title, {
    play: hearing.play,
    pause: () => hearing.player.pause(),
    seekbackward: () => hearing.skip(-SKIP),
    seekforward: () => hearing.skip(SKIP),
    previoustrack: () => step(-1, { sound: true }),
    nexttrack: () => step(1, { sound: true }),
  });
}
await hearing.arrive();
