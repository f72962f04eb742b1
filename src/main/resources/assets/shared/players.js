// Ways to play a recording, all spoken to alike.

import { clock } from './text.js';

const NEAR_SECONDS = 1;

/**
 * Tells of what keeps a recording from being heard where somebody wants to: 'broken' when it cannot be loaded or
 * played, 'unseekable' when its server gives no byte ranges, '' when it goes again.
 */
function troubleOf(media, wanted) {
  const listeners = [];
  let last = '';

  const tell = (trouble) => {
    if (trouble !== last) {
      last = trouble;
      listeners.forEach((listener) => listener(trouble));
    }
  };

  function canReach(seconds) {
    const place = Number.isFinite(media.duration) ? Math.min(seconds, media.duration) : seconds;
    for (let i = 0; i < media.seekable.length; i++) {
      if (media.seekable.start(i) <= place && place <= media.seekable.end(i) + NEAR_SECONDS) {
        return true;
      }
    }
    return false;
  }

  /** Checks whether it plays elsewhere: while a recording loads, nothing may be seekable yet that soon is. */
  const isElsewhere = () => Math.abs(media.currentTime - wanted()) > NEAR_SECONDS;

  const look = () => {
    if (media.error) {
      tell('broken');
    } else if (media.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) {
      tell(wanted() > NEAR_SECONDS && isElsewhere() && !canReach(wanted()) ? 'unseekable' : '');
    }
  };
  ['error', 'loadeddata', 'canplay', 'seeked', 'playing'].forEach((name) => media.addEventListener(name, look));
  media.addEventListener('emptied', () => (last = ''));
  return (listener) => {
    listeners.push(listener);
    if (media.error) {
      tell('broken'); // before anybody listened
    }
  };
}

/** The browser's own player. */
export function elementPlayer(media) {
  let wanted = 0;
  return {
    onTrouble: troubleOf(media, () => wanted),
    seek(seconds) {
      wanted = seconds;
      media.currentTime = seconds;
    },
    play() {
      return media.play();
    },
    pause() {
      media.pause();
    },
    setSpeed(speed) {
      media.defaultPlaybackRate = speed;
      media.playbackRate = speed;
    },
    now: () => media.currentTime,
    length: () => media.duration,
    isPlaying: () => !media.paused,
    onTime(listener) {
      ['timeupdate', 'seeked', 'play', 'pause', 'ended', 'loadedmetadata'].forEach((name) =>
        media.addEventListener(name, listener),
      );
    },
  };
}

/** The player of YouTube: a frame that is loaded on the first click and spoken to by messages. */
export function framePlayer(facade) {
  const origin = new URL(facade.dataset.youtube).origin;
  const listeners = [];
  let frame = null;
  let start = 0;
  let speed = 1;
  let state = { currentTime: 0, duration: NaN, playerState: -1 };

  const send = (message) =>
    frame.contentWindow.postMessage(JSON.stringify({ id: 1, channel: 'widget', ...message }), origin);
  const command = (func, ...args) => send({ event: 'command', func, args });

  /** Hears what the frame tells, until it is gone from the page. */
  function hear(event) {
    if (!frame.isConnected) {
      window.removeEventListener('message', hear);
      return;
    }
    if (event.origin !== origin || event.source !== frame.contentWindow) {
      return;
    }
    try {
      const message = JSON.parse(event.data);
      if (message.info && typeof message.info === 'object') {
        state = { ...state, ...message.info };
        listeners.forEach((listener) => listener());
      }
    } catch {
      // Not a message of the player.
    }
  }

  function load() {
    const begun = start;
    const address = new URL(facade.dataset.youtube);
    address.searchParams.set('start', String(Math.floor(start)));
    address.searchParams.set('origin', location.origin);
    frame = document.createElement('iframe');
    frame.title = facade.dataset.frame;
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
    frame.allowFullscreen = true;
    // Without a referrer YouTube refuses to play.
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.src = address.href;
    frame.addEventListener('load', () => {
      send({ event: 'listening' });
      command('setPlaybackRate', speed);
      if (start !== begun) {
        command('seekTo', start, true); // it could not be told before
      }
    });
    window.addEventListener('message', hear);
    facade.replaceWith(frame);
    frame.focus();
  }

  facade.addEventListener('click', (event) => {
    event.preventDefault();
    load();
  });

  return {
    seek(seconds) {
      start = seconds;
      if (frame !== null) {
        command('seekTo', seconds, true);
      }
    },
    async play() {
      if (frame === null) {
        load();
      } else {
        command('playVideo');
      }
    },
    pause() {
      if (frame !== null) {
        command('pauseVideo');
      }
    },
    setSpeed(value) {
      speed = value;
      if (frame !== null) {
        command('setPlaybackRate', value);
      }
    },
    now: () => state.currentTime,
    length: () => state.duration,
    isPlaying: () => state.playerState === 1,
    onTime: (listener) => listeners.push(listener),
    onTrouble() {},
  };
}

/** A page of another site: its link leads to the place that was chosen here. */
export function pageLink(link) {
  return {
    ...noPlayer,
    seek(seconds) {
      const whole = Math.floor(seconds);
      link.href = link.dataset.page.replace('{t}', String(whole));
      link.querySelector('[data-page-time]').textContent = clock(whole);
    },
  };
}

/** No recording is known: links still lead to their segment. */
export const noPlayer = {
  seek() {},
  async play() {},
  pause() {},
  setSpeed() {},
  now: () => 0,
  length: () => NaN,
  isPlaying: () => false,
  onTime() {},
  onTrouble() {},
};
