package hark.caption;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One timed piece of a caption file as written there: times in milliseconds that may lie in any
 * order, text that may be blank, free of markup and entities.
 *
 * @param pieces stretches of the text whose own times the file gives, in order of the text and
 *     without overlap; empty where it gives none. Not every word need lie in one, and their times
 *     may be as wrong as the file's.
 */
public record Cue(
    long startMillis,
    long endMillis,
    String text,
    Optional<String> speaker,
    List<CuePiece> pieces) {

  /**
   * A timed stretch of a cue's text, usually one word; blanks and punctuation around it may be part
   * of it.
   *
   * @param from index of its start, in UTF-16 code units
   * @param to index of its end, exclusive; after {@code from}
   * @param startMillis media time, not counted from the cue's start
   * @param endMillis media time; empty where the file gives none
   */
  public record CuePiece(int from, int to, long startMillis, OptionalLong endMillis) {

    public CuePiece {
      Objects.requireNonNull(endMillis);
      if (from < 0 || to <= from) {
        throw new IllegalArgumentException(
            String.format(Locale.ROOT, "A piece of text runs from %d to %d", from, to));
      }
    }

    /** Creates a piece whose end is known. */
    public static CuePiece of(int from, int to, long startMillis, long endMillis) {
      return new CuePiece(from, to, startMillis, OptionalLong.of(endMillis));
    }

    /** Creates a piece that lasts until the next one begins, or the cue ends. */
    public static CuePiece of(int from, int to, long startMillis) {
      return new CuePiece(from, to, startMillis, OptionalLong.empty());
    }
  }

  public Cue {
    Objects.requireNonNull(speaker);
    pieces = List.copyOf(pieces);
    int free = 0;
    for (var piece : pieces) {
      if (piece.from() < free || piece.to() > text.length()) {
        throw new IllegalArgumentException(
            String.format(Locale.ROOT, "%s does not fit in %d characters", piece, text.length()));
      }
      free = piece.to();
    }
  }

  /** Creates a cue whose pieces have no times of their own. */
  public Cue(long startMillis, long endMillis, String text, Optional<String> speaker) {
    this(startMillis, endMillis, text, speaker, List.of());
  }

  public static Cue of(long startMillis, long endMillis, String text) {
    return new Cue(startMillis, endMillis, text, Optional.empty());
  }

  public Cue withEnd(long newEndMillis) {
    return new Cue(startMillis, newEndMillis, text, speaker, pieces);
  }

  /** Returns the same cue so many milliseconds later. */
  public Cue later(long millis) {
    var moved =
        pieces.stream()
            .map(
                piece ->
                    new CuePiece(
                        piece.from(),
                        piece.to(),
                        piece.startMillis() + millis,
                        piece.endMillis().isPresent()
                            ? OptionalLong.of(piece.endMillis().getAsLong() + millis)
                            : piece.endMillis()))
            .toList();
    return new Cue(startMillis + millis, endMillis + millis, text, speaker, moved);
  }

  /** Returns the same cue, ending where the next one starts, or at once where that is not later. */
  public Cue endingBefore(Cue next) {
    return withEnd(Math.max(startMillis, next.startMillis()));
  }

  /** Returns the rest of the text at the same times, with the pieces inside it. */
  public Cue from(int from, Optional<String> newSpeaker) {
    var inside =
        pieces.stream()
            .filter(piece -> piece.to() > from)
            .map(
                piece ->
                    new CuePiece(
                        Math.max(piece.from(), from) - from,
                        piece.to() - from,
                        piece.startMillis(),
                        piece.endMillis()))
            .toList();
    return new Cue(startMillis, endMillis, text.substring(from), newSpeaker, inside);
  }
}
