// The time lines of the hits: they tell the words of each moment and play it.

import { TimeLine, nearest } from '../shared/timeline.js';
import { Row, moments, read } from './row.js';

const PAGES = 20; // of the list of a hit's moments, at most

/** Moments as the marks of a time line tell them; those that the page shows too tell more of themselves. */
function marked(hit, box) {
  const shown = new Map(moments(hit).map((link) => [link.getAttribute('href'), read(link)]));
  const heading = hit.querySelector('h2');
  return [...box.querySelectorAll('[data-tick]')].map((tick) => {
    const href = tick.getAttribute('href');
    const [time, ...words] = tick.textContent.split(' ');
    return {
      href,
      start: Number(new URL(href, location.href).searchParams.get('t')),
      end: Number(tick.dataset.end),
      time,
      words: words.join(' '),
      lang: heading.lang,
      dir: heading.dir,
      speaker: '',
      title: hit.dataset.of,
      day: hit.dataset.day,
      ...source(hit),
      ...shown.get(href),
    };
  });
}

/** All moments of a hit, in order of time, from their list. */
async function listed(hit) {
  const row = new Row(hit.dataset.list, Number(hit.dataset.found));
  for (let page = 0; page < PAGES && row.next; page++) {
    await row.more();
  }
  return row.list.toSorted((a, b) => a.start - b.start);
}

const source = ({ dataset: of }) => ({ kind: of.kind ?? 'NONE', source: of.href ?? '', embed: of.embed ?? '' });

/** Gives a hit's time line its sense; play is called with a moment. */
function enliven(hit, play) {
  const box = hit.querySelector('[data-time-line]');
  if (!box) {
    return;
  }
  let known = null;
  let all = marked(hit, box);
  let at = -1;
  const load = () => {
    known ??= all.length > 0 ? Promise.resolve(all) : listed(hit).then((found) => (all = found));
    known.catch(() => (known = null)); // Hark is away; it may be asked again
    return known;
  };
  const near = (seconds) =>
    all.length > 0
      ? nearest(all, seconds)
      : load().then(
          () => nearest(all, seconds),
          () => undefined,
        );
  const stand = (index) => {
    at = Math.max(0, Math.min(index, all.length - 1));
    line.standAt(all[at]);
  };
  const line = new TimeLine(box, {
    near,
    async step(by) {
      await load().catch(() => {});
      if (all.length > 0) {
        stand(at < 0 && by > 0 && Number.isFinite(by) ? 0 : Number.isFinite(by) ? at + by : by > 0 ? all.length : 0);
      }
    },
    async play() {
      await load().catch(() => {});
      if (all.length > 0) {
        play(all[Math.max(0, at)]);
      }
    },
    pick(moment) {
      if (moment) {
        at = all.indexOf(moment);
        play(moment);
      }
    },
  });
}

export const enlivenLines = (answer, play) => answer?.querySelectorAll('.hit').forEach((hit) => enliven(hit, play));
