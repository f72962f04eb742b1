// The transcript on the page of a video: its segments, the one that somebody stands at and, of a very long one, the
// part that is shown. Segments are named by their ordinals in the whole transcript.

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
let quoted = new Map();
let loading = null;

function take() {
  segments = [...transcript.querySelectorAll('.seg')];
  starts = segments.map((segment) => Number(segment.dataset.start));
  ends = segments.map((segment) => Number(segment.dataset.end));
  first = Number(transcript.dataset.first);
  all = Number(transcript.dataset.all);
  const place = segments.findIndex((segment) => segment.classList.contains('here'));
  here = place < 0 ? -1 : first + place;
  quoted = new Map([...transcript.querySelectorAll('.seg:has(.quote)')].map((segment) =>
    [first + segments.indexOf(segment), quoteIn(segment)]));
  segments.forEach((segment) => segment.setAttribute('tabindex', '-1'));
  makeReachable(here < 0 ? first : here);
}

/** From where to where a segment is quoted. */
function quoteIn(segment) {
  let from = 0;
  for (const node of segment.childNodes) {
    if (node.nodeType === Node.ELEMENT_NODE && node.matches('.quote')) {
      break;
    }
    from += node.textContent.length;
  }
  const length = [...segment.querySelectorAll('.quote')].reduce((sum, piece) => sum + piece.textContent.length, 0);
  return [from, from + length];
}

/** Only one segment can be reached with the Tab key; the arrow keys go to the others. */
function makeReachable(ordinal) {
  transcript.querySelector('.seg[tabindex="0"]')?.setAttribute('tabindex', '-1');
  reading.segment(ordinal)?.setAttribute('tabindex', '0');
}

/** Where the find bar ends, under which nothing can be read. */
const top = () => Math.max(0, bar.getBoundingClientRect().bottom);

function isInView(element) {
  const place = element.getBoundingClientRect();
  const foot = getComputedStyle(box).position === 'sticky' && innerWidth < 1024 ? box.offsetHeight : 0;
  return place.top >= top() && place.bottom <= innerHeight - foot - 16;
}

/** Puts another part of the transcript in the place of the one that is shown. */
async function load(parameters) {
  const question = new URLSearchParams(location.search);
  ['t', 'w', 'until', 'from'].forEach((name) => question.delete(name));
  Object.entries(parameters).forEach(([name, value]) => question.set(name, value));
  const response = await fetch(`${location.pathname}?${question}`);
  if (!response.ok) {
    location.assign(`${location.pathname}?${question}`);
    return;
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
  loading ??= load(parameters).finally(() => (loading = null));
  return loading;
}

/** The words of a segment with times of their own: where they begin in the text, and when. */
function wordsOf(segment) {
  return (segment.dataset.words ?? '').split(' ').filter(Boolean).map((word) => {
    const [place, millis] = word.split(':');
    return { place: Number(place), seconds: Number(segment.dataset.start) + Number(millis) / 1000 };
  });
}

/** What to show of a stretch of text: marked, one of the moment that one stands at, quoted. */
function piece(text, mark, quote) {
  let node = document.createTextNode(text);
  if (mark) {
    const element = document.createElement('mark');
    element.className = mark.now ? 'now' : '';
    element.append(node);
    node = element;
  }
  if (quote) {
    const element = document.createElement('span');
    element.className = 'quote';
    element.append(node);
    node = element;
  }
  return node;
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
    if (!reading.segment(ordinal)) {
      await open({ from: String(Math.max(0, ordinal - BEFORE)) });
    }
  },

  /** Shows the part in which something is said at a time. */
  openAt: (seconds) => open({ t: String(seconds) }),

  /** Calls whenever another part is shown. */
  onPart: (listener) => listeners.push(listener),

  land(ordinal) {
    const before = reading.segment(here);
    before?.classList.remove('here');
    before?.removeAttribute('aria-current');
    here = ordinal;
    pinned = ordinal;
    const segment = reading.segment(ordinal);
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
      segment.scrollIntoView({ block: 'center', behavior: smoothly && !calm.matches ? 'smooth' : 'instant' });
    }
  },

  /** The first segment that can be seen. */
  firstInView() {
    const place = segments.findIndex((segment) => segment.getBoundingClientRect().bottom > top());
    return first + Math.max(0, place);
  },

  /** The segment that is said at a time; -1 where it is not on this page. */
  at(seconds) {
    const place = pinned - first;
    if (segments[place]) {
      const until = Math.max(ends[place], starts[place] + 0.3);
      if (seconds >= starts[place] - 0.3 && seconds < until) {
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
    const before = low === 0 && first > 0;
    return beyond || before ? -1 : first + Math.max(0, low - 1);
  },

  hasWordTimes: (ordinal) => Boolean(reading.segment(ordinal)?.dataset.words),

  /** When the word at an offset is heard: its own time where known, else its share of its segment. */
  secondsAt(ordinal, offset) {
    const segment = reading.segment(ordinal);
    const start = reading.start(ordinal);
    const word = wordsOf(segment).findLast((one) => one.place <= offset);
    if (word) {
      return Math.max(start, Math.floor(word.seconds * 10) / 10);
    }
    const next = reading.start(ordinal + 1);
    const end = next > start ? Math.min(next, reading.finish(ordinal)) : reading.finish(ordinal);
    const share = start + ((end - start) * offset) / segment.textContent.length;
    return Math.max(start, Math.floor(share * 10) / 10);
  },

  /** From where to where the word stands that is said at a time; undefined where that is not known. */
  wordAt(ordinal, seconds) {
    const segment = reading.segment(ordinal);
    const words = segment ? wordsOf(segment) : [];
    const i = words.findLastIndex((word) => word.seconds <= seconds);
    const text = segment?.textContent ?? '';
    return i < 0 ? undefined : [words[i].place, text.slice(0, words[i + 1]?.place ?? text.length).trimEnd().length];
  },

  /** Marks stretches of a segment. */
  paint(ordinal, marks) {
    const segment = reading.segment(ordinal);
    const text = segment.textContent;
    const quote = quoted.get(ordinal) ?? [0, 0];
    const cuts = [0, text.length, ...quote, ...marks.flatMap((mark) => [mark.from, mark.to])];
    const edges = [...new Set(cuts)].sort((a, b) => a - b);
    segment.replaceChildren(...edges.slice(1).map((to, i) => {
      const from = edges[i];
      const mark = marks.find((one) => one.from <= from && one.to >= to);
      return piece(text.slice(from, to), mark, quote[0] <= from && quote[1] >= to);
    }));
    segment.classList.toggle('found', marks.length > 0);
  },

  /** A place in the text of a segment, for a range. */
  point(ordinal, offset) {
    const walker = document.createTreeWalker(reading.segment(ordinal), NodeFilter.SHOW_TEXT);
    let left = offset;
    let node = walker.nextNode();
    while (node && left > node.length) {
      left -= node.length;
      node = walker.nextNode();
    }
    return [node, left];
  },

  /** The offset in the text of a segment of a place in one of its nodes. */
  offset(segment, node, place) {
    const range = document.createRange();
    range.selectNodeContents(segment);
    range.setEnd(node, place);
    return range.toString().length;
  },
};

take();
