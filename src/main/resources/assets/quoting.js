// Quotes from the page of a video: of the words that are selected, or of a segment, with speaker, title, day, times and
// a link that finds the same words again.

import { reading, transcript } from './reading.js';
import { clock } from './timeline.js';

const FEW = 6; // words of a long quote's beginning, and of its end, that its link tells
const bar = document.querySelector('[data-quoting]');
const status = bar.querySelector('[data-quoted]');
const facts = transcript.dataset;
const NO_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER = /[\p{L}\p{N}\p{M}'\u2019]/u;

let quote = null;
let back = null; // where the focus was before

const inWord = (text, i) => LETTER.test(text[i] ?? ' ') && !NO_BLANKS.test(text[i]);

/** Whole words, where a selection begins or ends inside one; without blanks round them. */
function whole(text, from, to) {
  let [start, end] = [from, to];
  while (start > 0 && inWord(text, start - 1) && inWord(text, start)) {
    start--;
  }
  while (end < text.length && inWord(text, end - 1) && inWord(text, end)) {
    end++;
  }
  const cut = text.slice(start, end);
  start += cut.length - cut.trimStart().length;
  return [start, Math.max(start, end - (cut.length - cut.trimEnd().length))];
}

/** The segments that a selection touches, each with its part of it. */
function touched(range) {
  return [...transcript.querySelectorAll('.seg')].filter((segment) => range.intersectsNode(segment)).map((segment) => {
    const text = segment.textContent;
    const from = segment.contains(range.startContainer)
      ? reading.offset(segment, range.startContainer, range.startOffset) : 0;
    const to = segment.contains(range.endContainer)
      ? reading.offset(segment, range.endContainer, range.endOffset) : text.length;
    const [start, end] = whole(text, from, to);
    return { segment, ordinal: reading.ordinal(segment), from: start, to: end, text: text.slice(start, end) };
  }).filter((part) => part.text);
}

/** What is quoted by a selection; null where it holds no words of the transcript. */
function quoteOf(range) {
  const parts = touched(range);
  if (parts.length === 0) {
    return null;
  }
  const [first, last] = [parts[0], parts.at(-1)];
  const between = facts.between;
  const speakers = new Set(parts.map((part) => part.segment.closest('[data-who]')?.dataset.who).filter(Boolean));
  const start = reading.secondsAt(first.ordinal, first.from);
  const end = Math.max(start, reading.secondsAt(last.ordinal, last.to));
  const words = parts.map((part) => part.text).join(between);
  return { words, start, end, first: first.ordinal, last: last.ordinal, speaker: [...speakers].join(', '), link: link(words, start, end) };
}

/** The words themselves find their place again, wherever it then is. */
function link(words, start, end) {
  const cut = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(words)];
  const spoken = cut.filter((part) => part.isWordLike);
  const address = new URL(facts.path, location.origin);
  address.searchParams.set('t', String(start));
  address.searchParams.set('until', String(Math.round(end * 10) / 10));
  address.searchParams.set('w', spoken.length <= 2 * FEW ? words
    : `${words.slice(0, spoken[FEW].index).trim()}\u2026${words.slice(spoken.at(-FEW).index).trim()}`);
  if (facts.track) {
    address.searchParams.set('track', facts.track);
  }
  address.hash = 'quote';
  return address.href;
}

const times = () => (clock(quote.start) === clock(quote.end) ? clock(quote.start) : `${clock(quote.start)}\u2013${clock(quote.end)}`);

/** Who said it where and when, each where it is known. */
const told = (...parts) => parts.filter(Boolean).join(', ');

const markdown = (text) => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');

function asText() {
  return `\u201c${quote.words}\u201d\n\u2014 ${told(quote.speaker, facts.title, facts.day, times())}\n${quote.link}`;
}

function asMarkdown() {
  const where = `[${markdown(facts.title)}, ${times()}](${quote.link})`;
  return `> ${markdown(quote.words)}\n>\n> \u2014 ${told(markdown(quote.speaker), where, facts.day)}`;
}

function asHtml() {
  const block = document.createElement('blockquote');
  const words = document.createElement('p');
  const source = document.createElement('footer');
  const anchor = document.createElement('a');
  block.cite = quote.link;
  words.lang = transcript.lang;
  words.dir = transcript.dir;
  words.textContent = quote.words;
  anchor.href = quote.link;
  anchor.textContent = `${facts.title}, ${times()}`;
  source.append(`\u2014 ${quote.speaker ? `${quote.speaker}, ` : ''}`, anchor, facts.day ? `, ${facts.day}` : '');
  block.append(words, source);
  return block.outerHTML;
}

/** Also where pages may not write to the clipboard by themselves: on a plain http address. */
function copy(text, html) {
  let copied = false;
  const listener = (event) => {
    event.clipboardData.setData('text/plain', text);
    if (html) {
      event.clipboardData.setData('text/html', html);
    }
    event.preventDefault();
    copied = true;
  };
  document.addEventListener('copy', listener);
  document.execCommand('copy');
  document.removeEventListener('copy', listener);
  status.textContent = copied ? bar.dataset.copied : bar.dataset.failed;
}

const WAYS = {
  text: () => copy(asText()),
  markdown: () => copy(asMarkdown()),
  html: () => copy(asHtml(), asHtml()),
  link: () => copy(quote.link),
};

function place(range) {
  if (getComputedStyle(bar).position !== 'absolute') {
    return; // at the foot of a phone
  }
  const words = range.getBoundingClientRect();
  const home = bar.offsetParent.getBoundingClientRect();
  bar.style.top = `${words.bottom - home.top + 8}px`;
  bar.style.left = `${Math.max(0, Math.min(words.left - home.left, home.width - bar.offsetWidth))}px`;
}

function show(range) {
  quote = quoteOf(range);
  bar.hidden = quote === null;
  if (quote === null) {
    return;
  }
  status.textContent = '';
  bar.querySelectorAll('[data-take]').forEach((take) => {
    const address = new URL(take.href);
    address.searchParams.set('first', String(quote.first));
    address.searchParams.set('last', String(quote.last));
    take.href = address.href;
  });
  place(range);
}

function selected() {
  const selection = getSelection();
  return selection.rangeCount > 0 && !selection.isCollapsed && selection.getRangeAt(0).intersectsNode(transcript)
    ? selection.getRangeAt(0) : null;
}

export const quoting = {
  isOpen: () => !bar.hidden,

  /** Quotes what is selected or else these segments, and goes to the ways to take the quote away. */
  open(first, last) {
    let range = selected();
    if (range === null && reading.segment(first)) {
      range = quoting.select(first, last);
    }
    if (range !== null) {
      back = document.activeElement;
      show(range);
      bar.querySelector('button').focus();
    }
  },

  /** Selects whole segments. */
  select(first, last) {
    const range = document.createRange();
    const from = reading.segment(Math.min(first, last));
    const to = reading.segment(Math.max(first, last));
    range.setStart(...reading.point(reading.ordinal(from), 0));
    range.setEnd(...reading.point(reading.ordinal(to), to.textContent.length));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return range;
  },

  close() {
    bar.hidden = true;
    getSelection().removeAllRanges();
    if (bar.contains(document.activeElement) || document.activeElement === document.body) {
      back?.focus({ preventScroll: true });
    }
    back = null;
  },
};

bar.addEventListener('click', (event) => {
  const way = event.target.closest('[data-copy]');
  if (way && quote) {
    WAYS[way.dataset.copy]();
  }
});
// Left and right go through the ways, as in every toolbar; Tab does too.
bar.addEventListener('keydown', (event) => {
  const ways = [...bar.querySelectorAll('button, a')];
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step) {
    event.preventDefault();
    ways.at((ways.indexOf(document.activeElement) + step) % ways.length).focus();
  }
});
// A press on a button of the bar must not take the selection away.
bar.addEventListener('pointerdown', (event) => event.preventDefault());
document.addEventListener('selectionchange', () => {
  if (bar.contains(document.activeElement)) {
    return;
  }
  const range = selected();
  if (range === null) {
    bar.hidden = true;
  } else {
    show(range);
  }
});
