// Where a query is satisfied in the transcript: the server tells it at every key.

import { addressOf } from '../shared/address.js';
import { reading, transcript } from './reading.js';

export const NOTHING = { query: '', count: 0, before: 0, moments: [], marks: [], ticks: [] };

const MOMENTS = addressOf(`api/videos/${transcript.dataset.path.split('/').at(-1)}/moments`);

let turn = 0;

/** Parameters of the page's own address, those of these names that it has. */
export function asked(...names) {
  const page = new URLSearchParams(location.search);
  return names.flatMap((name) => (page.get(name) ? [[name, page.get(name)]] : []));
}

/**
 * What is found in the part of the transcript that is shown, and how much in all of it.
 *
 * typing: the last word may be half typed
 * returns undefined where something else was asked meanwhile, and fails where Hark is away
 */
export async function placesOf(query, typing) {
  const mine = ++turn;
  if (!query.trim()) {
    return NOTHING;
  }
  const question = new URLSearchParams([
    ['q', query],
    ['from', reading.first],
    ['to', reading.end],
    ['typing', typing],
    ...asked('track', 'tiers', 'nearby'),
  ]);
  // An older question is left to itself, not called off: that would cost the connection that it came by.
  const answer = await fetch(`${MOMENTS}?${question}`);
  const places = answer.ok ? await answer.json() : Promise.reject(new Error(answer.statusText));
  return mine === turn ? places : undefined;
}
