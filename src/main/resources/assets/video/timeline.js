// The time line on the page of a video, with the moments of the query in the find bar.

import { TimeLine, nearest } from '../shared/timeline.js';
import { reading } from './reading.js';

const box = document.querySelector('[data-time-line]');
let answer = null;
let seek = () => {};
let step = () => {};
let play = () => {};

/** The moment near a time, with its words where its part of the transcript is shown. */
function near(seconds) {
  if (!answer) {
    return undefined;
  }
  const moment = nearest(answer.moments, seconds);
  const width = box.clientWidth || 1;
  const isNear = moment && Math.abs(moment.start - seconds) < (line.length * 8) / width; // pixels
  return isNear ? { start: moment.start, words: words(moment) } : undefined;
}

function words({ segment, lastSegment }) {
  const ordinals = Array.from({ length: lastSegment - segment + 1 }, (_, i) => segment + i);
  return ordinals.map((ordinal) => reading.segment(ordinal)?.textContent ?? '').join(' ');
}

const line = box
  ? new TimeLine(box, {
      near,
      seek: (seconds) => seek(seconds),
      step: (by) => step(by),
      play: (always) => play(always),
    })
  : null;

export const timeLine = {
  onSeek: (listener) => (seek = listener),
  onStep: (listener) => (step = listener),
  onPlay: (listener) => (play = listener),

  /** Shows where the recording is. */
  show: (seconds, known) => line?.show(seconds, known),

  /** Shows where the moments of an answer are. */
  tick(next) {
    answer = next;
    // As long as nothing was typed those of the page itself are there.
    const drawn = box?.querySelectorAll('[data-tick]').length;
    if (line && (next.typed || next.count === 0 || drawn !== next.count)) {
      line.draw(next.ticks, next.count);
    }
  },
};
