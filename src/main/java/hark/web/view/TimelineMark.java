package hark.web.view;

import hark.search.Moment;
import hark.transcript.VideoId;
import java.time.Duration;
import java.util.List;

/**
 * A moment's place on a bar that is {@value #WIDTH} units wide.
 *
 * @param end of the moment, in seconds
 * @param label its time and words, for the tooltip
 */
public record TimelineMark(double x, String link, String end, String label) {

  public static final int WIDTH = 1000;

  static List<TimelineMark> of(
      VideoId video, List<Moment> moments, Duration length, SearchContext query) {
    return moments.stream()
        .map(
            moment ->
                new TimelineMark(
                    place(moment.startMillis(), length),
                    PageLinks.moment(video, moment, query),
                    DeepLink.seconds(moment.endMillis()),
                    DisplayFormat.time(moment.startMillis()) + " " + moment.snippet().text()))
        .toList();
  }

  private static double place(long millis, Duration length) {
    double share = Math.min(1, millis / (double) length.toMillis());
    return Math.round(share * WIDTH * 10) / 10.0;
  }
}
