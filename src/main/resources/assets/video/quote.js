// A quote: words of the transcript with who said them where and when, and a link that finds the same words again.

import { reading, transcript } from './reading.js';
import { clock } from '../shared/text.js';
import { markdown, wholeWords } from './wording.js';
import { words } from './words.js';

const FEW = 6; // words of a long quote's beginning, and of its end, that its link tells
const facts = transcript.dataset;

/** The segments that a selection touches, each with its part of it. */
function touched(range) {
  return [...transcript.querySelectorAll('.seg')]
    .filter((segment) => range.intersectsNode(segment))
    .map((segment) => {
      const text = segment.textContent;
      const from = segment.contains(range.startContainer)
        ? words.offset(segment, range.startContainer, range.startOffset)
        : 0;
      const to = segment.contains(range.endContainer)
        ? words.offset(segment, range.endContainer, range.endOffset)
        : text.length;
      const [start, end] = wholeWords(text, from, to);
      return { segment, ordinal: reading.ordinal(segment), from: start, to: end, text: text.slice(start, end) };
    })
    .filter((part) => part.text);
}

/** What is quoted by a selection; null where it holds no words of the transcript. */
export function quoteOf(range) {
  const parts = touched(range);
  if (parts.length === 0) {
    return null;
  }
  const [first, last] = [parts[0], parts.at(-1)];
  const speakers = new Set(parts.map((part) => part.segment.closest('[data-who]')?.dataset.who).filter(Boolean));
  const start = words.secondsAt(first.ordinal, first.from);
  const end = Math.max(start, words.secondsAt(last.ordinal, last.to));
  const said = parts.map((part) => part.text).join(facts.between);
  return {
    said,
    start,
    end,
    first: first.ordinal,
    last: last.ordinal,
    speaker: [...speakers].join(', '),
    link: link(said, start, end),
  };
}

/** The words themselves find their place again, wherever it then is. */
function link(said, start, end) {
  const cut = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(said)];
  const spoken = cut.filter((part) => part.isWordLike);
  const address = new URL(facts.path, location.origin);
  address.searchParams.set('t', String(start));
  address.searchParams.set('until', String(Math.round(end * 10) / 10));
  address.searchParams.set(
    'w',
    spoken.length <= 2 * FEW
      ? said
      : `${said.slice(0, spoken[FEW].index).trim()}\u2026${said.slice(spoken.at(-FEW).index).trim()}`,
  );
  if (facts.track) {
    address.searchParams.set('track', facts.track);
  }
  address.hash = 'quote';
  return address.href;
}

function times({ start, end }) {
  return clock(start) === clock(end) ? clock(start) : `${clock(start)}\u2013${clock(end)}`;
}

/** Who said it where and when, each where it is known. */
const told = (...parts) => parts.filter(Boolean).join(', ');

export function asText(quote) {
  return `\u201c${quote.said}\u201d\n\u2014 ${told(quote.speaker, facts.title, facts.day, times(quote))}\n${quote.link}`;
}

export function asMarkdown(quote) {
  const where = `[${markdown(facts.title)}, ${times(quote)}](${quote.link})`;
  return `> ${markdown(quote.said)}\n>\n> \u2014 ${told(markdown(quote.speaker), where, facts.day)}`;
}

export function asHtml(quote) {
  const block = document.createElement('blockquote');
  const said = document.createElement('p');
  const source = document.createElement('footer');
  const anchor = document.createElement('a');
  block.cite = quote.link;
  said.lang = transcript.lang;
  said.dir = transcript.dir;
  said.textContent = quote.said;
  anchor.href = quote.link;
  anchor.textContent = `${facts.title}, ${times(quote)}`;
  source.append(`\u2014 ${quote.speaker ? `${quote.speaker}, ` : ''}`, anchor, facts.day ? `, ${facts.day}` : '');
  block.append(said, source);
  return block.outerHTML;
}
