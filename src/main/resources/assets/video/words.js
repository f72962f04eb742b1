// The words of a segment: where they stand in its text, and when they are heard.

import { reading } from './reading.js';

/** Those with times of their own: where they begin in the text, and when. */
function timed(segment) {
  return (segment.dataset.words ?? '')
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [place, millis] = word.split(':');
      return { place: Number(place), seconds: Number(segment.dataset.start) + Number(millis) / 1000 };
    });
}

const tenths = (seconds) => Math.floor(seconds * 10) / 10;

export const words = {
  haveTimes: (ordinal) => Boolean(reading.segment(ordinal)?.dataset.words),

  /** When the word at an offset is heard: its own time where known, else its share of its segment. */
  secondsAt(ordinal, offset) {
    const segment = reading.segment(ordinal);
    const start = reading.start(ordinal);
    const word = timed(segment).findLast((one) => one.place <= offset);
    if (word) {
      return Math.max(start, tenths(word.seconds));
    }
    const next = reading.start(ordinal + 1);
    const end = next > start ? Math.min(next, reading.finish(ordinal)) : reading.finish(ordinal);
    const share = start + ((end - start) * offset) / segment.textContent.length;
    return Math.max(start, tenths(share));
  },

  /** From where to where the word stands that is said at a time; undefined where that is not known. */
  at(ordinal, seconds) {
    const segment = reading.segment(ordinal);
    const all = segment ? timed(segment) : [];
    const i = all.findLastIndex((word) => word.seconds <= seconds);
    const text = segment?.textContent ?? '';
    return i < 0 ? undefined : [all[i].place, text.slice(0, all[i + 1]?.place ?? text.length).trimEnd().length];
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
