package hark.lucene;

import hark.query.Question;
import hark.search.Detail;
import hark.search.Hit;
import hark.search.MomentOrder;
import hark.search.VideoMoment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes hits of the transcripts that a {@link HitCollector} kept. Used by one thread. */
final class HitFinder {

  private final Question question;
  private final Expansion expansion;
  private final Detail detail;
  private final MomentOrder order;

  /**
   * @param order of the moments of one transcript
   */
  HitFinder(Question question, Expansion expansion, Detail detail, MomentOrder order) {
    this.question = question;
    this.expansion = expansion;
    this.detail = detail;
    this.order = order;
  }

  /** The hits in the order given, each with its first moments. */
  List<Hit> hits(List<Found> found) throws IOException {
    var wanted = new LinkedHashMap<Found, List<Run>>();
    found.forEach(one -> wanted.put(one, List.of(Run.of(0, detail.moments()))));
    var hits = find(wanted);
    return found.stream().map(hits::get).toList();
  }

  /** The moments of the slices, in their order. */
  List<VideoMoment> moments(List<MomentList.Slice> slices) throws IOException {
    var wanted = new LinkedHashMap<Found, List<Run>>();
    for (var slice : slices) {
      wanted.computeIfAbsent(slice.found(), found -> new ArrayList<>()).add(slice.run());
    }
    var hits = find(wanted);
    var taken = new HashMap<Found, Integer>();
    var moments = new ArrayList<VideoMoment>();
    for (var slice : slices) {
      var hit = hits.get(slice.found());
      int to = taken.merge(slice.found(), slice.run().size(), Integer::sum);
      for (var moment : hit.moments().subList(to - slice.run().size(), to)) {
        moments.add(new VideoMoment(hit.video(), hit.track(), moment));
      }
    }
    return moments;
  }

  /**
   * Looked up in the order in which they stand in the index, each leaf in one go and each
   * transcript once.
   */
  private Map<Found, Hit> find(Map<Found, List<Run>> wanted) throws IOException {
    var hits = new HashMap<Found, Hit>();
    var places = wanted.keySet().stream();
    MomentFinder finder = null;
    for (var place : places.sorted(Comparator.comparingInt(Found::globalDocument)).toList()) {
      if (finder == null || !finder.isIn(place.leaf())) {
        finder = new MomentFinder(place.leaf(), question, expansion, detail.context());
      }
      hits.put(place, finder.hit(place.document(), wanted.get(place), order));
    }
    return hits;
  }
}
