package hark.web.library;

import hark.search.TranscriptIndex.IndexedTrack;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.web.view.DisplayFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The order of the library. Named after a column, with a leading minus to reverse it. */
record LibraryOrder(By by, boolean descending) implements Comparator<LibraryRow> {

  /** A column that rows can be ordered by. */
  enum By {
    TITLE(video(Video::title, String.CASE_INSENSITIVE_ORDER)),
    DATE(video(v -> v.day().orElse(LocalDate.MIN), Comparator.naturalOrder())),
    LENGTH(video(v -> v.duration().orElse(Duration.ZERO), Comparator.naturalOrder())),
    WORDS(best(IndexedTrack::words)),
    LANGUAGE(best(e -> DisplayFormat.language(e.track().language()))),
    CHANNEL(video(v -> v.channel().orElse(""), String.CASE_INSENSITIVE_ORDER)),
    SOURCE(video(Video::source, String.CASE_INSENSITIVE_ORDER)),
    MEDIA(Comparator.comparing(LibraryRow::isPlayable).thenComparing(LibraryRow::host));

    private final Comparator<LibraryRow> order;

    By(Comparator<LibraryRow> order) {
      this.order = order;
    }

    private static <T> Comparator<LibraryRow> video(
        Function<Video, T> part, Comparator<? super T> by) {
      return Comparator.comparing(row -> part.apply(row.video().video()), by);
    }

    private static <T extends Comparable<T>> Comparator<LibraryRow> best(
        Function<IndexedTrack, T> part) {
      return Comparator.comparing(row -> part.apply(row.video().best()));
    }

    /** Returns the key of the column. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    boolean isNumber() {
      return this == LENGTH || this == WORDS;
    }

    /**
     * Returns whether the column says something about some of these rows. Where all videos are of
     * one source, or all are played from one place, that is not repeated in every row.
     */
    boolean saysSomething(List<LibraryRow> rows) {
      return this == TITLE || this == WORDS || isKnown(rows) && differs(rows);
    }

    private boolean isKnown(List<LibraryRow> rows) {
      return rows.stream().anyMatch(this::isKnown);
    }

    private boolean isKnown(LibraryRow row) {
      var video = row.video().video();
      return switch (this) {
        case TITLE, WORDS, SOURCE -> true;
        case DATE -> video.day().isPresent();
        case LENGTH -> video.duration().isPresent();
        case LANGUAGE ->
            row.video().languages().stream().anyMatch(tag -> !tag.equals(Track.UNKNOWN_LANGUAGE));
        case CHANNEL -> video.channel().isPresent();
        case MEDIA -> row.isPlayable();
      };
    }

    private boolean differs(List<LibraryRow> rows) {
      return switch (this) {
        case SOURCE ->
            rows.stream().flatMap(row -> row.video().sources().stream()).distinct().count() > 1;
        case MEDIA -> sorts(rows);
        default -> true;
      };
    }

    /** Returns whether this order changes anything about these rows. */
    boolean sorts(List<LibraryRow> rows) {
      return rows.stream().anyMatch(row -> order.compare(row, rows.getFirst()) != 0);
    }
  }

  /** Returns the order of this name; by title if there is none. */
  static LibraryOrder of(String name) {
    boolean descending = name.startsWith("-");
    var column = descending ? name.substring(1) : name;
    return Arrays.stream(By.values())
        .filter(by -> by.key().equals(column))
        .findFirst()
        .map(by -> new LibraryOrder(by, descending))
        .orElse(new LibraryOrder(By.TITLE, false));
  }

  String name() {
    return (descending ? "-" : "") + by.key();
  }

  /** Returns the order that a click on a column header requests. */
  LibraryOrder next(By column) {
    return new LibraryOrder(column, column == by && !descending);
  }

  /** Returns the ARIA sort state of a column. */
  String state(By column) {
    if (column != by) {
      return "none";
    }
    return descending ? "descending" : "ascending";
  }

  @Override
  public int compare(LibraryRow one, LibraryRow other) {
    var order = descending ? by.order.reversed() : by.order;
    return order
        .thenComparing(By.TITLE.order)
        .thenComparing(row -> row.video().video().id())
        .compare(one, other);
  }
}
