// The words of a quote as text: where they begin and end, and how they are written.

const NO_BLANKS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const LETTER = /[\p{L}\p{N}\p{M}'\u2019]/u;

const inWord = (text, i) => LETTER.test(text[i] ?? ' ') && !NO_BLANKS.test(text[i]);

/** Whole words, where a selection begins or ends inside one; without blanks round them. */
export function wholeWords(text, from, to) {
  let [start, end] = [from, to];
  while (start > 0 && inWord(text, start - 1) && inWord(text, start)) {
    start--;
  }
  while (end < text.length && inWord(text, end - 1) && inWord(text, end)) {
    end++;
  }
  const cut = text.slice(start, end);
  start += cut.length - cut.trimStart().length;
  return [start, Math.max(start, end - (cut.length - cut.trimEnd().length))];
}

/** Text as Markdown that shows it as it is. */
export const markdown = (text) => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
