// What is said in a recording at a time, for a player that has no transcript beside it.

import { addressOf } from '../shared/address.js';
import { clock } from '../shared/text.js';

const AGAIN_MILLIS = 5000; // after which a transcript that did not come is asked for again

const known = new Map(); // the segments of transcripts, by their addresses

async function segmentsAt(address) {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(`${address} is answered with ${answer.status}`);
  }
  return (await answer.json()).segments;
}

function load(address) {
  if (!known.has(address)) {
    known.set(
      address,
      segmentsAt(address).catch(() => {
        setTimeout(() => known.delete(address), AGAIN_MILLIS); // Hark is away, or has too much to do
        return [];
      }),
    );
  }
  return known.get(address);
}

/** The words of the recording of a moment at a time, told as the moment is; undefined where they are not known. */
export async function spokenAt(moment, seconds) {
  const page = new URL(moment.href, location.href);
  const track = page.searchParams.get('track');
  const query = track ? `?track=${encodeURIComponent(track)}` : '';
  const segments = await load(addressOf(`api/videos/${page.pathname.split('/').at(-1)}/transcript.json${query}`));
  const ordinal = segments.findLastIndex((segment) => segment.start <= seconds);
  if (ordinal < 0) {
    return undefined;
  }
  const { start, text, speaker } = segments[ordinal];
  const place = new URLSearchParams({ t: String(start), ...(track ? { track } : {}) });
  const href = `${page.pathname}?${place}#s${ordinal}`;
  return { ...moment, href, words: text, speaker: speaker ?? '', time: clock(start) };
}
