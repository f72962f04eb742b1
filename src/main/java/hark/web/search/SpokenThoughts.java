package hark.web.search;

import hark.language.StopWords;
import hark.language.UnspacedScripts;
import hark.language.Words;
import hark.transcript.Segment;
import hark.transcript.Transcript;
import java.text.BreakIterator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The sentences of one transcript that make sense on their own: whole ones, of a length that can be
 * remembered, without numbers, signs or repeated words, and no mere lists.
 */
final class SpokenThoughts {

  /** The most characters that are read; a transcript may be a day long. */
  private static final int MOST_READ = 60_000;

  private static final int LEAST_WORDS = 5;
  private static final int MOST_WORDS = 9;
  private static final int LEAST_CHARACTERS = 18;
  private static final int MOST_CHARACTERS = 60;

  /** The same limits for scripts without blanks between words. */
  private static final int LEAST_SIGNS = 6;

  private static final int MOST_SIGNS = 20;

  /** The fewest words with a meaning of their own, and the fewest letters of such a word. */
  private static final int LEAST_MEANINGFUL = 2;

  private static final int MEANINGFUL_LETTERS = 4;

  /** The fewest letters of a single word that is offered, and how often it is said at least. */
  private static final int KEYWORD_LETTERS = 6;

  private static final int KEYWORD_TIMES = 2;

  private static final String ENDS = ".!?\u3002\uff01\uff1f\u061f\u0964\u06d4";
  private static final String INSIDE = " '\u2019-";

  private final String text;

  SpokenThoughts(Transcript transcript) {
    this.text = joined(transcript.segments());
  }

  /**
   * A sentence or word.
   *
   * @param score how characteristic it is; higher is more
   */
  record Thought(String text, double score) {}

  private static String joined(List<Segment> segments) {
    var joined = new StringBuilder();
    for (var segment : segments) {
      if (joined.length() >= MOST_READ) {
        break;
      }
      if (!joined.isEmpty() && !UnspacedScripts.join(joined, segment.text())) {
        joined.append(' ');
      }
      joined.append(segment.text());
    }
    return joined.toString();
  }

  /** Returns the words of the transcript. */
  HashSet<String> words() {
    var words = new HashSet<String>();
    Words.of(text).forEach(word -> words.add(word.text()));
    return words;
  }

  /**
   * Returns the most characteristic sentence; empty if there is none, as in transcripts without
   * punctuation.
   *
   * @param rarity of a word, at least 0
   */
  Optional<Thought> sentence(ToDoubleFunction<String> rarity) {
    var sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text);
    Thought best = null;
    int start = sentences.first();
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      var thought = thought(text.substring(start, end).strip(), rarity);
      if (thought.isPresent() && (best == null || thought.get().score() > best.score())) {
        best = thought.get();
      }
      start = end;
    }
    return Optional.ofNullable(best);
  }

  private static Optional<Thought> thought(String sentence, ToDoubleFunction<String> rarity) {
    if (sentence.length() < 2 || ENDS.indexOf(sentence.charAt(sentence.length() - 1)) < 0) {
      return Optional.empty();
    }
    var said = sentence.substring(0, sentence.length() - 1);
    boolean isUnspaced = UnspacedScripts.has(said.codePointAt(0));
    boolean isPlain =
        Character.isLetter(said.codePointAt(0))
            && !Character.isLowerCase(said.codePointAt(0))
            && said.codePoints().allMatch(SpokenThoughts::isPlain);
    if (!isPlain || !fits(said.length(), isUnspaced)) {
      return Optional.empty();
    }
    var words = Words.of(said).stream().map(Words.Word::text).toList();
    if (isUnspaced) {
      return Optional.of(new Thought(said, mean(words, rarity)));
    }
    boolean isSaidOnce = new HashSet<>(words).size() == words.size();
    boolean isLong = words.size() >= LEAST_WORDS && words.size() <= MOST_WORDS;
    long meaningful = words.stream().filter(SpokenThoughts::isMeaningful).count();
    boolean isList = words.stream().noneMatch(StopWords::isFrequent);
    return isSaidOnce && isLong && !isList && meaningful >= LEAST_MEANINGFUL
        ? Optional.of(new Thought(said, mean(words, rarity)))
        : Optional.empty();
  }

  private static boolean isPlain(int c) {
    return Character.isLetter(c) || INSIDE.indexOf(c) >= 0 || isMark(c);
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean fits(int length, boolean isUnspaced) {
    return isUnspaced
        ? length >= LEAST_SIGNS && length <= MOST_SIGNS
        : length >= LEAST_CHARACTERS && length <= MOST_CHARACTERS;
  }

  private static boolean isMeaningful(String word) {
    return word.length() >= MEANINGFUL_LETTERS && !StopWords.isFrequent(word);
  }

  private static double mean(List<String> words, ToDoubleFunction<String> rarity) {
    return words.stream()
        .mapToDouble(word -> StopWords.isFrequent(word) ? 0 : rarity.applyAsDouble(word))
        .average()
        .orElse(0);
  }

  /** Returns the most characteristic single word that is said several times. */
  Optional<Thought> keyword(ToDoubleFunction<String> rarity) {
    Map<String, Integer> times = new HashMap<>();
    Words.of(text).stream()
        .map(Words.Word::text)
        .filter(word -> word.length() >= KEYWORD_LETTERS && isMeaningful(word))
        .filter(word -> word.codePoints().allMatch(Character::isLetter))
        .filter(word -> !UnspacedScripts.has(word.codePointAt(0)))
        .forEach(word -> times.merge(word, 1, Integer::sum));
    return times.entrySet().stream()
        .filter(word -> word.getValue() >= KEYWORD_TIMES)
        .map(
            word ->
                new Thought(word.getKey(), word.getValue() * rarity.applyAsDouble(word.getKey())))
        .max(Comparator.comparingDouble(Thought::score).thenComparing(Thought::text));
  }
}
