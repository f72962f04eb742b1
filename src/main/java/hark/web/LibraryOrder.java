package hark.web;

import hark.search.TranscriptIndex.Entry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** How the library is ordered. Named after a column, with a minus before it to turn it round. */
record LibraryOrder(By by, boolean descending) implements Comparator<Entry> {

  /** A column that rows can be ordered by. */
  enum By {
    TITLE("Title", Comparator.comparing(e -> e.video().title(), String.CASE_INSENSITIVE_ORDER)),
    DATE("Date", Comparator.comparing(e -> e.video().day().orElse(LocalDate.MIN))),
    LENGTH("Length", Comparator.comparing(e -> e.video().duration().orElse(Duration.ZERO))),
    SEGMENTS("Segments", Comparator.comparing(Entry::segments)),
    WORDS("Words", Comparator.comparing(Entry::words)),
    LANGUAGE("Language", Comparator.comparing(e -> e.track().language())),
    SOURCE("Source", Comparator.comparing(e -> e.video().source()));

    private final String title;
    private final Comparator<Entry> order;

    By(String title, Comparator<Entry> order) {
      this.title = title;
      this.order = order;
    }

    String title() {
      return title;
    }

    boolean isNumber() {
      return this == LENGTH || this == SEGMENTS || this == WORDS;
    }
  }

  /** The order of this name; by title where there is none. */
  static LibraryOrder of(String name) {
    boolean descending = name.startsWith("-");
    var column = descending ? name.substring(1) : name;
    return Arrays.stream(By.values())
        .filter(by -> by.name().toLowerCase(Locale.ROOT).equals(column))
        .findFirst()
        .map(by -> new LibraryOrder(by, descending))
        .orElse(new LibraryOrder(By.TITLE, false));
  }

  String name() {
    return (descending ? "-" : "") + by.name().toLowerCase(Locale.ROOT);
  }

  /** The order that a click on a column's head asks for. */
  LibraryOrder next(By column) {
    return new LibraryOrder(column, column == by && !descending);
  }

  /** The ARIA sort state of a column. */
  String state(By column) {
    if (column != by) {
      return "none";
    }
    return descending ? "descending" : "ascending";
  }

  @Override
  public int compare(Entry one, Entry other) {
    var order = descending ? by.order.reversed() : by.order;
    return order
        .thenComparing(e -> e.video().title(), String.CASE_INSENSITIVE_ORDER)
        .thenComparing(e -> e.video().id())
        .compare(one, other);
  }
}
