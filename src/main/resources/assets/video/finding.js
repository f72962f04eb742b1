// The find bar on the page of a video: asks at every key where the words are, marks them, and steps through them.

import { fill } from '../shared/text.js';
import { marking } from './marking.js';
import { NOTHING, asked, placesOf } from './places.js';
import { reading } from './reading.js';
import { stretchesOf } from './stretches.js';

// What of the page's address says from which answer one came.
const ANSWER = ['nearby', 'tiers', 'lang', 'speaker', 'channel', 'year', 'source', 'tracks', 'sort'];

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
let settled = Promise.resolve();
let due = -1; // the moment that comes next, where typing led to one that is not in this part
let anchor = 0; // where one stood when the typing began

const number = (n) => n.toLocaleString(document.documentElement.lang);
const isAsked = () => Boolean(field.value.trim());

function ask(typing, stand) {
  settled = answerTo(field.value, typing, stand);
  return settled;
}

/** stand: tells which moment one stands at then */
async function answerTo(query, typing, stand) {
  let next;
  try {
    next = await placesOf(query, typing);
  } catch {
    count.textContent = form.dataset.away;
    return;
  }
  if (next === undefined) {
    return; // a newer question is on its way
  }
  answer = { ...next, typed: typing };
  due = -1;
  at = stand();
  if (typing) {
    remember(answer.query || query);
  }
  paint();
  tell();
  listeners.forEach((listener) => listener(answer));
}

/** Which moment a search that was typed begins with: the first after the place where one reads. */
function begin() {
  if (answer.count === 0) {
    return -1;
  }
  const next = answer.moments.findIndex((moment) => moment.segment >= anchor);
  const index = answer.before + (next < 0 ? answer.moments.length : next);
  const moment = momentAt(index % answer.count);
  if (moment) {
    reading.show(moment.segment, false);
    return index % answer.count;
  }
  due = index;
  return -1;
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

/** Marks what was found, and the moment that one stands at. */
function paint() {
  const now = momentAt(at);
  const stretches = new Map(answer.marks.map((mark) => [mark.segment, stretchesOf(mark, now)]));
  marking.show(stretches, now?.segment ?? reading.firstInView());
}

function tell() {
  count.textContent = isAsked() ? counted() : '';
  said.textContent = '';
  steps.hidden = answer.count === 0;
  beyond.hidden = !isAsked();
  beyond.querySelectorAll('a').forEach((link) => {
    const address = new URLSearchParams([
      ['q', answer.query || field.value],
      ...asked(...ANSWER),
      ...('back' in link.dataset ? [['back', '1']] : []),
    ]);
    link.href = `${location.pathname}/next?${address}`;
  });
}

function counted() {
  if (answer.count > 0 && at >= 0) {
    return fill(form.dataset.position, number(at + 1), number(answer.count));
  }
  const text = answer.count === 0 ? form.dataset.none : answer.count === 1 ? form.dataset.one : form.dataset.many;
  return fill(text, number(answer.count));
}

/** Which moment comes next, counted over its ends, from where one reads. */
function nextIndex(by) {
  if (at >= 0) {
    return at + by;
  }
  if (due >= 0) {
    return by > 0 ? due : due - 1;
  }
  const place = reading.place();
  const next =
    by > 0
      ? answer.moments.findIndex((moment) => moment.segment >= (place === reading.here ? place + 1 : place))
      : answer.moments.findLastIndex((moment) => moment.segment < place);
  const none = by > 0 ? answer.moments.length : -1;
  return answer.before + (next < 0 ? none : next);
}

/** The segment in which a moment begins that is not in this part, or is. */
function segmentOf(index) {
  return (
    momentAt(index)?.segment ??
    { [answer.before - 1]: answer.earlier, [answer.count]: answer.first, [-1]: answer.last }[index] ??
    answer.later
  );
}

/** Stands at the moment that begins at a time, where one does. */
function pick(seconds) {
  const i = answer.moments.findIndex((moment) => Math.abs(moment.start - seconds) < 0.15);
  if (i >= 0) {
    at = answer.before + i;
    paint();
    tell();
  }
}

export const finding = {
  field,
  isAsked,

  /** The moment that one stands at; undefined where one stands at none. */
  now: () => momentAt(at),

  /** Tells whether a step would lead over the last moment, or the first. */
  isAtEnd: (by) => answer.count > 0 && at >= 0 && (by > 0 ? at === answer.count - 1 : at === 0),

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
    const next = nextIndex(by);
    const segment = segmentOf(next);
    const index = (next + answer.count) % answer.count;
    try {
      await reading.open(segment);
    } catch {
      count.textContent = form.dataset.away;
      return undefined;
    }
    at = index;
    due = -1;
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
    return ask(false, () => -1);
  },

  /** Opens the video before or after this one that has the query. */
  leave(by) {
    beyond.querySelector(by > 0 ? 'a:not([data-back])' : '[data-back]').click();
  },

  /** Hands over each new answer. */
  onAnswer: (listener) => listeners.push(listener),
};

field.addEventListener('focus', () => (anchor = reading.place()));
field.addEventListener('input', (event) => (event.isComposing ? undefined : ask(true, begin)));
field.addEventListener('compositionend', () => ask(true, begin));
reading.onPart(() => {
  const stood = at;
  return ask(false, () => (momentAt(stood) ? stood : -1));
});
if (isAsked()) {
  ask(false, () => -1).then(() => (place ? pick(Number(place)) : undefined));
}
