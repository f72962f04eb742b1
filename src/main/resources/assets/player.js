// The page of a video: a click on a segment plays from there, and the segment that plays is shown.

import { memory } from './hark.js';
import { elementPlayer, framePlayer, noPlayer, pageLink } from './players.js';

const SPEED = 'hark.speed';
const LET_SCROLL_MILLIS = 4000;
const BEFORE = 100; // segments

const box = document.querySelector('[data-player]');
const transcript = document.querySelector('[data-transcript]');
const segments = [...transcript.querySelectorAll('.seg')];
const starts = segments.map((segment) => Number(segment.dataset.start));
const ends = segments.map((segment) => Number(segment.dataset.end));
// A very long transcript comes in parts; this page begins at the segment of this ordinal.
const first = Number(transcript.dataset.first);
const all = Number(transcript.dataset.all);
const numbers = (text) => text.split(' ').filter(Boolean).map(Number);
const stops = numbers(transcript.dataset.stops);
const stopTimes = numbers(transcript.dataset.stopTimes);
const preRoll = Number(box.dataset.preRoll);
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const follow = box.querySelector('[data-follow]');
const speed = box.querySelector('[data-speed]');
const head = box.querySelector('.timeline .head');
const count = document.querySelector('[data-count]');
const media = box.querySelector('audio, video');
const facade = box.querySelector('[data-youtube]');
const page = box.querySelector('[data-page]');
const player = media ? elementPlayer(media) : facade ? framePlayer(facade) : page ? pageLink(page) : noPlayer;

let here = segments.findIndex((segment) => segment.classList.contains('here'));
let playing = -1;
let pinned = -1; // the segment that was asked for, though others may begin at the same time
let scrolledAt = -Infinity;

function ordinalOfHash(hash) {
  const match = /^#s(\d+)$/.exec(hash);
  return match && Number(match[1]) < all ? Number(match[1]) : -1;
}

/** The place on this page, or -1 for a segment that is on another. */
function indexOfOrdinal(ordinal) {
  return segments[ordinal - first] ? ordinal - first : -1;
}

function indexOfHash(hash) {
  return indexOfOrdinal(ordinalOfHash(hash));
}

/** The seconds that a link tells; undefined where it tells none. */
function timeOf(href) {
  const time = new URLSearchParams(href.slice(href.indexOf('?') + 1).split('#')[0]).get('t');
  return time ? Number(time) : undefined;
}

/** Opens the part of the transcript that has a segment, with some of what comes before it. */
function openPart(ordinal) {
  const question = new URLSearchParams(location.search);
  question.delete('t');
  question.set('from', String(Math.max(0, ordinal - BEFORE)));
  location.assign(`${location.pathname}?${question}#s${ordinal}`);
}

function isInView(element) {
  const place = element.getBoundingClientRect();
  const foot = getComputedStyle(box).position === 'sticky' && innerWidth < 1024 ? box.offsetHeight : 0;
  return place.top >= 144 && place.bottom <= innerHeight - foot - 16;
}

function bringIntoView(segment, smoothly) {
  if (!isInView(segment)) {
    segment.scrollIntoView({
      block: 'center',
      behavior: smoothly && !calm.matches ? 'smooth' : 'instant',
    });
  }
}

/** Only one segment can be reached with the Tab key; the arrow keys go to the others. */
function makeReachable(index) {
  transcript.querySelector('.seg[tabindex="0"]')?.setAttribute('tabindex', '-1');
  segments[index].setAttribute('tabindex', '0');
}

function land(index) {
  if (here >= 0) {
    segments[here].classList.remove('here');
    segments[here].removeAttribute('aria-current');
  }
  here = index;
  segments[index].classList.add('here');
  segments[index].setAttribute('aria-current', 'true');
  pinned = index;
  makeReachable(index);
}

/** Jumps a little ahead of a place, where that is set. */
function seek(seconds) {
  player.seek(Math.max(0, seconds - preRoll));
}

/** Plays from a segment's start, or from a place in it. */
function playFrom(index, seconds = starts[index]) {
  land(index);
  seek(seconds);
  bringIntoView(segments[index], true);
  player.play().catch(() => {}); // the browser wants a click first; the place is kept
}

function segmentAt(seconds) {
  if (pinned >= 0) {
    const until = Math.max(ends[pinned], starts[pinned] + 0.3);
    if (seconds >= starts[pinned] - 0.3 && seconds < until) {
      return pinned;
    }
  }
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= seconds) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const beyond = low === starts.length && first + low < all && seconds >= ends[low - 1];
  return beyond ? -1 : low - 1; // what plays may be on the page of a later part
}

function showTime() {
  const seconds = player.now();
  const length = player.length();
  if (Number.isFinite(length) && length > 0) {
    head?.setAttribute('x', String(Math.round((seconds / length) * 9975) / 10));
  }
  const untouched = here < 0 && seconds === 0 && !player.isPlaying();
  const index = untouched ? -1 : segmentAt(seconds);
  if (index === playing) {
    return;
  }
  segments[playing]?.classList.remove('playing');
  playing = index;
  const segment = segments[index];
  if (segment) {
    segment.classList.add('playing');
    if (follow?.checked && player.isPlaying() && performance.now() - scrolledAt > LET_SCROLL_MILLIS) {
      bringIntoView(segment, true);
    }
  }
}

function isPlainClick(event) {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

/** Whoever drags over words wants to copy them, not to play them. */
function isSelecting() {
  const selection = getSelection();
  return !selection.isCollapsed && transcript.contains(selection.anchorNode);
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('.seg, [data-segment], [data-tick]');
  if (!link || !isPlainClick(event)) {
    return;
  }
  if (event.detail > 0 && isSelecting()) {
    event.preventDefault();
    return;
  }
  const href = link.getAttribute('href');
  const index = indexOfHash(href.slice(href.lastIndexOf('#')));
  if (index >= 0) {
    event.preventDefault();
    history.replaceState(null, '', href);
    playFrom(index, timeOf(href));
  }
});

transcript.addEventListener('keydown', (event) => {
  const from = segments.indexOf(event.target);
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  const to = from + step;
  if (from >= 0 && step && segments[to]) {
    event.preventDefault();
    makeReachable(to);
    segments[to].focus();
  }
});

document.querySelectorAll('[data-step]').forEach((button) =>
  button.addEventListener('click', () => {
    const back = button.dataset.step === '-1';
    const now = here < 0 ? first - 0.5 : first + here;
    const next = back ? stops.findLastIndex((stop) => stop < now) : stops.findIndex((stop) => stop > now);
    const at = next >= 0 ? next : back ? stops.length - 1 : 0;
    count.textContent = `${at + 1} of ${stops.length}`;
    const index = indexOfOrdinal(stops[at]);
    if (index >= 0) {
      playFrom(index, stopTimes[at]);
    } else {
      openPart(stops[at]);
    }
  }));

['wheel', 'touchmove'].forEach((name) =>
  addEventListener(name, () => (scrolledAt = performance.now()), { passive: true }));
addEventListener('hashchange', () => {
  const index = indexOfHash(location.hash);
  if (index >= 0) {
    playFrom(index);
  } else if (ordinalOfHash(location.hash) >= 0) {
    openPart(ordinalOfHash(location.hash));
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

segments.forEach((segment) => segment.setAttribute('tabindex', '-1'));
player.onTime(showTime);
const asked = indexOfHash(location.hash);
if (asked >= 0) {
  land(asked);
} else if (ordinalOfHash(location.hash) >= 0) {
  openPart(ordinalOfHash(location.hash));
} else if (here >= 0) {
  land(here);
} else {
  makeReachable(0);
}
document.documentElement.dataset.landed = '';
if (here >= 0) {
  if (asked >= 0 && !box.dataset.asked) {
    seek(starts[asked]); // only the fragment says where
  } else {
    player.seek(Number(box.dataset.at));
  }
  segments[here].scrollIntoView({ block: 'center', behavior: 'instant' });
  // Whoever came by a click on a moment wants to hear it; browsers refuse where nobody clicked.
  if (media && document.referrer.startsWith(location.origin + '/')) {
    player.play().catch(() => {});
  }
}
