// The moments of an answer in a row: as the page's links tell them, and on over the pages of their list.

import { nearest } from '../shared/timeline.js';
import { place } from './answer.js';

/** The links to moments in a page, or in a part of one. */
export const moments = (within) => [...(within?.querySelectorAll('[data-moment]') ?? [])];

export const canPlay = (moment) => ['AUDIO', 'VIDEO', 'YOUTUBE'].includes(moment.kind);

/** A moment as its line on a page tells it. */
export function read(link) {
  const { dataset: of } = link.closest('[data-of]');
  const href = link.getAttribute('href');
  return {
    href,
    start: Number(link.dataset.start),
    end: Number(link.dataset.end),
    time: link.querySelector('.time').textContent,
    words: link.querySelector('.said').textContent,
    lang: link.querySelector('.said').lang,
    dir: link.querySelector('.said').dir,
    speaker: link.querySelector('.by')?.textContent ?? '',
    title: of.of,
    day: of.day,
    kind: of.kind ?? 'NONE',
    source: of.href ?? '',
    embed: of.embed ?? '',
  };
}

/** The link of the answer to a moment, where it is on this page of it. */
export const onPage = (moment) => moments(place()).find((link) => link.getAttribute('href') === moment.href);

/**
 * All moments of an answer, a page of the list of them at a time; one for all that share their words.
 * Their total is undefined where it is not known before the last page.
 */
export class Row {
  #loading = null; // whoever steps on meanwhile waits for the same page

  constructor(link, total) {
    this.total = total;
    this.list = [];
    this.next = link;
  }

  async at(index) {
    while (index >= this.list.length && this.next) {
      await this.more();
    }
    return this.list[index];
  }

  /** Loads the next page of the list; fails where Hark is away, and may be asked again then. */
  more() {
    this.#loading ??= this.#load().finally(() => (this.#loading = null));
    return this.#loading;
  }

  async #load() {
    const answer = await fetch(this.next, { headers: { Accept: 'text/html' } });
    if (!answer.ok) {
      throw new Error(answer.statusText);
    }
    const list = new DOMParser().parseFromString(await answer.text(), 'text/html');
    this.list.push(...moments(list).map(read));
    this.next = list.querySelector('.paging a[rel="next"]')?.getAttribute('href') ?? null;
    if (!this.next) {
      this.total = this.list.length;
    }
  }

  /**
   * Where a moment stands in it, or the one near it that shares its words; -1 where it has none of the recording.
   * Looks through a number of pages at most, and gives undefined where it may be on a later one.
   */
  async indexOf(moment, mostPages = Infinity) {
    for (let pages = 0; ; pages++) {
      const index = this.list.findIndex((one) => one.href === moment.href);
      if (index >= 0 || !this.next) {
        return index >= 0 ? index : this.#near(moment);
      }
      if (pages >= mostPages) {
        return undefined;
      }
      await this.more();
    }
  }

  #near({ source, start }) {
    const there = this.list.filter((one) => one.source === source);
    return this.list.indexOf(nearest(there, start));
  }
}
