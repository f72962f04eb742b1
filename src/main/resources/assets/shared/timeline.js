// The time line of a recording: a slider that tells the words of the moment near the mouse, or near where one stands.

import { clock } from './text.js';

const SVG = 'http://www.w3.org/2000/svg';
const STEP = 5; // seconds
const NEAR = 0.008; // of the line
const MANY = 60; // moments, beyond which they cannot be told apart
const UNITS = 1000; // in the width of the drawing
const COLUMN = 8; // of them for each column of the density, as on the server
const LOWEST = 3;
const HIGHEST = 18;

/** Marks for a few moments, a density for many. */
function drawing(ticks, count) {
  if (count <= MANY) {
    return ['ticks', ticks.map((x) => `M${x} 2V18`).join('')];
  }
  const counts = new Map();
  ticks.forEach((x) => {
    const column = Math.min(Math.floor(x / COLUMN), UNITS / COLUMN - 1);
    counts.set(column, (counts.get(column) ?? 0) + 1);
  });
  const columns = [...counts].map(([column, many]) => {
    const height = LOWEST + Math.floor(((HIGHEST - LOWEST) * Math.min(many, COLUMN)) / COLUMN);
    return `M${column * COLUMN} ${Math.floor((20 - height) / 2)}h${COLUMN}v${height}h-${COLUMN}z`;
  });
  return ['density', columns.join('')];
}

export class TimeLine {
  now = 0;
  #box;
  #slider;
  #svg;
  #tip;
  #told;
  #length;
  #turn = 0;

  /**
   * box: the element that holds it
   * told: of a player seek(seconds), play(always) and step(by); near(seconds) gives the moment near a time with its
   * start and its words, or a promise of it, or undefined
   */
  constructor(box, told) {
    this.#box = box;
    this.#told = told;
    this.#slider = box.querySelector('[data-slider]');
    this.#svg = box.querySelector('.timeline');
    this.#length = Number(box.dataset.length);
    this.#tip = document.createElement('span');
    this.#tip.className = 'tip';
    this.#tip.hidden = true;
    this.#tip.setAttribute('aria-hidden', 'true');
    box.append(this.#tip);
    box.querySelectorAll('title').forEach((title) => title.remove()); // the tip tells it
    const slider = this.#slider;
    slider.setAttribute('role', 'slider');
    slider.setAttribute('aria-label', slider.dataset.label);
    slider.setAttribute('tabindex', '0');
    slider.setAttribute('aria-valuemin', '0');
    slider.addEventListener('keydown', (event) => this.#key(event));
    slider.addEventListener('focus', () => slider.matches(':focus-visible') && this.#tell(this.now));
    slider.addEventListener('blur', () => this.hide());
    box.addEventListener('pointermove', (event) => event.pointerType === 'mouse' && this.#tell(this.#secondsAt(event)));
    box.addEventListener('pointerleave', () => this.hide());
    box.addEventListener('click', (event) => this.#click(event));
    this.#value();
  }

  get length() {
    return this.#length;
  }

  set length(seconds) {
    this.#length = seconds;
    this.#value();
  }

  /** Shows where the recording is. */
  show(seconds, known) {
    if (Number.isFinite(known) && known > 0 && known !== this.#length) {
      this.#length = known;
      this.#fit();
    }
    this.now = seconds;
    const share = this.#length > 0 ? Math.min(1, seconds / this.#length) : 0;
    this.#svg.querySelector('.head').setAttribute('x', String(Math.round(share * 9975) / 10));
    this.#value();
  }

  /** Shows where moments are, by their places in thousandths of the line. */
  draw(ticks, count) {
    this.#svg.querySelectorAll('[data-tick], .ticks, .density').forEach((old) => old.remove());
    const [name, outline] = drawing(ticks, count);
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', name);
    path.setAttribute('d', outline);
    this.#svg.insertBefore(path, this.#svg.querySelector('.head'));
    this.#fit();
  }

  /** The places are those on a line of the length that the page tells; the recording may be of another. */
  #fit() {
    const told = Number(this.#box.dataset.length);
    const share = told > 0 ? told / this.#length : 1;
    this.#svg
      .querySelectorAll('[data-tick], .ticks, .density')
      .forEach((mark) => mark.setAttribute('transform', `scale(${share} 1)`));
  }

  /** Stands at a moment and tells it. */
  standAt(moment) {
    this.show(moment.start);
    this.#showTip(moment.start, moment);
  }

  hide() {
    this.#turn++;
    this.#tip.hidden = true;
  }

  #secondsAt(event) {
    const place = this.#svg.getBoundingClientRect();
    return Math.max(0, Math.min(1, (event.clientX - place.left) / place.width)) * this.#length;
  }

  async #tell(seconds) {
    const mine = ++this.#turn;
    const found = this.#told.near(seconds);
    if (found instanceof Promise) {
      this.#showTip(seconds, undefined);
    }
    const moment = await found;
    if (mine === this.#turn) {
      this.#showTip(seconds, moment);
    }
  }

  #showTip(seconds, moment) {
    const at = moment?.start ?? seconds;
    const time = document.createElement('b');
    time.textContent = clock(at);
    this.#tip.replaceChildren(time, moment ? ` ${moment.words}` : '');
    this.#tip.hidden = false;
    const width = this.#box.clientWidth;
    const left = (at / Math.max(1, this.#length)) * width - this.#tip.offsetWidth / 2;
    this.#tip.style.left = `${Math.max(0, Math.min(left, width - this.#tip.offsetWidth))}px`;
    this.#slider.setAttribute(
      'aria-valuetext',
      `${clock(at)}${moment ? ` ${moment.words}` : ` / ${clock(this.#length)}`}`,
    );
  }

  #value() {
    this.#slider.setAttribute('aria-valuemax', String(Math.round(this.#length)));
    this.#slider.setAttribute('aria-valuenow', String(Math.round(this.now)));
    if (this.#tip.hidden) {
      this.#slider.setAttribute('aria-valuetext', `${clock(this.now)} / ${clock(this.#length)}`);
    }
  }

  #go(seconds) {
    this.now = Math.max(0, Math.min(this.#length, seconds));
    this.#value();
    this.#told.seek(this.now);
    this.#tell(this.now);
  }

  #key(event) {
    const { step, play } = this.#told;
    const steps = this.#told.seek === undefined; // from moment to moment, where nothing plays yet
    const does = {
      ArrowLeft: () => (steps ? step(-1) : this.#go(this.now - STEP)),
      ArrowDown: () => (steps ? step(-1) : this.#go(this.now - STEP)),
      ArrowRight: () => (steps ? step(1) : this.#go(this.now + STEP)),
      ArrowUp: () => (steps ? step(1) : this.#go(this.now + STEP)),
      PageUp: () => step(-1),
      PageDown: () => step(1),
      Home: () => (steps ? step(-Infinity) : this.#go(0)),
      End: () => (steps ? step(Infinity) : this.#go(this.#length)),
      ' ': () => play(),
      Enter: () => play(),
    }[event.key];
    if (does && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      does();
    }
  }

  async #click(event) {
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!isPlain || event.defaultPrevented) {
      return;
    }
    event.preventDefault(); // a mark is a link
    const seconds = this.#secondsAt(event);
    if (this.#told.pick) {
      this.#told.pick(await this.#told.near(seconds));
      return;
    }
    const moment = await this.#told.near(seconds);
    const isNear = moment && Math.abs(moment.start - seconds) < NEAR * this.#length;
    this.#go(isNear ? moment.start : seconds);
    this.#told.play(true);
  }
}

/** The one of some moments, in order of time, that begins nearest to a time. */
export const nearest = (moments, seconds) =>
  moments.reduce(
    (best, one) => (best && Math.abs(best.start - seconds) <= Math.abs(one.start - seconds) ? best : one),
    undefined,
  );
