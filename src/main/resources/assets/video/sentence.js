// The sentence around words, as the results show it: it ends where they end it (SnippetBuilder on the server).

const MOST = 110; // characters before and after the words, where no sentence ends
const BLANKS = 32; // that are skipped to find the end of a sentence before them
const ENDS_SENTENCE = '.?!\u3002\uFF1F\uFF01\u061F\u0964\u2026';

/** As much of the text before words, and after them, as a sentence may need. */
export const NEEDED = 2 * MOST;

const isBlank = (text, at) => /^\s$/.test(text[at] ?? '');

/** A full stop of a script that puts no blank after it. */
const isWideStop = (text, at) => text.charCodeAt(at) >= 0x3000;

function endsBefore(text, at) {
  let before = at - 1;
  while (before >= 0 && before > at - BLANKS && isBlank(text, before)) {
    before--;
  }
  if (before < 0 || !ENDS_SENTENCE.includes(text[before])) {
    return false;
  }
  return before < at - 1 || at === text.length || isBlank(text, at) || isWideStop(text, before);
}

function startOf(text, from) {
  const earliest = Math.max(0, from - MOST);
  for (let i = from; i > earliest; i--) {
    if (endsBefore(text, i) && !isBlank(text, i)) {
      return i;
    }
  }
  for (let i = earliest; earliest > 0 && i < from; i++) {
    if (isBlank(text, i - 1) && !isBlank(text, i)) {
      return i;
    }
  }
  return earliest;
}

function endOf(text, to) {
  const latest = Math.min(text.length, to + MOST);
  for (let i = to + 1; i <= latest; i++) {
    if (endsBefore(text, i) && (i === text.length || isBlank(text, i) || isWideStop(text, i - 1))) {
      return i;
    }
  }
  for (let i = latest; latest < text.length && i > to; i--) {
    if (isBlank(text, i) && !isBlank(text, i - 1)) {
      return i;
    }
  }
  return latest;
}

/** From where to where the sentence goes that has the words of a text between two offsets. */
export const sentenceAround = (text, from, to) => [startOf(text, from), endOf(text, to)];
