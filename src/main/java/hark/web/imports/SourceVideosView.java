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
 * The source catalog.
 *
 * @param empty whether no video is known
 * @param videos the number of videos, as {@code readAt} is the time of the last complete read;
 *     empty before the first
 * @param problem the reason it was not read; empty if it was
 * @param fresh the number of new videos
 * @param name the filter by name; blank for all
 * @param status the key of the selected condition; blank for all
 * @param count the number of matching videos
 * @param here the query part of this page's address, to which forms return
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

  /** A time in the time zone of this machine. */
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
   * @param videos its number of videos
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
   * A video. Unknown cells are empty.
   *
   * @param here whether it is in the library
   * @param cause the reason the source failed; blank if it did not or gives none
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
      var video = item.request().details();
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

  /** Returns the conditions to choose from, and one for all. */
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

  /** Returns the key of a condition in an address. */
  public static String key(CatalogFilter condition) {
    return condition.name().toLowerCase(Locale.ROOT);
  }
}
