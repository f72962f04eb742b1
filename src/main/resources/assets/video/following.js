// What plays is shown: in the transcript, which follows it unless somebody scrolls, and on the time line.

import { hearing } from './hearing.js';
import { reading } from './reading.js';
import { timeLine } from './timeline.js';
import { words } from './words.js';

const LET_SCROLL_MILLIS = 4000;
const TRY_AGAIN_MILLIS = 5000;

const { player } = hearing;
const follow = document.querySelector('[data-follow]');
const highlights = CSS.highlights; // not in every browser

let playing = -1;
let scrolledAt = -Infinity;
let failedAt = -Infinity; // when the next part could not be had

const follows = () => follow?.checked && player.isPlaying() && performance.now() - scrolledAt > LET_SCROLL_MILLIS;

/** At the end of a recording that is shorter than its transcript there is nothing more to follow. */
const isOver = (seconds) => seconds >= player.length();

function showTime() {
  const seconds = player.now();
  timeLine.show(seconds, player.length());
  const untouched = reading.here < 0 && seconds === 0 && !player.isPlaying();
  const ordinal = untouched ? -1 : reading.at(seconds);
  showWord(ordinal, seconds);
  if (ordinal === playing && (ordinal >= 0 || untouched)) {
    return;
  }
  reading.segment(playing)?.classList.remove('playing');
  playing = ordinal;
  if (ordinal >= 0) {
    reading.segment(ordinal).classList.add('playing');
    if (follows()) {
      reading.show(ordinal, true);
    }
  } else if (!untouched && !isOver(seconds) && follows() && performance.now() - failedAt > TRY_AGAIN_MILLIS) {
    reading.openAt(seconds).catch(() => (failedAt = performance.now()));
  }
}

/** The word that is said is shown too, where its time is known. */
function showWord(ordinal, seconds) {
  const word = highlights && ordinal >= 0 && player.isPlaying() ? words.at(ordinal, seconds) : undefined;
  if (word) {
    const range = document.createRange();
    range.setStart(...words.point(ordinal, word[0]));
    range.setEnd(...words.point(ordinal, word[1]));
    highlights.set('word', new Highlight(range));
  } else {
    highlights?.delete('word');
  }
}

export const following = {
  /** The segment that plays; -1 for none on this part. */
  get segment() {
    return playing;
  },
};

['wheel', 'touchmove'].forEach((name) =>
  addEventListener(name, () => (scrolledAt = performance.now()), { passive: true }),
);
player.onTime(showTime);
reading.onPart(() => (playing = -1));
