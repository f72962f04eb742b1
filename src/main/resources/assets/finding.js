// The find bar on the page of a video: asks at every key where the words are, marks them, and steps from one to the next.

import { at as inside } from './hark.js';
import { reading, transcript } from './reading.js';

const NOTHING = { query: '', count: 0, before: 0, moments: [], marks: [], ticks: [] };

const MOMENTS = inside(`api/videos/${transcript.dataset.path.split('/').at(-1)}/moments`);
const form = document.querySelector('[data-finding]');
const field = form.querySelector('[data-inside]');
const count = form.querySelector('[data-count]');
const said = form.querySelector('[data-said]');
const steps = form.querySelector('[data-steps]');
const beyond = document.querySelector('[data-beyond]');
const place = document.querySelector('[data-asked]').dataset.asked;
const listeners = [];

let answer = NOTHING;
let at = -1; // which of all moments one stands at
let landed = true; // whether the player has been led there too
let painted = new Map();
let asking = null;
let settled = Promise.resolve();
let anchor = 0; // where one stood when the typing began

const fill = (text, ...values) => values.reduce((result, value, i) => result.replace(`%${i + 1}`, value), text);
const number = (n) => n.toLocaleString(document.documentElement.lang);

/** How the query is read and in which track, as the page was asked. */
function reads() {
  const asked = new URLSearchParams(location.search);
  return ['track', 'tiers', 'nearby'].flatMap((name) => (asked.get(name) ? [[name, asked.get(name)]] : []));
}

function ask(query, typing) {
  asking?.abort();
  asking = new AbortController();
  settled = fetchAnswer(query, typing, asking.signal);
  return settled;
}

async function fetchAnswer(query, typing, signal) {
  let next = NOTHING;
  if (query.trim()) {
    const asked = new URLSearchParams([
      ['q', query], ['from', reading.first], ['to', reading.end], ['typing', typing], ...reads()]);
    try {
      const response = await fetch(`${MOMENTS}?${asked}`, { signal });
      next = response.ok ? await response.json() : NOTHING;
    } catch {
      return; // a newer question is on its way
    }
  }
  if (!signal.aborted) {
    answer = { ...next, typed: typing };
    at = -1;
    if (typing) {
      at = begin();
      landed = false;
      remember(answer.query || query);
    }
    paint();
    tell();
    listeners.forEach((listener) => listener(answer));
  }
}

/** Which moment a search that was typed begins with: the first after the place where one reads. */
function begin() {
  if (answer.count === 0) {
    return -1;
  }
  const next = answer.moments.findIndex((moment) => moment.segment >= anchor);
  const index = next < 0 ? answer.before + answer.moments.length : answer.before + next;
  if (next >= 0) {
    reading.show(answer.moments[next].segment, false);
  }
  return index % answer.count;
}

/** Keeps the query in the address, for a link and for the page's other parts. */
function remember(query) {
  const address = new URL(location.href);
  if (query.trim()) {
    address.searchParams.set('q', query);
  } else {
    address.searchParams.delete('q');
  }
  history.replaceState(null, '', address);
}

function momentAt(index) {
  return answer.moments[index - answer.before];
}

/** Marks what was found, and the moment that one stands at; leaves alone what is marked already. */
function paint() {
  const now = momentAt(at);
  const wanted = new Map(answer.marks.map((mark) => [mark.segment, rangesOf(mark, now)]));
  for (const ordinal of new Set([...painted.keys(), ...wanted.keys()])) {
    const marks = wanted.get(ordinal) ?? [];
    const key = JSON.stringify(marks);
    if (reading.segment(ordinal) && key !== painted.get(ordinal)) {
      reading.paint(ordinal, marks);
    }
    painted.set(ordinal, key);
  }
  [...painted.keys()].filter((ordinal) => !wanted.has(ordinal)).forEach((ordinal) => painted.delete(ordinal));
}

function rangesOf(mark, now) {
  const ranges = [];
  for (let i = 0; i < mark.ranges.length; i += 2) {
    const [from, to] = [mark.ranges[i], mark.ranges[i + 1]];
    ranges.push({ from, to, now: now !== undefined && isIn(now, mark.segment, from, to) });
  }
  return ranges;
}

function isIn(moment, segment, from, to) {
  return (segment > moment.segment || (segment === moment.segment && to > moment.from)) &&
    (segment < moment.lastSegment || (segment === moment.lastSegment && from < moment.to));
}

function tell() {
  const asked = Boolean(field.value.trim());
  if (!asked) {
    count.textContent = '';
  } else if (answer.count > 0 && at >= 0) {
    count.textContent = fill(form.dataset.position, number(at + 1), number(answer.count));
  } else {
    const text = answer.count === 0 ? form.dataset.none : answer.count === 1 ? form.dataset.one : form.dataset.many;
    count.textContent = fill(text, number(answer.count));
  }
  said.textContent = '';
  steps.hidden = answer.count === 0;
  beyond.hidden = !asked;
  beyond.querySelectorAll('a').forEach((link) => {
    const address = new URLSearchParams([
      ['q', answer.query || field.value], ...reads().filter(([name]) => name !== 'track'),
      ...('back' in link.dataset ? [['back', '1']] : [])]);
    link.href = `${location.pathname}/next?${address}`;
  });
}

/** Which moment comes next, counted over its ends, from where one reads. */
function nextIndex(by) {
  if (at >= 0) {
    return at + by;
  }
  const here = reading.here;
  const next = by > 0
    ? answer.moments.findIndex((moment) => moment.segment > here)
    : answer.moments.findLastIndex((moment) => moment.segment < here);
  const none = by > 0 ? answer.moments.length : -1;
  return answer.before + (next < 0 ? none : next);
}

/** The segment in which a moment begins that is not in this part, or is. */
function segmentOf(index) {
  return momentAt(index)?.segment ??
    { [answer.before - 1]: answer.earlier, [answer.count]: answer.first, [-1]: answer.last }[index] ?? answer.later;
}

/** Stands at the moment that begins at a time, where one does. */
function pick(seconds) {
  const i = answer.moments.findIndex((moment) => Math.abs(moment.start - seconds) < 0.15);
  if (i >= 0) {
    at = answer.before + i;
    landed = true;
    paint();
    tell();
  }
}

export const finding = {
  field,

  /** The moment that one stands at; undefined where one stands at none. */
  now: () => momentAt(at),

  isLanded: () => landed,

  /** Tells whether a step would lead over the last moment, or the first. */
  isAtEnd: (by) => answer.count > 0 && at >= 0 && landed && (by > 0 ? at === answer.count - 1 : at === 0),

  /** Says something that is not to be seen for long. */
  say(text) {
    count.textContent = text;
  },

  /** Goes to the next moment, or one back; undefined where there is none. */
  async step(by) {
    await settled;
    if (answer.count === 0) {
      return undefined;
    }
    const next = !landed && at >= 0 && by > 0 ? at : nextIndex(by);
    const segment = segmentOf(next);
    const index = (next + answer.count) % answer.count;
    await reading.open(segment);
    at = index;
    landed = true;
    paint();
    tell();
    const moment = momentAt(at);
    said.textContent = moment ? ` ${reading.segment(moment.segment).textContent}` : '';
    return moment;
  },

  /** Stands at the moment that begins at a time, where one does. */
  async near(seconds) {
    await settled;
    pick(seconds);
  },

  focus() {
    field.focus();
    field.select();
  },

  /** Forgets the query. */
  clear() {
    field.value = '';
    remember('');
    return ask('', false);
  },

  isAsked: () => Boolean(field.value.trim()),

  /** Opens the video before or after this one that has the query. */
  leave(by) {
    beyond.querySelector(by > 0 ? 'a:not([data-back])' : '[data-back]').click();
  },

  /** Hands over each new answer. */
  onAnswer: (listener) => listeners.push(listener),
};

field.addEventListener('focus', () => {
  anchor = reading.here >= reading.first && reading.here < reading.end ? reading.here : reading.firstInView();
});
field.addEventListener('input', () => ask(field.value, true));
reading.onPart(() => {
  const [index, wasLanded] = [at, landed];
  painted = new Map();
  return ask(field.value, false).then(() => {
    at = index;
    landed = wasLanded;
  });
});
// What the server marked is marked: only what is new is painted.
transcript.querySelectorAll('.seg:has(mark)').forEach((segment) => painted.set(reading.ordinal(segment), 'server'));
if (field.value.trim()) {
  settled = ask(field.value, false).then(() => (place ? pick(Number(place)) : undefined));
}
