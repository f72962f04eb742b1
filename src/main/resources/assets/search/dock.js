// One player beside the answer or at its foot. It stays when the answer changes.

import { room } from '../shared/room.js';
import { fill } from '../shared/text.js';
import { TimeLine, nearest } from '../shared/timeline.js';
import { Transport } from '../shared/transport.js';
import { spokenAt } from './spoken.js';
import { Stage } from './stage.js';

// Whoever moves further than this beyond a moment's end wants to hear on.
const BEYOND_SECONDS = 2;
const END_SECONDS = 0.25;
const NEAR_PIXELS = 8;
const FEW_PAGES = 5; // of a row are loaded to tell where a moment stands; the others once somebody goes on from it

export class Dock {
  moment = null;
  #box;
  #told;
  #row = null;
  #index = -1; // undefined where it is not known: Hark was away, or it is far down
  #stage;
  #armed = false; // whether the moment has begun to sound, so that its end can come
  #turn = 0;
  #finding = null;
  #line;
  #transport;
  #spoken = null; // what is said now, where that is beyond the moment
  #drawn = ''; // of which moments the time line shows the places

  /**
   * box: the element that holds the player
   * told: moved(moment, before) is told of each moment that is played, closed() of the end
   * elements: an audio and a video that it may play with, by these names
   */
  constructor(box, told, elements) {
    this.#box = box;
    this.#told = told;
    const heard = () => this.#heard();
    const broke = (trouble) => this.#broke(trouble);
    this.#stage = new Stage(this.#part('stage'), box.dataset.playFrom, { heard, broke }, elements);
    this.#transport = new Transport(box.querySelector('[data-transport]'), () => this.toggle());
    this.#line = new TimeLine(box.querySelector('[data-time-line]'), {
      near: (seconds) => this.#near(seconds),
      seek: (seconds) => this.#seek(seconds),
      step: (by) => this.step(by),
      play: (always) => (always ? this.#start(true) : this.toggle()),
    });
    room.keepFoot(box);
    const does = { previous: () => this.step(-1), next: () => this.step(1), close: () => this.close() };
    box.addEventListener('click', (event) => does[event.target.closest('[data-dock-do]')?.dataset.dockDo]?.());
    this.#mediaKeys();
  }

  isOpen() {
    return !this.#box.hidden;
  }

  /** Checks whether it is on the page, which may have left its part with the player. */
  isThere() {
    return this.#box.isConnected;
  }

  /** Plays or pauses. */
  toggle() {
    if (this.#stage.player?.isPlaying()) {
      this.#stage.player.pause();
    } else if (this.moment) {
      this.#start(true);
    }
  }

  /** What is said now: the moment, or what was said where its recording is by now. */
  get spoken() {
    return this.#spoken ?? this.moment;
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
    this.#finding = row.indexOf(moment, FEW_PAGES).catch(() => undefined);
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
    } else if (index < 0) {
      this.#halt(this.#box.dataset.gone);
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

  /** Goes to a place in a row. */
  async #go(row, index, by, mine) {
    let isAway = false;
    const moment =
      index < 0
        ? undefined
        : await row.at(index).catch(() => {
            isAway = true;
          });
    if (mine !== this.#turn) {
      return;
    }
    const { last, nothing, away } = this.#box.dataset;
    if (moment) {
      this.#row = row;
      this.#index = index;
      this.#note('');
      this.#play(moment);
    } else if (!this.moment) {
      this.#note(isAway ? away : nothing);
      this.#open();
      this.#box.toggleAttribute('data-idle', true);
    } else if (by > 0) {
      this.#halt(isAway ? away : last);
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
    this.#spoken = null;
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
      this.#transport.bind(this.#stage.element);
      this.#stage.player.seek(this.#from(moment));
      this.#start(false);
    }
    this.#showTime();
    this.#told.moved(moment, before);
  }

  /** asked: whether somebody pressed play, which loads what is not to be loaded before */
  #start(asked) {
    if (!asked && !this.#stage.mayPlay(this.moment)) {
      return; // its facade says what a click loads
    }
    this.#stage.allow(this.moment);
    const focused = document.activeElement;
    this.#stage.player.play().catch(() => {}); // the browser wants a click first; its own controls are there
    if (focused && document.activeElement !== focused) {
      focused.focus({ preventScroll: true }); // the frame took it
    }
  }

  #from(moment) {
    return Math.max(0, moment.start - Number(this.#box.dataset.preRoll));
  }

  #seek(seconds) {
    this.#armed = false;
    this.#stage.player?.seek(seconds);
  }

  /** The moments of the row that are of the recording that plays. */
  #siblings() {
    return (this.#row?.list ?? []).filter((one) => one.source === this.moment?.source && one.source !== '');
  }

  #near(seconds) {
    const moment = nearest(this.#siblings(), seconds);
    const pixel = this.#line.length / Math.max(1, this.#part('time-line').clientWidth);
    return moment && Math.abs(moment.start - seconds) < NEAR_PIXELS * pixel ? moment : undefined;
  }

  #showTime() {
    const { player } = this.#stage;
    if (!player || !this.moment) {
      return;
    }
    this.#transport.show(player);
    this.#line.show(player.now(), player.length());
    const siblings = this.#siblings();
    const drawn = `${this.moment.source} ${siblings.length} ${this.#line.length}`;
    if (drawn !== this.#drawn && this.#line.length > 0) {
      this.#drawn = drawn;
      const places = siblings.map((one) => Math.min(1000, Math.floor((one.start / this.#line.length) * 1000)));
      this.#line.draw([...new Set(places)], siblings.length);
    }
  }

  /** The words follow the sound, where it goes beyond the moment. */
  async #follow(now) {
    const { moment } = this;
    if (now >= this.#from(moment) - 0.5 && now <= moment.end) {
      this.#show(null);
      return;
    }
    const spoken = await spokenAt(moment, now);
    if (moment === this.moment && spoken) {
      this.#show(spoken);
    }
  }

  #show(spoken) {
    if (spoken?.href !== this.#spoken?.href) {
      this.#spoken = spoken;
      this.#part('dock-words').textContent = this.spoken.words;
    }
  }

  /** In a row the next moment comes a little after the end of this one. */
  #heard() {
    if (!this.moment) {
      return;
    }
    this.#showTime();
    const now = this.#stage.player.now();
    if (this.#stage.player.isPlaying()) {
      this.#follow(now);
    }
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
    const { from, position, place } = this.#box.dataset;
    const title = this.#part('dock-title');
    const words = this.#part('dock-words');
    title.textContent = this.moment.title;
    title.href = this.moment.href;
    words.textContent = this.spoken.words; // it may be beyond the moment by the time that its place is known
    words.lang = this.moment.lang;
    words.dir = this.moment.dir;
    const where = [fill(from, this.moment.time)];
    if (this.#index >= 0) {
      const { total } = this.#row;
      where.push(total ? fill(position, this.#index + 1, total) : fill(place, this.#index + 1));
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
