package hark.transcript.quote;

import hark.language.Words;
import hark.transcript.Transcript;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Words that somebody quoted from a transcript, found again in what it has become: after other
 * segments, corrected words or moved times. As with the text quote selector of the Web Annotation
 * Data Model (W3C, section 4.2.4) the words themselves say what is meant, and the time which of
 * several places.
 *
 * @param head the words quoted or, of a long quote, its first few, as {@link Words} cuts them
 * @param tail the last few words of a long quote; none where the head is all of it
 * @param startMillis when the first word was heard
 * @param endMillis when the last word had been heard
 */
public record QuotationFinder(
    List<String> head, List<String> tail, long startMillis, long endMillis) {

  /** Stands between the first and the last words of a long quote. */
  public static final char GAP = '\u2026';

  /** Longer texts are no quotation. */
  public static final int MAX_LENGTH = 1_000;

  /** A recogniser that runs again moves words by a little. */
  private static final long NEAR_MILLIS = 5 * 60_000;

  /** Of so many words one may be another one now. */
  private static final int WORDS_A_CHANGE = 3;

  /** So many of the places where the beginning of a long quote is said are looked at. */
  private static final int MOST_PLACES = 20;

  public QuotationFinder {
    head = List.copyOf(head);
    tail = List.copyOf(tail);
  }

  /**
   * Reads what a link tells of a quote; nothing where it tells no word.
   *
   * @param text the words quoted, or the first and last few with {@value #GAP} between
   */
  public static Optional<QuotationFinder> of(String text, long startMillis, long endMillis) {
    int gap = text.indexOf(GAP);
    var head = words(gap < 0 ? text : text.substring(0, gap));
    var tail = gap < 0 ? List.<String>of() : words(text.substring(gap + 1));
    return head.isEmpty() || text.length() > MAX_LENGTH
        ? Optional.empty()
        : Optional.of(
            new QuotationFinder(head, tail, startMillis, Math.max(startMillis, endMillis)));
  }

  private static List<String> words(String text) {
    return Words.of(text).stream().map(Words.Word::text).toList();
  }

  /**
   * Where the words are said: near their time, even if one in {@value #WORDS_A_CHANGE} has become
   * another one, is missing or has come in; else anywhere just as they were. Of several places the
   * one with the fewest changes, then the nearest in time. Nothing where they are not said any
   * more.
   */
  public Optional<WordStretch> in(Transcript transcript) {
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
        .limit(MOST_PLACES) // words that are said over and over would take the square of the time
        .flatMap(first -> last(said, first, wordsAChange).stream())
        .findFirst();
  }

  /** All of it, where its head is this run. */
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
