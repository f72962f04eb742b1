// The page of a video: a click on a word plays from there, what plays is shown, and keys do all of it.

import { memory } from './hark.js';
import { finding } from './finding.js';
import { onFind, onKeys, onMediaKeys } from './keys.js';
import { elementPlayer, framePlayer, noPlayer, pageLink } from './players.js';
import { quoting } from './quoting.js';
import { reading, transcript } from './reading.js';
import { timeLine } from './timeline.js';

const SPEED = 'hark.speed';
const LET_SCROLL_MILLIS = 4000;
const SKIP = 10; // seconds
const STEP = 5;

const box = document.querySelector('[data-player]');
const preRoll = Number(box.dataset.preRoll);
const follow = box.querySelector('[data-follow]');
const speed = box.querySelector('[data-speed]');
const keyList = document.querySelector('[data-key-list]');
const texts = keyList.dataset;
const media = box.querySelector('audio, video');
const facade = box.querySelector('[data-youtube]');
const page = box.querySelector('[data-page]');
const player = media ? elementPlayer(media) : facade ? framePlayer(facade) : page ? pageLink(page) : noPlayer;

let playing = -1;
let scrolledAt = -Infinity;
let atEnd = 0; // which way somebody stepped when there was no further moment

/** The seconds that a link tells; undefined where it tells none. */
function timeOf(href) {
  const time = new URLSearchParams(href.slice(href.indexOf('?') + 1).split('#')[0]).get('t');
  return time ? Number(time) : undefined;
}

/** Jumps a little ahead of a place, where that is set. */
function seek(seconds) {
  player.seek(Math.max(0, seconds - preRoll));
}

function play() {
  player.play().catch(() => {}); // the browser wants a click first; the place is kept
}

/** Keeps a place in the address, with the query of now. */
function remember(ordinal, seconds) {
  const address = new URL(location.href);
  ['from', 'w', 'until'].forEach((name) => address.searchParams.delete(name));
  address.searchParams.set('t', String(seconds));
  address.hash = `s${ordinal}`;
  history.replaceState(null, '', address);
}

/** Goes to a segment, or to a place in it. */
async function goTo(ordinal, seconds) {
  await reading.open(ordinal);
  const start = seconds ?? reading.start(ordinal);
  reading.land(ordinal);
  remember(ordinal, start);
  seek(start);
  reading.show(ordinal, true);
}

async function playFrom(ordinal, seconds) {
  await goTo(ordinal, seconds);
  play();
}

/** The next moment of the query or the one before; over the end, and once more, on in another video. */
async function stepTo(by, { sound, focus }) {
  if (finding.isAtEnd(by)) {
    if (atEnd === by) {
      finding.leave(by);
    } else {
      finding.say(by > 0 ? texts.last : texts.first);
    }
    atEnd = by;
    return;
  }
  atEnd = 0;
  await step(by, { sound, focus });
}

async function step(by, { sound, focus }) {
  const moment = await finding.step(by);
  if (moment) {
    await goTo(moment.segment, moment.start);
    if (sound) {
      play();
    }
    if (focus) {
      reading.segment(moment.segment).focus({ preventScroll: true });
    }
  }
}

function showTime() {
  const seconds = player.now();
  timeLine.show(seconds, player.length());
  const untouched = reading.here < 0 && seconds === 0 && !player.isPlaying();
  const ordinal = untouched ? -1 : reading.at(seconds);
  showWord(ordinal, seconds);
  if (ordinal === playing && (ordinal >= 0 || untouched)) {
    return;
  }
  reading.segment(playing)?.classList.remove('playing');
  playing = ordinal;
  const follows = follow?.checked && player.isPlaying() && performance.now() - scrolledAt > LET_SCROLL_MILLIS;
  if (ordinal >= 0) {
    reading.segment(ordinal).classList.add('playing');
    if (follows) {
      reading.show(ordinal, true);
    }
  } else if (follows && !untouched) {
    reading.openAt(seconds);
  }
}

/** The word that is said is shown too, where its time is known and the browser can. */
function showWord(ordinal, seconds) {
  if (!('highlights' in CSS)) {
    return;
  }
  const word = ordinal >= 0 && player.isPlaying() ? reading.wordAt(ordinal, seconds) : undefined;
  if (word) {
    const range = document.createRange();
    range.setStart(...reading.point(ordinal, word[0]));
    range.setEnd(...reading.point(ordinal, word[1]));
    CSS.highlights.set('word', new Highlight(range));
  } else {
    CSS.highlights.delete('word');
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
  if (!segment || !segment.contains(event.target) || event.detail === 0 || !reading.hasWordTimes(ordinal)) {
    return undefined;
  }
  const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY);
  const range = caret ? null : document.caretRangeFromPoint?.(event.clientX, event.clientY);
  const node = caret?.offsetNode ?? range?.startContainer;
  return node && segment.contains(node)
    ? reading.secondsAt(ordinal, reading.offset(segment, node, caret?.offset ?? range.startOffset)) : undefined;
}

document.addEventListener('click', async (event) => {
  const link = event.target.closest('.seg, [data-segment], [data-tick]');
  if (!link || !isPlainClick(event)) {
    return;
  }
  if (event.detail > 0 && isSelecting()) {
    event.preventDefault();
    return;
  }
  const href = link.getAttribute('href');
  const ordinal = reading.named(href.slice(href.lastIndexOf('#')));
  if (ordinal >= 0) {
    event.preventDefault();
    const seconds = wordTime(event, ordinal) ?? timeOf(href);
    await playFrom(ordinal, seconds);
    finding.near(seconds);
  }
});

transcript.addEventListener('keydown', (event) => {
  const from = reading.ordinal(event.target);
  const to = from + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? 0);
  if (from >= 0 && to !== from && reading.segment(to) && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    reading.reach(to);
    if (event.shiftKey) { // selects line by line
      const anchor = isSelecting() ? reading.ordinal(getSelection().anchorNode.parentElement.closest('.seg')) : from;
      quoting.select(anchor, to);
    }
  }
});

document.querySelectorAll('[data-step]').forEach((button) =>
  button.addEventListener('click', () => step(Number(button.dataset.step), { sound: true })));

document.querySelector('[data-finding]').addEventListener('submit', (event) => {
  event.preventDefault();
  step(1, { sound: false });
});

finding.field.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.shiftKey) {
    event.preventDefault();
    step(-1, { sound: false });
  } else if (event.key === 'Escape') {
    event.preventDefault(); // the browser would empty the field
    event.stopPropagation();
    const moment = finding.now();
    reading.reach(moment?.segment ?? (reading.segment(reading.here) ? reading.here : reading.firstInView()));
  }
});

const toggle = () => (player.isPlaying() ? player.pause() : play());
const skip = (seconds) => player.seek(Math.max(0, player.now() + seconds));

function quoteHere() {
  const moment = finding.isLanded() ? finding.now() : undefined;
  const focused = reading.ordinal(document.activeElement);
  const ordinal = focused >= 0 ? focused : reading.here >= 0 ? reading.here : playing;
  const whole = moment && ordinal >= moment.segment && ordinal <= moment.lastSegment;
  quoting.open(whole ? moment.segment : ordinal, whole ? moment.lastSegment : ordinal);
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

['wheel', 'touchmove'].forEach((name) =>
  addEventListener(name, () => (scrolledAt = performance.now()), { passive: true }));
addEventListener('hashchange', () => {
  const ordinal = reading.named(location.hash);
  if (ordinal >= 0) {
    playFrom(ordinal);
  }
});

if (speed) {
  speed.value = memory.get(SPEED) ?? '1';
  if (speed.selectedIndex < 0) {
    speed.value = '1';
  }
  player.setSpeed(Number(speed.value));
  speed.addEventListener('change', () => {
    player.setSpeed(Number(speed.value));
    memory.set(SPEED, speed.value);
  });
}

async function arrive() {
  const asked = reading.named(location.hash);
  if (asked >= 0) {
    await reading.open(asked);
    reading.land(asked);
  } else if (reading.here >= 0) {
    reading.land(reading.here);
  }
  document.documentElement.dataset.landed = '';
  if (reading.here < 0) {
    return;
  }
  if (asked >= 0 && !box.dataset.asked) {
    seek(reading.start(asked)); // only the fragment says where
  } else {
    player.seek(Number(box.dataset.at));
  }
  reading.segment(reading.here).scrollIntoView({ block: 'center', behavior: 'instant' });
  // Whoever came by a click on a moment wants to hear it; browsers refuse where nobody clicked.
  if (media && document.referrer.startsWith(location.origin + '/')) {
    play();
  }
}

finding.onAnswer((answer) => timeLine.tick(answer));
timeLine.onSeek(async (seconds) => {
  seek(seconds);
  const ordinal = reading.at(seconds);
  if (ordinal < 0) {
    await reading.openAt(seconds);
  }
  reading.show(reading.at(seconds), true);
});
timeLine.onStep((by) => step(by, { sound: false }));
timeLine.onPlay((always) => (always ? play() : toggle()));
player.onTime(showTime);
reading.onPart(() => (playing = -1));
onKeys({
  ' ': toggle,
  k: toggle,
  j: () => skip(-SKIP),
  l: () => skip(SKIP),
  ArrowLeft: () => skip(-STEP),
  ArrowRight: () => skip(STEP),
  n: () => stepTo(1, { sound: true, focus: true }),
  p: () => stepTo(-1, { sound: true, focus: true }),
  c: quoteHere,
  '?': showKeys,
  Escape: escape,
});
onFind(finding.field, finding.focus);
if (media) {
  onMediaKeys(transcript.dataset.title, {
    play,
    pause: () => player.pause(),
    seekbackward: () => skip(-SKIP),
    seekforward: () => skip(SKIP),
    previoustrack: () => step(-1, { sound: true }),
    nexttrack: () => step(1, { sound: true }),
  });
}
await arrive();
