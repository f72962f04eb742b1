// The recording on the page of a video: goes to a segment, or a place in it, and plays from there.

import { memory } from '../shared/memory.js';
import { elementPlayer, framePlayer, noPlayer, pageLink } from '../shared/players.js';
import { Transport } from '../shared/transport.js';
import { reading } from './reading.js';

const SPEED = 'hark.speed';

const box = document.querySelector('[data-player]');
const preRoll = Number(box.dataset.preRoll);
const speed = box.querySelector('[data-speed]');
const media = box.querySelector('audio, video');
const facade = box.querySelector('[data-youtube]');
const page = box.querySelector('[data-page]');
const player = media ? elementPlayer(media) : facade ? framePlayer(facade) : page ? pageLink(page) : noPlayer;

const controls = box.querySelector('[data-transport]');
const transport = controls ? new Transport(controls, () => hearing.toggle()) : null;
transport?.bind(media);
player.onTime(() => transport?.show(player));
transport?.show(player);

player.onTrouble((trouble) => {
  box.querySelector('[data-trouble]').textContent = trouble ? box.dataset[trouble] : '';
});

/** Keeps a place in the address, with the query of now. */
function remember(ordinal, seconds) {
  const address = new URL(location.href);
  ['from', 'w', 'until'].forEach((name) => address.searchParams.delete(name));
  address.searchParams.set('t', String(seconds));
  address.hash = `s${ordinal}`;
  history.replaceState(null, '', address);
}

/** Tells whether a link of another page of Hark led here, and not a form of this one or the way back. */
function isFromElsewhere() {
  const [navigation] = performance.getEntriesByType('navigation');
  if (!document.referrer || navigation?.type !== 'navigate') {
    return false;
  }
  const { origin, pathname } = new URL(document.referrer);
  return origin === location.origin && pathname !== location.pathname && !pathname.startsWith(`${location.pathname}/`);
}

let landed = { ordinal: -1, seconds: 0 }; // the place that was gone to last

export const hearing = {
  player,

  /** Where in a segment somebody landed; else where it begins. */
  placeIn: (ordinal) => (landed.ordinal === ordinal ? landed.seconds : reading.start(ordinal)),

  /** Whether the browser's own player plays it. */
  isOurs: media !== null,

  /** Jumps a little ahead of a place, where that is set. */
  seek(seconds) {
    player.seek(Math.max(0, seconds - preRoll));
  },

  play() {
    player.play().catch(() => {}); // the browser wants a click first; the place is kept
  },

  toggle() {
    if (player.isPlaying()) {
      player.pause();
    } else {
      hearing.play();
    }
  },

  skip(seconds) {
    player.seek(Math.max(0, player.now() + seconds));
  },

  /** Goes to a segment, or to a place in it. */
  async goTo(ordinal, seconds) {
    await reading.open(ordinal);
    const start = seconds ?? reading.start(ordinal);
    reading.land(ordinal);
    landed = { ordinal, seconds: start };
    remember(ordinal, start);
    hearing.seek(start);
    reading.show(ordinal, true);
  },

  async playFrom(ordinal, seconds) {
    await hearing.goTo(ordinal, seconds);
    hearing.play();
  },

  /** Goes where the page was opened: at a segment that its fragment names, or where the server says. */
  async arrive() {
    const asked = reading.named(location.hash);
    if (asked >= 0) {
      await reading.open(asked);
      reading.land(asked);
    } else if (reading.here >= 0) {
      reading.land(reading.here);
    }
    document.documentElement.dataset.landed = '';
    if (reading.here < 0) {
      return;
    }
    const isTimed = asked < 0 || Boolean(box.dataset.asked); // else only the fragment says where
    landed = { ordinal: reading.here, seconds: isTimed ? Number(box.dataset.asked) : reading.start(asked) };
    if (isTimed) {
      player.seek(Number(box.dataset.at));
    } else {
      hearing.seek(landed.seconds);
    }
    const show = () => reading.showWords(reading.here);
    show();
    if (document.readyState !== 'complete') {
      addEventListener('load', () => requestAnimationFrame(show), { once: true }); // until then the browser scrolls too
    }
    // Whoever came by a click on a moment wants to hear it; browsers refuse where nobody clicked.
    if (media && isFromElsewhere()) {
      hearing.play();
    }
  },
};

if (speed) {
  speed.value = memory.get(SPEED) ?? '1';
  if (speed.selectedIndex < 0) {
    speed.value = '1';
  }
  player.setSpeed(Number(speed.value));
  speed.addEventListener('change', () => {
    player.setSpeed(Number(speed.value));
    memory.set(SPEED, speed.value);
  });
}
