package hark.web.view;

import hark.ingest.SourceShelf;
import hark.ingest.SourceShelf.Condition;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is on the shelf of a source.
 *
 * @param empty no video is known
 * @param said how it stands, in one or two sentences
 * @param problem why it was not read; empty when it was
 * @param fresh how many videos are new
 * @param name what names are narrowed to; blank for all
 * @param status the key of the condition that is shown; blank for all
 * @param count how many match, in one line
 * @param here the query part of this page's address, for forms to come back to
 */
public record ShelfView(
    String source,
    boolean reading,
    boolean empty,
    String said,
    String problem,
    int fresh,
    String name,
    String status,
    List<Choice> statuses,
    String count,
    List<Row> rows,
    Paging paging,
    String here) {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.ENGLISH);

  /** A condition to choose. */
  public record Choice(String key, String name, boolean chosen) {

    static Choice of(Optional<Condition> condition, Optional<Condition> chosen, long count) {
      return new Choice(
          condition.map(ShelfView::key).orElse(""),
          "%s (%s)".formatted(condition.map(ShelfView::say).orElse("All"), Say.number(count)),
          condition.equals(chosen));
    }
  }

  /** One video. Cells that are not known are empty. */
  public record Row(
      String id, String title, String date, String length, String tone, String status) {

    public static Row of(SourceShelf.Item item) {
      var video = item.wanted().told();
      var cause = item.cause().isBlank() ? "" : ": " + item.cause();
      return new Row(
          video.id().value(),
          video.title(),
          Say.day(video).orElse(""),
          video.duration().map(length -> Say.time(length.toMillis())).orElse(""),
          tone(item),
          item.here() ? "In the library" : say(item.condition()) + cause);
    }

    private static String tone(SourceShelf.Item item) {
      if (item.here()) {
        return "good";
      }
      return switch (item.condition()) {
        case READY -> "wait";
        case PENDING -> "warn";
        case FAILED -> "bad";
      };
    }
  }

  /** The conditions to choose from, and all of them together. */
  public static List<Choice> statuses(Map<Condition, Long> counts, Optional<Condition> chosen) {
    long all = counts.values().stream().mapToLong(n -> n).sum();
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of(Optional.empty(), chosen, all));
    for (var condition : Condition.values()) {
      long count = counts.getOrDefault(condition, 0L);
      choices.add(Choice.of(Optional.of(condition), chosen, count));
    }
    return List.copyOf(choices);
  }

  private static String say(Condition condition) {
    return switch (condition) {
      case READY -> "Ready";
      case PENDING -> "Not ready yet";
      case FAILED -> "Failed there";
    };
  }

  /** A condition in an address. */
  public static String key(Condition condition) {
    return condition.name().toLowerCase(Locale.ROOT);
  }

  /** How the shelf stands. */
  public static String said(String source, SourceShelf.State state, ZoneId zone) {
    var videos = Say.count(state.videos(), "video");
    if (state.reading()) {
      return "Hark is reading the list of %s: %s so far.".formatted(source, videos);
    }
    return state
        .readAt()
        .map(
            time ->
                "%s has %s, as read at %s.%s"
                    .formatted(source, videos, at(time, zone), hint(state)))
        .orElse("Hark has not read the list of %s yet.".formatted(source));
  }

  private static String at(Instant time, ZoneId zone) {
    return TIME.format(time.atZone(zone));
  }

  private static String hint(SourceShelf.State state) {
    return state.videos() == 0
        ? " If there should be some, check the key, and hark.memories.unique-id if it is set."
        : "";
  }
}
