package hark.lucene;

import hark.query.Question;
import hark.search.Hit;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Makes hits of the transcripts that a {@link HitCollector} kept. Used by one thread. */
final class HitFinder {

  private final Question question;
  private final Expansion expansion;
  private final int moments;

  /**
   * @param moments how many of each hit at the most
   */
  HitFinder(Question question, Expansion expansion, int moments) {
    this.question = question;
    this.expansion = expansion;
    this.moments = moments;
  }

  /**
   * The hits in the order given; looked up in the order in which they stand in the index, each leaf
   * in one go.
   */
  List<Hit> hits(List<HitCollector.Found> found) throws IOException {
    var hits = new Hit[found.size()];
    var order =
        IntStream.range(0, hits.length)
            .boxed()
            .sorted(Comparator.comparingInt(i -> found.get(i).globalDocument()))
            .toList();
    MomentFinder finder = null;
    for (int i : order) {
      var place = found.get(i);
      if (finder == null || !finder.isIn(place.leaf().reader())) {
        finder = new MomentFinder(place.leaf().reader(), question, expansion);
      }
      hits[i] = finder.hit(place.document(), moments);
    }
    return Arrays.asList(hits);
  }
}
