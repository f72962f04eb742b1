// Marks in the transcript what was found: near the place where one reads at once, the rest when there is time for it.

import { reading, transcript } from './reading.js';

const NEAR = 40; // segments before and after
const SLICE_MILLIS = 6;

// A browser without spare time of its own is left some.
const whenIdle = window.requestIdleCallback ?? ((work) => setTimeout(work, 40));

let quoted = new Map(); // from where to where a segment is quoted, by its ordinal
let marked = new Map(); // what is marked in a segment, as a key, by its ordinal
let left = []; // ordinals of segments that are still to be marked
let wanted = new Map(); // what is to be marked, by ordinals
let turn = 0;

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

/** What the server marked and quoted. */
function take() {
  const by = (selector, value) =>
    new Map(
      [...transcript.querySelectorAll(`.seg:has(${selector})`)].map((segment) => [
        reading.ordinal(segment),
        value(segment),
      ]),
    );
  quoted = by('.quote', quoteIn);
  marked = by('mark', () => 'server');
}

function within(name, of, node) {
  const element = document.createElement(name);
  element.className = of;
  element.append(node);
  return element;
}

/** What to show of a stretch of text: marked, one of the moment that one stands at, quoted. */
function piece(text, mark, quote) {
  const words = document.createTextNode(text);
  const node = mark ? within('mark', mark.now ? 'now' : '', words) : words;
  return quote ? within('span', 'quote', node) : node;
}

function paint(ordinal, marks) {
  const segment = reading.segment(ordinal);
  const text = segment.textContent;
  const quote = quoted.get(ordinal) ?? [0, 0];
  const cuts = [0, text.length, ...quote, ...marks.flatMap((mark) => [mark.from, mark.to])];
  const edges = [...new Set(cuts)].sort((a, b) => a - b);
  segment.replaceChildren(
    ...edges.slice(1).map((to, i) => {
      const from = edges[i];
      const mark = marks.find((one) => one.from <= from && one.to >= to);
      return piece(text.slice(from, to), mark, quote[0] <= from && quote[1] >= to);
    }),
  );
  segment.classList.toggle('found', marks.length > 0);
}

/** Leaves alone what is marked so already. */
function mark(ordinal) {
  const marks = wanted.get(ordinal) ?? [];
  const key = marks.map((one) => `${one.from}-${one.to}${one.now ? '!' : ''}`).join();
  if (key !== (marked.get(ordinal) ?? '') && reading.segment(ordinal)) {
    paint(ordinal, marks);
    if (key) {
      marked.set(ordinal, key);
    } else {
      marked.delete(ordinal);
    }
  }
}

function markLeft(mine) {
  const end = performance.now() + SLICE_MILLIS;
  while (mine === turn && left.length > 0 && performance.now() < end) {
    mark(left.pop());
  }
  if (mine === turn && left.length > 0) {
    whenIdle(() => markLeft(mine));
  }
}

export const marking = {
  /**
   * Marks these stretches and no others.
   *
   * stretches: for each ordinal those of its segment, {from, to, now}
   * around: the ordinal of the segment where one reads
   */
  show(stretches, around) {
    wanted = stretches;
    const mine = ++turn;
    const all = [...new Set([...marked.keys(), ...wanted.keys()])];
    const isNear = (ordinal) => Math.abs(ordinal - around) <= NEAR;
    all.filter(isNear).forEach(mark);
    left = all.filter((ordinal) => !isNear(ordinal)).sort((a, b) => Math.abs(b - around) - Math.abs(a - around));
    if (left.length > 0) {
      whenIdle(() => markLeft(mine));
    }
  },
};

take();
reading.onPart(take);
