// What to mark in a segment.

/** The stretches of a segment that were found; those of the moment that one stands at are told apart. */
export function stretchesOf(mark, now) {
  const stretches = [];
  for (let i = 0; i < mark.ranges.length; i += 2) {
    const [from, to] = [mark.ranges[i], mark.ranges[i + 1]];
    stretches.push({ from, to, now: now !== undefined && isIn(now, mark.segment, from, to) });
  }
  return stretches;
}

function isIn(moment, segment, from, to) {
  return (
    (segment > moment.segment || (segment === moment.segment && to > moment.from)) &&
    (segment < moment.lastSegment || (segment === moment.lastSegment && from < moment.to))
  );
}
