// What plays is shown: in the transcript, which follows it until the reader scrolls, and on the time line.

import { hearing } from './hearing.js';
import { reading } from './reading.js';
import { timeLine } from './timeline.js';
import { words } from './words.js';

const TRY_AGAIN_MILLIS = 5000;

const { player } = hearing;
const follow = document.querySelector('[data-follow]');
const back = document.querySelector('[data-return]');
const highlights = CSS.highlights; // not in every browser

let playing = -1;
let isAway = false; // the reader has scrolled to another place
let failedAt = -Infinity; // when the next part could not be had

const follows = () => follow?.checked && player.isPlaying() && !isAway;

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
    const isSought = !player.isPlaying();
    if (follows() || isSought) {
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

/** Leaves the reader where they are, until they ask to be taken back. */
function leave() {
  if (follow?.checked && player.isPlaying()) {
    isAway = true;
    back.hidden = false;
  }
}

function goBack() {
  isAway = false;
  if (back) {
    back.hidden = true;
  }
}

async function showPlaying() {
  goBack();
  if (reading.at(player.now()) < 0) {
    await reading.openAt(player.now()).catch(() => {}); // it is heard all the same
  }
  reading.show(reading.at(player.now()), true);
}

export const following = {
  /** Follows again: the reader has chosen a place to hear. */
  resume: goBack,

  /** The segment that plays; -1 for none on this part. */
  get segment() {
    return playing;
  },
};

const SCROLLS = ['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown'];
const isOnBar = (event) => event.target === document.documentElement && event.clientX >= event.target.clientWidth;

['wheel', 'touchmove'].forEach((name) => addEventListener(name, leave, { passive: true }));
addEventListener('pointerdown', (event) => isOnBar(event) && leave());
addEventListener('keydown', (event) => {
  const hasOwn = event.target.closest('input, textarea, select, [role="slider"], audio, video');
  if (SCROLLS.includes(event.key) && !hasOwn) {
    leave();
  }
});
back?.addEventListener('click', showPlaying);
follow?.addEventListener('change', goBack);
player.onTime(showTime);
showTime(); // what is known of the recording already
reading.onPart(() => (playing = -1));
