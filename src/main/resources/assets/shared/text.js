// Texts made of values.

/** A text with values for %1, %2 and so on in it. */
export const fill = (text, ...values) =>
  values.reduce((filled, value, i) => filled.replace(`%${i + 1}`, () => value), text);

/** A place in a recording as people read it: 2:05, or 1:02:03 from an hour on. */
export function clock(seconds) {
  const two = (n) => String(Math.floor(n) % 60).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes}:${two(seconds)}` : `${Math.floor(minutes / 60)}:${two(minutes)}:${two(seconds)}`;
}
