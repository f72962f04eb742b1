// One player beside the answer or at its foot. It stays when the answer changes.

import { fill } from '../shared/text.js';
import { Stage } from './stage.js';

// Whoever moves further than this beyond a moment's end wants to hear on.
const BEYOND_SECONDS = 2;
const END_SECONDS = 0.25;

export const canPlay = (moment) => ['AUDIO', 'VIDEO', 'YOUTUBE'].includes(moment.kind);

export class Dock {
  moment = null;
  #box;
  #told;
  #row = null;
  #index = -1; // undefined where Hark was away when it was looked for
  #stage;
  #armed = false; // whether the moment has begun to sound, so that its end can come
  #turn = 0;
  #finding = null;

  /**
   * box: the element that holds the player
   * told: moved(moment, before) is told of each moment that is played, closed() of the end
   */
  constructor(box, told) {
    this.#box = box;
    this.#told = told;
    this.#stage = new Stage(this.#part('stage'), box.dataset.playFrom, {
      heard: () => this.#heard(),
      broke: (trouble) => this.#broke(trouble),
    });
    const does = { previous: () => this.step(-1), next: () => this.step(1), close: () => this.close() };
    box.addEventListener('click', (event) => does[event.target.closest('[data-dock-do]')?.dataset.dockDo]?.());
    this.#mediaKeys();
  }

  isOpen() {
    return !this.#box.hidden;
  }

  /** Plays the moments of a row from one on, each until a little after its end. */
  async playRow(row, index, inRow) {
    const mine = ++this.#turn;
    this.#finding = null;
    this.#inRow.checked = inRow;
    await this.#go(row, index, 1, mine);
  }

  /** Plays one moment and on; next and previous are those of the row it is in. */
  async playOne(moment, row) {
    const mine = ++this.#turn;
    this.#inRow.checked = false;
    this.#row = row;
    this.#index = -1;
    this.#note('');
    this.#play(moment);
    this.#finding = row.indexOf(moment).catch(() => undefined);
    const index = await this.#finding;
    if (mine === this.#turn) {
      this.#index = index;
      this.#say();
    }
  }

  /** Goes to the next moment that can be played, or with -1 to the one before. */
  async step(by) {
    const row = this.#row;
    await this.#finding; // where in its row the one is that plays
    if (!row || row !== this.#row) {
      return;
    }
    const mine = ++this.#turn;
    const index = this.#index ?? (await row.indexOf(this.moment).catch(() => undefined));
    if (mine !== this.#turn) {
      return;
    }
    this.#index = index;
    if (index === undefined) {
      this.#halt(this.#box.dataset.away);
    } else {
      await this.#go(row, index + by, by, mine);
    }
  }

  close() {
    this.#turn++;
    this.#stage.clear();
    this.moment = null;
    this.#row = null;
    const focused = this.#box.contains(document.activeElement);
    this.#box.hidden = true;
    document.body.removeAttribute('data-docked');
    if (focused) {
      document.querySelector('[data-count]')?.focus({ preventScroll: true });
    }
    this.#told.closed();
  }

  get #inRow() {
    return this.#box.querySelector('[data-in-row]');
  }

  #part(name) {
    return this.#box.querySelector(`[data-${name}]`);
  }

  #note(text) {
    this.#part('dock-note').textContent = text;
  }

  /** Goes to a place in a row, past what cannot be played, and says how much that was. */
  async #go(row, from, by, mine) {
    let index = from;
    let skipped = 0;
    let isAway = false;
    const at = (place) =>
      row.at(Math.max(0, place)).catch(() => {
        isAway = true;
      });
    let moment = await at(index);
    while (moment && index >= 0 && !canPlay(moment)) {
      skipped++;
      index += by;
      moment = await at(index);
    }
    if (mine !== this.#turn) {
      return;
    }
    const { skipped: many, skippedOne: one, last, nothing, away } = this.#box.dataset;
    const left = skipped > 1 ? fill(many, skipped) : skipped === 1 ? one : '';
    if (moment && index >= 0) {
      this.#row = row;
      this.#index = index;
      this.#note(left);
      this.#play(moment);
    } else if (!this.moment) {
      this.#note(isAway ? away : nothing);
      this.#open();
      this.#box.toggleAttribute('data-idle', true);
    } else if (by > 0) {
      this.#halt([left, isAway ? away : last].filter(Boolean).join(' '));
    }
  }

  /** There is nothing to go to: in a row this one does not play on. */
  #halt(note) {
    if (this.#inRow.checked) {
      this.#stage.player.pause();
    }
    this.#note(note);
  }

  #play(moment) {
    const before = this.moment;
    this.moment = moment;
    this.#open();
    this.#box.toggleAttribute('data-idle', false);
    this.#say();
    const goesOn =
      before &&
      before.source === moment.source &&
      this.#stage.player?.isPlaying() &&
      moment.start >= before.start &&
      this.#from(moment) <= this.#stage.player.now();
    if (!(goesOn && this.#inRow.checked)) {
      this.#armed = false;
      this.#stage.show(moment);
      this.#stage.player.seek(this.#from(moment));
      this.#start();
    }
    this.#told.moved(moment, before);
  }

  #start() {
    if (!this.#stage.mayPlay(this.moment)) {
      return; // its facade says what a click loads
    }
    const focused = document.activeElement;
    this.#stage.player.play().catch(() => {}); // the browser wants a click first; its own controls are there
    if (focused && document.activeElement !== focused) {
      focused.focus({ preventScroll: true }); // the frame took it
    }
  }

  #from(moment) {
    return Math.max(0, moment.start - Number(this.#box.dataset.preRoll));
  }

  /** In a row the next moment comes a little after the end of this one. */
  #heard() {
    const now = this.#stage.player.now();
    const length = this.#stage.player.length();
    const post = this.moment.end + Number(this.#box.dataset.postRoll);
    const end = Number.isFinite(length) && length > 0 ? Math.min(post, length - END_SECONDS) : post;
    if (!this.#armed) {
      this.#armed = now >= this.#from(this.moment) - 0.5 && now < end;
      return;
    }
    if (now < end || !this.#inRow.checked || !this.#row) {
      return;
    }
    if (now > post + BEYOND_SECONDS) {
      this.#inRow.checked = false;
      return;
    }
    this.#armed = false;
    this.step(1);
  }

  async #broke(trouble) {
    const text = this.#box.dataset[trouble];
    if (this.#inRow.checked && this.#row) {
      await this.step(1);
    }
    this.#note(text);
  }

  #open() {
    this.#box.hidden = false;
    document.body.setAttribute('data-docked', '');
  }

  #say() {
    if (!this.moment) {
      return;
    }
    const { from, position } = this.#box.dataset;
    const title = this.#part('dock-title');
    const words = this.#part('dock-words');
    title.textContent = this.moment.title;
    title.href = this.moment.href;
    words.textContent = this.moment.words;
    words.lang = this.moment.lang;
    words.dir = this.moment.dir;
    const where = [fill(from, this.moment.time)];
    if (this.#index >= 0) {
      where.push(fill(position, this.#index + 1, this.#row.total));
    }
    this.#part('dock-where').textContent = where.join(' \u00b7 ');
    if ('mediaSession' in navigator) {
      navigator.mediaSession.metadata = new MediaMetadata({
        title: this.moment.words,
        artist: this.moment.speaker || this.moment.title,
        album: this.moment.title,
      });
    }
  }

  #mediaKeys() {
    if ('mediaSession' in navigator) {
      navigator.mediaSession.setActionHandler('nexttrack', () => this.step(1));
      navigator.mediaSession.setActionHandler('previoustrack', () => this.step(-1));
    }
  }
}
