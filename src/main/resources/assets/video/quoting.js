// Quotes from the page of a video, of the words that are selected or of a segment: the bar with the ways to take them.

import { asHtml, asMarkdown, asText, quoteOf } from './quote.js';
import { reading, transcript } from './reading.js';
import { NEEDED, sentenceAround } from './sentence.js';
import { words } from './words.js';

const bar = document.querySelector('[data-quoting]');
const status = bar.querySelector('[data-quoted]');

let quote = null;
let back = null; // where the focus was before

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
  text: () => copy(asText(quote)),
  markdown: () => copy(asMarkdown(quote)),
  html: () => copy(asHtml(quote), asHtml(quote)),
  link: () => copy(quote.link),
};

function open(isOpen) {
  bar.hidden = !isOpen;
  document.body.toggleAttribute('data-quotes', isOpen);
}

function place(range) {
  if (getComputedStyle(bar).position !== 'absolute') {
    return; // at the foot of a phone
  }
  const quoted = range.getBoundingClientRect();
  const home = bar.offsetParent.getBoundingClientRect();
  bar.style.top = `${quoted.bottom - home.top + 8}px`;
  bar.style.left = `${Math.max(0, Math.min(quoted.left - home.left, home.width - bar.offsetWidth))}px`;
}

function show(range) {
  quote = quoteOf(range);
  open(quote !== null);
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
    ? selection.getRangeAt(0)
    : null;
}

function openAt(range) {
  if (range !== null) {
    back = document.activeElement;
    show(range);
    bar.querySelector('button').focus();
  }
}

function selectFrom(start, end) {
  const range = document.createRange();
  range.setStart(...start);
  range.setEnd(...end);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  return range;
}

/** Selects the sentence that has a moment, over the segments that it goes through. */
function sentence(moment) {
  const has = (ordinal) => reading.segment(ordinal) !== undefined;
  const said = (ordinal) => reading.segment(ordinal).textContent;
  let [first, last] = [moment.segment, moment.lastSegment];
  let [before, after] = [0, 0];
  while (has(first - 1) && before < NEEDED) {
    before += said(--first).length + 1;
  }
  while (has(last + 1) && after < NEEDED) {
    after += said(++last).length + 1;
  }
  const starts = new Map(); // where each segment begins in the text
  let text = '';
  for (let ordinal = first; ordinal <= last; ordinal++) {
    starts.set(ordinal, text.length);
    text += `${said(ordinal)} `;
  }
  const at = (ordinal, offset) => starts.get(ordinal) + offset;
  const range = sentenceAround(text.trimEnd(), at(moment.segment, moment.from), at(moment.lastSegment, moment.to));
  const point = (offset, isEnd) => {
    const ordinal = [...starts.keys()].findLast((one) =>
      isEnd ? starts.get(one) < offset : starts.get(one) <= offset,
    );
    return words.point(ordinal, Math.min(offset - starts.get(ordinal), said(ordinal).length));
  };
  return selectFrom(point(range[0], false), point(range[1], true));
}

export const quoting = {
  isOpen: () => !bar.hidden,

  /** Quotes what is selected or else a segment, and goes to the ways to take the quote away. */
  open(ordinal) {
    let range = selected();
    if (range === null && reading.segment(ordinal)) {
      range = quoting.select(ordinal, ordinal);
    }
    openAt(range);
  },

  /** Quotes what is selected or else the sentence with a moment. */
  openSentence(moment) {
    openAt(selected() ?? sentence(moment));
  },

  /** Selects whole segments. */
  select(first, last) {
    const [from, to] = [Math.min(first, last), Math.max(first, last)];
    return selectFrom(words.point(from, 0), words.point(to, reading.segment(to).textContent.length));
  },

  close() {
    open(false);
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
  const focused = document.activeElement;
  if (bar.contains(focused) || (bar.hidden && focused.localName === 'input')) {
    return; // whoever types selects nothing here
  }
  const range = selected();
  if (range === null) {
    open(false);
  } else {
    show(range);
  }
});
