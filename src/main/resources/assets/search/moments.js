// What can be done with a moment of an answer besides following its link: play it, copy it.

import { place } from './answer.js';
import { areKeysOn, isTyping, keyOf } from '../shared/keys.js';
import { room } from '../shared/room.js';
import { enlivenLines } from './lines.js';
import { Row, canPlay, moments, onPage, read } from './row.js';

const DONE_MILLIS = 2000;
const PLAYS = '[data-act="play"], [data-play-all], [data-time-line]';

const said = document.querySelector('[data-said]');
let dock = null;
let script = null; // of the player, once it is asked for
let elements = null;

/** The moments of the answer on the page. */
function row() {
  const { href, total } = place().dataset;
  return new Row(href, total ? Number(total) : undefined);
}

/** For those who listen, and for those who look beside the button, where there is one. */
function answerTo(button, text) {
  said.textContent = '';
  requestAnimationFrame(() => (said.textContent = text));
  if (button) {
    button.dataset.done = text;
    setTimeout(() => delete button.dataset.done, DONE_MILLIS);
  }
}

/** Pages that did not come over a safe line may not write to the clipboard themselves. */
function copyBySelection(text) {
  const field = document.createElement('textarea');
  const focused = document.activeElement;
  field.value = text;
  field.className = 'unseen';
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  focused?.focus({ preventScroll: true });
  return done;
}

async function copy(button, text, copied) {
  const { notCopied } = document.querySelector('[data-acts]').dataset;
  let done;
  try {
    await navigator.clipboard.writeText(text);
    done = true;
  } catch {
    done = copyBySelection(text);
  }
  answerTo(button, done ? copied : notCopied);
}

const absolute = (moment) => new URL(moment.href, location.href).href;

function quote(moment) {
  const from = [moment.speaker, moment.title, moment.day, moment.time].filter(Boolean).join(', ');
  return `\u201c${moment.words.trim()}\u201d\n\u2014 ${from}\n${absolute(moment)}`;
}

/** Whether some of an element can be seen. */
function isInSight(element) {
  const place = element?.getBoundingClientRect();
  return Boolean(place) && place.bottom > 0 && place.top < innerHeight;
}

/** Scrolls no further than it takes to read a moment beside the player. */
function keepInSight(line) {
  const place = line.getBoundingClientRect();
  if (place.bottom > room.foot || place.top < 0) {
    line.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }
}

/** The player grows with what it says; the moment stays beside it. */
const growing = new ResizeObserver(() => {
  const link = dock?.moment ? onPage(dock.moment) : undefined;
  if (isInSight(link)) {
    requestAnimationFrame(() => keepInSight(link.parentElement));
  }
});

/** Asks for the script of the player, which a first visit may not need. */
function askForScript() {
  script ??= import('./dock.js').catch((error) => {
    script = null; // Hark is away; it may be asked again
    throw error;
  });
  return script;
}

/**
 * The elements that the player plays with. Some browsers let nothing sound that was not asked for in the very click:
 * what was loaded then may play when the script is here.
 */
function theElements() {
  const loaded = (element) => {
    element.load();
    return element;
  };
  elements ??= { audio: loaded(document.createElement('audio')), video: loaded(document.createElement('video')) };
  return elements;
}

/** Does something with the player, at once where its script is here; says so where it cannot be had. */
async function withDock(button, what) {
  theElements();
  const loaded = await askForScript().catch(() => null);
  if (!loaded) {
    answerTo(button, document.querySelector('[data-acts]').dataset.noPlayer);
  } else if (place()) {
    if (!dock?.isThere()) {
      dock = makeDock(loaded.Dock, document.querySelector('[data-dock]'));
    }
    what(dock);
  }
}

function makeDock(Dock, box) {
  const told = {
    moved(moment, before) {
      moments(place()).forEach((link) => link.parentElement.classList.remove('playing'));
      const link = onPage(moment);
      if (!link) {
        return;
      }
      link.parentElement.classList.add('playing');
      if (!before || isInSight(onPage(before))) {
        requestAnimationFrame(() => requestAnimationFrame(() => keepInSight(link.parentElement)));
      }
      const focused = document.activeElement;
      if (before && onPage(before)?.parentElement.contains(focused)) {
        const act = focused.dataset.act;
        (link.parentElement.querySelector(`[data-act="${act}"]`) ?? link).focus();
      }
    },
    closed() {
      moments(place()).forEach((link) => link.parentElement.classList.remove('playing'));
    },
  };
  growing.disconnect();
  growing.observe(box);
  return new Dock(box, told, theElements());
}

function playAll(button) {
  withDock(button, async (player) => {
    await player.playRow(row(), 0, true);
    document.querySelector('[data-dock] [data-toggle]').focus({ preventScroll: true }); // the next key may pause it
  });
}

/** Plays a moment and then finds its row. */
function playOne(moment, button) {
  withDock(button, (player) => player.playOne(moment, row()));
}

/** Plays a moment, or pauses it where it is the one that plays. */
function toggle(moment, button) {
  withDock(button, (player) => {
    if (player.moment?.href === moment.href) {
      player.toggle();
    } else {
      player.playOne(moment, row());
    }
  });
}

function act(button) {
  const link = button.closest('li').querySelector('[data-moment]');
  const moment = read(link);
  const { linkCopied, quoteCopied } = document.querySelector('[data-acts]').dataset;
  switch (button.dataset.act) {
    case 'play':
      toggle(moment, button);
      break;
    case 'link':
      copy(button, absolute(moment), linkCopied);
      break;
    default:
      copy(button, quote(moment), quoteCopied);
  }
}

document.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button) {
    return;
  }
  if (button.dataset.act) {
    act(button);
  } else if (button.hasAttribute('data-play-all')) {
    playAll(button);
  } else if (button.dataset.dockDo === 'quote') {
    copy(button, quote(dock.spoken), document.querySelector('[data-acts]').dataset.quoteCopied);
  }
});

// Whoever points at something that plays, or stands there, may press it next.
['pointerover', 'focusin'].forEach((name) =>
  document.addEventListener(name, (event) => {
    if (event.target.closest(PLAYS)) {
      askForScript().catch(() => {});
    }
  }),
);

/** Up and down lead from moment to moment, from the head of the answer to the first. */
function step(event) {
  const all = moments(place());
  const from = event.target.closest('.moments li');
  const here = all.findIndex((link) => link.parentElement === from);
  const atHead = event.target.matches('[data-count]');
  const to = all[atHead && event.key === 'ArrowDown' ? 0 : here + (event.key === 'ArrowDown' ? 1 : -1)];
  if ((atHead || here >= 0) && to) {
    event.preventDefault();
    to.focus();
  }
}

/** Space and k play and pause; a button has the space for itself. */
const isToggle = (event) =>
  areKeysOn() &&
  (keyOf(event) === 'k' || (event.key === ' ' && !event.target.closest('button, summary, input, [role="slider"]')));

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented) {
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || !place()) {
    return;
  }
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    step(event);
  } else if (isToggle(event) && dock?.isOpen()) {
    event.preventDefault();
    dock.toggle();
  } else if ((keyOf(event) === 'n' || keyOf(event) === 'p') && areKeysOn()) {
    if (dock?.isOpen()) {
      event.preventDefault();
      dock.step(keyOf(event) === 'n' ? 1 : -1);
    } else if (keyOf(event) === 'n' && moments(place()).length > 0) {
      event.preventDefault();
      const all = moments(place());
      const here = all.findIndex((link) => link.parentElement === event.target.closest?.('.moments li'));
      const first = all.slice(Math.max(0, here)).map(read).find(canPlay);
      if (first) {
        playOne(first);
      } else {
        playAll(); // says that nothing can be played
      }
    }
  }
});

/** Puts the buttons beside each moment of an answer. */
export function furnish() {
  const acts = document.querySelector('[data-acts]');
  moments(place()).forEach((link) => {
    const buttons = acts.content.cloneNode(true);
    if (!canPlay(read(link))) {
      buttons.querySelector('[data-act="play"]').remove();
    }
    link.after(buttons);
    link.parentElement.classList.toggle('playing', dock?.moment?.href === link.getAttribute('href'));
  });
  enlivenLines(place(), (moment) => (canPlay(moment) ? playOne(moment) : location.assign(moment.href)));
}
