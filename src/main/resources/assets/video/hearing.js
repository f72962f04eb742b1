// The recording on the page of a video: goes to a segment, or a place in it, and plays from there.

import { memory } from '../shared/memory.js';
import { elementPlayer, framePlayer, noPlayer, pageLink } from '../shared/players.js';
import { reading } from './reading.js';

const SPEED = 'hark.speed';

const box = document.querySelector('[data-player]');
const preRoll = Number(box.dataset.preRoll);
const speed = box.querySelector('[data-speed]');
const media = box.querySelector('audio, video');
const facade = box.querySelector('[data-youtube]');
const page = box.querySelector('[data-page]');
const player = media ? elementPlayer(media) : facade ? framePlayer(facade) : page ? pageLink(page) : noPlayer;

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

export const hearing = {
  player,

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
    if (asked >= 0 && !box.dataset.asked) {
      hearing.seek(reading.start(asked)); // only the fragment says where
    } else {
      player.seek(Number(box.dataset.at));
    }
    (document.getElementById('quote') ?? reading.segment(reading.here)).scrollIntoView({
      block: 'center',
      behavior: 'instant',
    });
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
