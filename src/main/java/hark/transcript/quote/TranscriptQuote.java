package hark.transcript.quote;

import hark.language.Words;
import hark.transcript.Transcript;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A quote from a transcript that can be found again after the transcript has changed: with other
 * segments, corrected words or moved times. As with the text quote selector of the Web Annotation
 * Data Model (W3C, section 4.2.4) the words identify the quote, and the time selects one of several
 * occurrences.
 *
 * @param head the words quoted or, of a long quote, its first few, as {@link Words} cuts them
 * @param tail the last few words of a long quote; empty if the head is all of it
 * @param startMillis the start of the first word in milliseconds
 * @param endMillis the end of the last word in milliseconds
 */
public record TranscriptQuote(
    List<String> head, List<String> tail, long startMillis, long endMillis) {

  /** The separator between the first and the last words of a long quote. */
  public static final char GAP = '\u2026';

  /** The longest text of a quote, in UTF-16 code units. */
  public static final int MAX_LENGTH = 1_000;

  /** The tolerance in milliseconds: a recogniser that runs again shifts words slightly. */
  private static final long NEAR_MILLIS = 5 * 60_000;

  /** The number of words for which one change is tolerated. */
  private static final int WORDS_A_CHANGE = 3;

  /** The number of occurrences of a long quote's head that are examined. */
  private static final int MOST_PLACES = 20;

  public TranscriptQuote {
    head = List.copyOf(head);
    tail = List.copyOf(tail);
  }

  /**
   * Parses the text and times of a quote from a link; empty if the text has no word or is too long.
   *
   * @param text the words quoted, or the first and last few with {@value #GAP} between
   */
  public static Optional<TranscriptQuote> parse(String text, long startMillis, long endMillis) {
    int gap = text.indexOf(GAP);
    var head = words(gap < 0 ? text : text.substring(0, gap));
    var tail = gap < 0 ? List.<String>of() : words(text.substring(gap + 1));
    return head.isEmpty() || text.length() > MAX_LENGTH
        ? Optional.empty()
        : Optional.of(
            new TranscriptQuote(head, tail, startMillis, Math.max(startMillis, endMillis)));
  }

  private static List<String> words(String text) {
    return Words.of(text).stream().map(Words.Word::text).toList();
  }

  /**
   * Finds the quote in a transcript: near its time, with at most one of each {@value
   * #WORDS_A_CHANGE} words replaced, removed or added; otherwise anywhere with exactly its words.
   * Of several occurrences the one with the fewest changes, then the nearest in time. Empty if
   * there is none.
   */
  public Optional<WordStretch> findIn(Transcript transcript) {
    var near =
        transcript.segments().stream()
            .filter(segment -> segment.endMillis() >= startMillis - NEAR_MILLIS)
            .filter(segment -> segment.startMillis() <= endMillis + NEAR_MILLIS)
            .toList();
    return find(SpokenWords.of(near), WORDS_A_CHANGE)
        .or(() -> find(SpokenWords.of(transcript.segments()), Integer.MAX_VALUE));
  }

  private Optional<WordStretch> find(SpokenWords said, int wordsAChange) {
    return said.find(head, head.size() / wordsAChange, 0).stream()
        .sorted(
            Comparator.comparingInt(SpokenWords.WordRun::changes)
                .thenComparingLong(run -> Math.abs(said.startMillis(run.first()) - startMillis))
                .thenComparingInt(SpokenWords.WordRun::stretched))
        .limit(MOST_PLACES) // often repeated words would take quadratic time
        .flatMap(first -> last(said, first, wordsAChange).stream())
        .findFirst();
  }

  /** Completes an occurrence of the head with the tail. */
  private Optional<WordStretch> last(
      SpokenWords said, SpokenWords.WordRun first, int wordsAChange) {
    if (tail.isEmpty()) {
      return Optional.of(said.stretch(first.first(), first.last()));
    }
    long end = endMillis + said.startMillis(first.first()) - startMillis;
    return said.find(tail, tail.size() / wordsAChange, first.last() + 1).stream()
        .filter(run -> said.startMillis(run.last()) <= end + NEAR_MILLIS)
        .min(
            Comparator.comparingInt(SpokenWords.WordRun::changes)
                .thenComparingInt(SpokenWords.WordRun::stretched)
                .thenComparingLong(run -> Math.abs(said.startMillis(run.last()) - end)))
        .map(run -> said.stretch(first.first(), run.last()));
  }
}
