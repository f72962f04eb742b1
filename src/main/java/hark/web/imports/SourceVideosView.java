package hark.web.imports;

import hark.ingest.follow.SourceCatalog;
import hark.ingest.follow.SourceCatalog.CatalogFilter;
import hark.web.view.DisplayFormat;
import hark.web.view.PageNavigation;
import hark.web.view.RecordingDay;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What is on the shelf of a source.
 *
 * @param empty no video is known
 * @param videos how many there are, and {@code readAt} when they were last all read; empty where
 *     they never were
 * @param problem why it was not read; empty when it was
 * @param fresh how many videos are new
 * @param name what names are narrowed to; blank for all
 * @param status the key of the condition that is shown; blank for all
 * @param count how many match
 * @param here the query part of this page's address, for forms to come back to
 */
public record SourceVideosView(
    String source,
    boolean reading,
    boolean empty,
    int videos,
    Optional<ReadAt> readAt,
    String problem,
    int fresh,
    String name,
    String status,
    List<StatusFilter> statuses,
    int count,
    List<SourceVideoRow> rows,
    PageNavigation paging,
    String here) {

  /** A time, as read by this machine's clock. */
  public record ReadAt(String clock, String date) {

    public static ReadAt of(Instant time, ZoneId zone) {
      var there = time.atZone(zone);
      return new ReadAt(DisplayFormat.clock(there), DisplayFormat.date(there.toLocalDate()));
    }
  }

  /**
   * A condition to choose.
   *
   * @param condition empty for all of them
   * @param videos how many are in it
   */
  public record StatusFilter(
      String key, Optional<CatalogFilter> condition, long videos, boolean chosen) {

    static StatusFilter of(
        Optional<CatalogFilter> condition, Optional<CatalogFilter> chosen, long count) {
      return new StatusFilter(
          condition.map(SourceVideosView::key).orElse(""),
          condition,
          count,
          condition.equals(chosen));
    }
  }

  /**
   * One video. Cells that are not known are empty.
   *
   * @param here it is in the library
   * @param cause why the source failed; blank where it did not, or does not say
   */
  public record SourceVideoRow(
      String id,
      String title,
      RecordingDay day,
      String length,
      String tone,
      boolean here,
      CatalogFilter condition,
      String cause) {

    public static SourceVideoRow of(SourceCatalog.CatalogItem item) {
      var video = item.wanted().told();
      return new SourceVideoRow(
          video.id().value(),
          video.title(),
          RecordingDay.of(video),
          video.duration().map(length -> DisplayFormat.time(length.toMillis())).orElse(""),
          tone(item),
          item.here(),
          item.condition(),
          item.cause());
    }

    private static String tone(SourceCatalog.CatalogItem item) {
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
  public static List<StatusFilter> statuses(
      Map<CatalogFilter, Long> counts, Optional<CatalogFilter> chosen) {
    long all = counts.values().stream().mapToLong(n -> n).sum();
    var choices = new ArrayList<StatusFilter>();
    choices.add(StatusFilter.of(Optional.empty(), chosen, all));
    for (var condition : CatalogFilter.values()) {
      long count = counts.getOrDefault(condition, 0L);
      choices.add(StatusFilter.of(Optional.of(condition), chosen, count));
    }
    return List.copyOf(choices);
  }

  /** A condition in an address. */
  public static String key(CatalogFilter condition) {
    return condition.name().toLowerCase(Locale.ROOT);
  }
}
