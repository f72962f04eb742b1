// What the docked player plays with: an element or a frame, kept as long as it plays the same recording.

import { fill } from '../shared/text.js';
import { elementPlayer, framePlayer } from '../shared/players.js';

const withoutTime = (address) => address.replace(/&t=.*/, '');

/** The moment's captions. */
function captions(moment, shown) {
  const page = new URL(moment.href, location.href);
  const of = page.searchParams.get('track');
  const track = document.createElement('track');
  track.kind = 'captions';
  track.srclang = moment.lang;
  track.label = moment.title;
  track.default = shown;
  track.src = `${page.pathname}/captions.vtt${of ? `?track=${encodeURIComponent(of)}` : ''}`;
  return track;
}

export class Stage {
  player = null; // plays what is on the stage
  #place;
  #playFrom;
  #told;
  #elements;
  #ready = new Map(); // those of the elements that have played something
  #frame = null;
  #youtubeAllowed = false;
  #captioned = true; // whether captions of a picture are shown, until somebody switches them off

  /**
   * place: the element to play in
   * playFrom: what is said of a recording that a click loads, with its time
   * told: heard() of each bit that was played, broke(trouble) of what cannot be, or not from where it should
   * elements: an audio and a video that it may play with, by these names
   */
  constructor(place, playFrom, told, elements) {
    this.#place = place;
    this.#playFrom = playFrom;
    this.#told = told;
    this.#elements = elements;
  }

  /** Puts the recording of a moment on the stage. */
  show(moment) {
    if (moment.kind === 'YOUTUBE') {
      this.#pause();
      this.player = this.#framed(moment);
    } else {
      this.#frame = null;
      this.player = this.#playing(moment);
    }
  }

  /** Nothing is loaded from another site before somebody clicked. */
  mayPlay(moment) {
    return moment.kind !== 'YOUTUBE' || this.#youtubeAllowed;
  }

  /** Lets something be loaded from another site from now on. */
  allow(moment) {
    this.#youtubeAllowed ||= moment.kind === 'YOUTUBE';
  }

  /** The element that plays; null where a frame does. */
  get element() {
    return this.#frame === null ? this.#place.firstElementChild : null;
  }

  clear() {
    this.#pause();
    this.#place.replaceChildren();
    this.#frame = null;
    this.player = null;
  }

  #pause() {
    this.#ready.forEach((element) => element.pause());
  }

  #playing(moment) {
    const element = this.#element(moment.kind === 'VIDEO' ? 'video' : 'audio');
    if (this.#place.firstElementChild !== element) {
      this.#pause();
      this.#place.replaceChildren(element);
    }
    if (element.dataset.source !== moment.source) {
      element.dataset.source = moment.source;
      element.src = moment.source;
      element.replaceChildren(captions(moment, element.localName === 'video' && this.#captioned));
    }
    return element.player;
  }

  #element(tag) {
    const element = this.#elements[tag];
    if (!this.#ready.has(tag)) {
      element.preload = 'metadata';
      element.playsInline = true;
      element.player = elementPlayer(element);
      const ifOn = (what) => () => element.player === this.player && what();
      element.player.onTime(ifOn(this.#told.heard));
      element.addEventListener('ended', ifOn(this.#told.heard));
      element.player.onTrouble((trouble) => trouble && ifOn(() => this.#told.broke(trouble))());
      if (tag === 'video') {
        const { textTracks } = element;
        textTracks.addEventListener('change', () => {
          this.#captioned = [...textTracks].some((track) => track.mode === 'showing');
        });
      }
      this.#ready.set(tag, element);
    }
    return element;
  }

  #framed(moment) {
    const source = withoutTime(moment.source);
    if (this.#frame?.source === source) {
      return this.#frame.player;
    }
    const facade = document.querySelector('[data-facade]').content.firstElementChild.cloneNode(true);
    facade.href = moment.source;
    facade.dataset.youtube = moment.embed;
    facade.querySelector('span').textContent = fill(this.#playFrom, moment.time);
    facade.addEventListener('click', () => (this.#youtubeAllowed = true));
    this.#place.replaceChildren(facade);
    const player = framePlayer(facade);
    player.onTime(() => player === this.player && this.#told.heard());
    this.#frame = { source, player };
    return player;
  }
}
