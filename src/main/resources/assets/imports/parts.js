// Files in parts that Hark accepts.

const MOST_BYTES = 24 * 1024 * 1024;
const MOST_FILES = 100;

/** Cuts a list of files into parts; one that is too large stands alone, and Hark says so. */
export function partsOf(files) {
  const cut = [];
  let bytes = 0;
  for (const file of files) {
    if (cut.length === 0 || cut.at(-1).length >= MOST_FILES || bytes + file.size > MOST_BYTES) {
      cut.push([]);
      bytes = 0;
    }
    cut.at(-1).push(file);
    bytes += file.size;
  }
  return cut;
}
