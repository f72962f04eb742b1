package hark.web.view;

import hark.search.Moment;
import hark.search.MomentPositions.SegmentStop;
import hark.transcript.VideoId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The bar of a recording with the places of moments on it: a mark for each, or their density where
 * they are too many to be told apart.
 *
 * @param density the outline of the density, as the data of an SVG path; empty where there are
 *     marks
 * @param length of the recording, in seconds
 */
public record Timeline(List<TimelineMark> marks, String density, String length) {

  /** The most marks; more cannot be told apart within a few hundred pixels. */
  public static final int MAX_MARKS = 60;

  private static final int HEIGHT = 20;

  /** The units of the bar that one column of the density stands for. */
  private static final int COLUMN = 8;

  private static final int LOWEST = 3;
  private static final int HIGHEST = 18;

  public Timeline {
    marks = List.copyOf(marks);
  }

  /** Returns a bar with a mark for each moment. */
  public static Timeline of(
      VideoId video, List<Moment> moments, Duration length, SearchContext query) {
    var marks = TimelineMark.of(video, moments, length, query);
    return new Timeline(marks, "", DeepLink.seconds(length.toMillis()));
  }

  /** Returns a bar without moments. */
  public static Timeline plain(Duration length) {
    return new Timeline(List.of(), "", DeepLink.seconds(length.toMillis()));
  }

  /** Returns a bar with the density of moments. */
  public static Timeline dense(List<SegmentStop> stops, Duration length) {
    var places =
        stops.stream().mapToInt(stop -> place(stop.startMillis(), length)).distinct().toArray();
    return new Timeline(List.of(), outline(places), DeepLink.seconds(length.toMillis()));
  }

  private static int place(long millis, Duration length) {
    long all = Math.max(1, length.toMillis());
    return (int) Math.min(TimelineMark.WIDTH, millis * TimelineMark.WIDTH / all);
  }

  /** Returns a column for each stretch with moments, the higher the more of its places have one. */
  private static String outline(int[] places) {
    var counts = new int[TimelineMark.WIDTH / COLUMN];
    for (int place : places) {
      counts[Math.min(place / COLUMN, counts.length - 1)]++;
    }
    return IntStream.range(0, counts.length)
        .filter(i -> counts[i] > 0)
        .mapToObj(i -> column(i * COLUMN, height(counts[i])))
        .collect(Collectors.joining());
  }

  private static int height(int count) {
    return LOWEST + (HIGHEST - LOWEST) * Math.min(count, COLUMN) / COLUMN;
  }

  private static String column(int x, int height) {
    return "M%d %dh%dv%dh-%dz".formatted(x, (HEIGHT - height) / 2, COLUMN, height, COLUMN);
  }
}
