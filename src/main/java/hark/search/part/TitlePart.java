package hark.search.part;

import hark.search.TitleMatches;
import hark.transcript.Video;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The videos of one part of an index whose titles match a query.
 *
 * @param count of all such videos
 * @param best the best of them, at most {@value #OFFERED}, the best first
 */
public record TitlePart(int count, List<RankedTitle> best) {

  /** The number of videos to offer. */
  public static final int OFFERED = 3;

  public static final TitlePart NONE = new TitlePart(0, List.of());

  private static final Comparator<RankedTitle> BEST_FIRST =
      Comparator.comparingDouble((RankedTitle title) -> -title.rank())
          .thenComparing(title -> title.video().id())
          .thenComparing(RankedTitle::place);

  /**
   * A video whose title matches.
   *
   * @param rank the higher, the better
   * @param place the name of the track that gave the rank, which decides between equal ranks
   */
  public record RankedTitle(double rank, Video video, String place) {}

  public TitlePart {
    best = List.copyOf(best);
  }

  /** Merges the titles of two parts. */
  public TitlePart plus(TitlePart other) {
    return new TitlePart(
        count + other.count,
        Stream.concat(best.stream(), other.best.stream())
            .sorted(BEST_FIRST)
            .limit(OFFERED)
            .toList());
  }

  public TitleMatches matches() {
    return new TitleMatches(count, best.stream().map(RankedTitle::video).toList());
  }
}
