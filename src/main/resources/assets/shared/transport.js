// The controls of a player: play and pause, the time, and what a recording with sound or picture has besides.

import { memory } from './memory.js';
import { clock } from './text.js';

const VOLUME = 'hark.volume';

export class Transport {
  #box;
  #toggle;
  #media = null;

  /** toggle: called to play or pause */
  constructor(box, toggle) {
    this.#box = box;
    this.#toggle = box.querySelector('[data-toggle]');
    this.#toggle.addEventListener('click', toggle);
    const volume = this.#part('volume');
    volume.value = memory.get(VOLUME) ?? '1';
    volume.addEventListener('input', () => {
      memory.set(VOLUME, volume.value);
      this.#sound();
    });
    this.#part('captions').addEventListener('click', () => this.#switchCaptions());
    this.#part('full').addEventListener('click', () => this.#media.requestFullscreen?.());
    this.bind(null);
  }

  /** Serves an element, or with null a player that has these controls of its own. */
  bind(media) {
    this.#media = media;
    const isVideo = media?.localName === 'video';
    this.#box.querySelector('.volume').hidden = media === null;
    this.#part('captions').hidden = !isVideo;
    this.#part('full').hidden = !isVideo || !media.requestFullscreen;
    if (media) {
      media.controls = false;
      // In full the element stands alone and needs its own.
      media.onfullscreenchange = () => (media.controls = document.fullscreenElement === media);
      this.#sound();
    }
  }

  /** Shows what a player does. */
  show(player) {
    const { play, pause } = this.#toggle.dataset;
    const isPlaying = player.isPlaying();
    this.#toggle.classList.toggle('goes', isPlaying);
    this.#toggle.setAttribute('aria-label', isPlaying ? pause : play);
    this.#toggle.title = isPlaying ? pause : play;
    const length = player.length();
    const known = Number.isFinite(length) && length > 0 ? ` / ${clock(length)}` : '';
    this.#part('clock').textContent = clock(player.now()) + known;
  }

  #part(name) {
    return this.#box.querySelector(`[data-${name}]`);
  }

  #sound() {
    if (this.#media) {
      this.#media.volume = Math.min(1, Math.max(0, Number(this.#part('volume').value)));
    }
  }

  #switchCaptions() {
    const [track] = this.#media.textTracks;
    const isOn = track?.mode !== 'showing';
    if (track) {
      track.mode = isOn ? 'showing' : 'disabled';
    }
    this.#part('captions').setAttribute('aria-pressed', String(isOn));
  }
}
