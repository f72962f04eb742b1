// The time line of a video as a slider: arrows go back and forth in time, page keys from moment to moment.

import { clock } from '../shared/text.js';

const line = document.querySelector('[data-time-line]');
const slider = line?.querySelector('[data-slider]');
const svg = line?.querySelector('.timeline');
const head = svg?.querySelector('.head');
const ends = Number(line?.dataset.length);
const SVG = 'http://www.w3.org/2000/svg';
const STEP = 5; // seconds
const NEAR = 0.008; // of the line

let length = ends;
let now = 0;
let ticks = [];
let seek = () => {};
let step = () => {};
let play = () => {};

function tell() {
  slider.setAttribute('aria-valuemax', String(Math.round(length)));
  slider.setAttribute('aria-valuenow', String(Math.round(now)));
  slider.setAttribute('aria-valuetext', `${clock(now)} / ${clock(length)}`);
}

function go(seconds) {
  now = Math.max(0, Math.min(length, seconds));
  tell();
  seek(now);
}

const KEYS = {
  ArrowLeft: () => go(now - STEP),
  ArrowDown: () => go(now - STEP),
  ArrowRight: () => go(now + STEP),
  ArrowUp: () => go(now + STEP),
  PageUp: () => step(-1),
  PageDown: () => step(1),
  Home: () => go(0),
  End: () => go(length),
  ' ': () => play(),
  Enter: () => play(),
};

export const timeLine = {
  onSeek: (listener) => (seek = listener),
  onStep: (listener) => (step = listener),
  onPlay: (listener) => (play = listener),

  /** Shows where the recording is. */
  show(seconds, known) {
    if (!line) {
      return;
    }
    length = Number.isFinite(known) && known > 0 ? known : ends;
    now = seconds;
    head.setAttribute('x', String(Math.round((seconds / length) * 9975) / 10));
    tell();
  },

  /** Shows where the moments of an answer are: one path for all, for there may be thousands. */
  tick(answer) {
    if (!line) {
      return;
    }
    ticks = answer.ticks;
    // As long as nothing was typed the ticks of the page itself are better: they tell their words.
    if (answer.count > 0 && !answer.typed && svg.querySelectorAll('[data-tick]').length === answer.count) {
      return;
    }
    svg.querySelectorAll('[data-tick], .ticks').forEach((old) => old.remove());
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', 'ticks');
    path.setAttribute('d', ticks.map((x) => `M${x} 2V18`).join(''));
    svg.insertBefore(path, head);
  },
};

if (line) {
  slider.setAttribute('role', 'slider');
  slider.setAttribute('aria-label', slider.dataset.label);
  slider.setAttribute('tabindex', '0');
  slider.setAttribute('aria-valuemin', '0');
  tell();
  slider.addEventListener('keydown', (event) => {
    const does = KEYS[event.key];
    if (does && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      does();
    }
  });
  line.addEventListener('click', (event) => {
    if (event.target.closest('[data-tick]')) {
      return; // a link
    }
    const place = svg.getBoundingClientRect();
    const share = (event.clientX - place.left) / place.width;
    const near = ticks.toSorted((a, b) => Math.abs(a / 1000 - share) - Math.abs(b / 1000 - share))[0];
    const isNear = near !== undefined && Math.abs(near / 1000 - share) < NEAR;
    go((isNear ? near / 1000 : share) * length);
    play(true);
  });
}
