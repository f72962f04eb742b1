// The transcript on the page of a video: its segments, the one that somebody stands at and, of a very long one, the
// part that is shown. Segments are named by their ordinals in the whole transcript.

import { room } from '../shared/room.js';

export const transcript = document.querySelector('[data-transcript]');

const BEFORE = 100; // segments
const calm = matchMedia('(prefers-reduced-motion: reduce)');
const box = document.querySelector('[data-player]');
const bar = document.querySelector('[data-finding]');
const listeners = [];
let segments = [];
let starts = [];
let ends = [];
let first = 0;
let all = 0;
let here = -1;
let pinned = -1; // the segment that was asked for, though others may begin at the same time
let loading = null;

// The bar tells the title as soon as the heading is out of sight.
new IntersectionObserver(([heading]) =>
  bar.querySelector('.of').classList.toggle('idle', heading.isIntersecting),
).observe(document.querySelector('h1'));
room.keepHead(bar);
room.keepFoot(box);

function take() {
  segments = [...transcript.querySelectorAll('.seg')];
  starts = segments.map((segment) => Number(segment.dataset.start));
  ends = segments.map((segment) => Number(segment.dataset.end));
  first = Number(transcript.dataset.first);
  all = Number(transcript.dataset.all);
  const place = segments.findIndex((segment) => segment.classList.contains('here'));
  here = place < 0 ? -1 : first + place;
  segments.forEach((segment) => segment.setAttribute('tabindex', '-1'));
  makeReachable(here < 0 ? first : here);
}

/** The lowest number below a limit for which something holds, as it does for all above it; else the limit. */
function lowest(limit, holds) {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** Only one segment can be reached with the Tab key; the arrow keys go to the others. */
function makeReachable(ordinal) {
  const before = transcript.querySelector('.seg[tabindex="0"]');
  before?.setAttribute('tabindex', '-1');
  before?.removeAttribute('role');
  const segment = reading.segment(ordinal);
  segment?.setAttribute('tabindex', '0');
  if (segment?.localName === 'span') {
    segment.setAttribute('role', 'button'); // the key Enter plays it
  }
}

const EDGE = 16; // pixels
const FRAMES = 5;

/** Where the find bar ends, under which nothing can be read. */
const top = () => Math.max(0, bar.getBoundingClientRect().bottom);

function isInView(element) {
  const place = element.getBoundingClientRect();
  return place.top >= top() && place.bottom <= room.foot - EDGE;
}

/** Scrolls to the middle of what can be seen, or shows the beginning of what is higher than that. */
function scrollTo(element, behavior) {
  const isHigh = element.getBoundingClientRect().height > room.foot - room.top - 2 * EDGE;
  element.scrollIntoView({ block: isHigh ? 'start' : 'center', behavior });
}

/** A part was not to be had; its page says why. */
class Refused extends Error {
  constructor(address) {
    super(`No part at ${address}`);
    this.address = address;
  }
}

/** Puts another part of the transcript in the place of the one that is shown. */
async function load(parameters) {
  const question = new URLSearchParams(location.search);
  ['t', 'w', 'until', 'from'].forEach((name) => question.delete(name));
  Object.entries(parameters).forEach(([name, value]) => question.set(name, value));
  const response = await fetch(`${location.pathname}?${question}`);
  if (!response.ok) {
    throw new Refused(`${location.pathname}?${question}`);
  }
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const other = page.querySelector('[data-transcript]');
  other.querySelectorAll('.here').forEach((segment) => {
    segment.classList.remove('here');
    segment.removeAttribute('aria-current');
  });
  transcript.dataset.first = other.dataset.first;
  transcript.replaceChildren(...other.childNodes);
  const parts = page.querySelectorAll('nav.parts');
  document.querySelectorAll('nav.parts').forEach((nav, i) => nav.replaceWith(parts[i]));
  take();
  await Promise.all(listeners.map((listener) => listener()));
}

function open(parameters) {
  loading = load(parameters).finally(() => (loading = null));
  return loading;
}

/** Waits until no part is on its way. */
async function settled() {
  while (loading) {
    await loading.catch(() => {}); // whoever asked for it was told
  }
}

export const reading = {
  get first() {
    return first;
  },
  get end() {
    return first + segments.length;
  },
  get here() {
    return here;
  },
  segment: (ordinal) => segments[ordinal - first],
  ordinal: (segment) => {
    const place = segments.indexOf(segment);
    return place < 0 ? -1 : first + place;
  },
  start: (ordinal) => starts[ordinal - first],
  finish: (ordinal) => ends[ordinal - first],

  /** The segment that an address names by its fragment, or -1. */
  named(hash) {
    const match = /^#s(\d+)$/.exec(hash);
    return match && Number(match[1]) < all ? Number(match[1]) : -1;
  },

  /** Makes sure that the part with a segment is shown. */
  async open(ordinal) {
    await settled();
    if (!reading.segment(ordinal)) {
      try {
        await open({ from: String(Math.max(0, ordinal - BEFORE)) });
      } catch (problem) {
        if (problem instanceof Refused) {
          location.assign(problem.address);
        }
        throw problem;
      }
    }
  },

  /** Shows the part in which something is said at a time, unless another is on its way. */
  openAt: (seconds) => loading ?? open({ t: String(seconds) }),

  /** Calls whenever another part is shown. */
  onPart: (listener) => listeners.push(listener),

  land(ordinal) {
    const segment = reading.segment(ordinal);
    if (!segment) {
      return;
    }
    const before = reading.segment(here);
    before?.classList.remove('here');
    before?.removeAttribute('aria-current');
    here = ordinal;
    pinned = ordinal;
    segment.classList.add('here');
    segment.setAttribute('aria-current', 'true');
    makeReachable(ordinal);
  },

  reach(ordinal) {
    makeReachable(ordinal);
    reading.segment(ordinal).focus();
  },

  show(ordinal, smoothly) {
    const segment = reading.segment(ordinal);
    if (segment && !isInView(segment)) {
      scrollTo(segment, smoothly && !calm.matches ? 'smooth' : 'instant');
    }
  },

  /** Shows the words in a segment for which somebody came: those quoted, else those found, else all of it. */
  showWords(ordinal) {
    const words = () => {
      const segment = reading.segment(ordinal);
      return document.getElementById('quote') ?? segment?.querySelector('mark') ?? segment;
    };
    // What is laid out only now, near the place, may move it.
    const settle = (frames) => {
      if (frames > 0 && words() && !isInView(words())) {
        scrollTo(words(), 'instant');
        requestAnimationFrame(() => settle(frames - 1));
      }
    };
    if (words()) {
      scrollTo(words(), 'instant');
      requestAnimationFrame(() => settle(FRAMES));
    }
  },

  /** The first segment that can be seen. */
  firstInView() {
    const edge = top();
    const place = lowest(segments.length, (i) => segments[i].getBoundingClientRect().bottom > edge);
    return first + Math.min(place, segments.length - 1);
  },

  /** Where one reads: at the segment one stands at, where it can be seen, else at the first that can be. */
  place: () => (reading.segment(here) && isInView(reading.segment(here)) ? here : reading.firstInView()),

  /** The segment that is said at a time; -1 where it is not on this page. */
  at(seconds) {
    const place = pinned - first;
    if (segments[place]) {
      const until = Math.max(ends[place], starts[place] + 0.3);
      if (seconds >= starts[place] - 0.3 && seconds < until) {
        return pinned;
      }
    }
    const low = lowest(starts.length, (i) => starts[i] > seconds);
    const beyond = low === starts.length && first + low < all && seconds >= ends[low - 1];
    const before = low === 0 && first > 0;
    return beyond || before ? -1 : first + Math.max(0, low - 1);
  },
};

take();
