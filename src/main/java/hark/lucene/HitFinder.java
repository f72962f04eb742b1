package hark.lucene;

import hark.lucene.expand.TermExpansion;
import hark.lucene.match.SearchBudget;
import hark.query.ParsedQuery;
import hark.search.Hit;
import hark.search.VideoMoment;
import hark.search.part.MomentPage.MomentRun;
import hark.search.part.MomentPage.Slice;
import hark.search.request.MomentOrder;
import hark.search.request.ResultOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The step from the transcripts that a {@link HitCollector} kept to hits with text. Used by one
 * thread.
 */
final class HitFinder {

  private final ParsedQuery query;
  private final TermExpansion expansion;
  private final ResultOptions options;
  private final MomentOrder order;
  private final TrackMap tracks;
  private final TimeLimit limit;
  private boolean isTooLarge;

  /**
   * @param order of the moments of one transcript
   * @param tracks the videos that have several
   * @param limit once it is over, the remaining hits have no moments
   */
  HitFinder(
      ParsedQuery query,
      TermExpansion expansion,
      ResultOptions options,
      MomentOrder order,
      TrackMap tracks,
      TimeLimit limit) {
    this.limit = limit;
    this.tracks = tracks;
    this.query = query;
    this.expansion = expansion;
    this.options = options;
    this.order = order;
  }

  /** Checks whether hits lack moments because those would have needed too much memory. */
  boolean isTooLarge() {
    return isTooLarge;
  }

  /** Builds the hits in the given order, each with its first moments. */
  List<Hit> hits(List<ScoredTranscript> found) throws IOException {
    var slices =
        found.stream()
            .map(one -> new Slice<>(one, MomentRun.of(0, options.momentsOf(one.count().all()))))
            .toList();
    var hits = find(slices.stream().flatMap(HitFinder::parts).toList());
    return found.stream().map(one -> together(one, hits)).toList();
  }

  /**
   * Joins the hits of the tracks of a video; the first one with moments gives the video's details.
   */
  private static Hit together(ScoredTranscript found, Map<ScoredTranscript, Hit> hits) {
    var parts = found.parts().stream().map(hits::get).toList();
    var first = parts.stream().filter(hit -> hit.momentCount() > 0).findFirst();
    var withMoments = first.orElse(parts.getFirst());
    var moments = parts.stream().flatMap(hit -> hit.moments().stream()).toList();
    return parts.size() == 1
        ? withMoments
        : new Hit(withMoments.video(), withMoments.track(), found.count(), moments);
  }

  /** Builds the moments of the slices, in their order. */
  List<VideoMoment> moments(List<Slice<ScoredTranscript>> slices) throws IOException {
    return momentsOf(slices).stream().flatMap(List::stream).toList();
  }

  /** Builds the moments of each slice in turn. */
  List<List<VideoMoment>> momentsOf(List<Slice<ScoredTranscript>> slices) throws IOException {
    var divided = slices.stream().map(slice -> parts(slice).toList()).toList();
    var hits = find(divided.stream().flatMap(List::stream).toList());
    var taken = new HashMap<ScoredTranscript, Integer>();
    var moments = new ArrayList<List<VideoMoment>>();
    for (var parts : divided) {
      var ofSlice = new ArrayList<VideoMoment>();
      for (var part : parts) {
        int to = taken.merge(part.scored(), part.run().size(), Integer::sum);
        ofSlice.addAll(moments(hits.get(part.scored()), to - part.run().size(), to));
      }
      moments.add(ofSlice);
    }
    return moments;
  }

  private static List<VideoMoment> moments(Hit hit, int from, int to) {
    int there = hit.moments().size(); // fewer if there was no time for all
    return hit.moments().subList(Math.min(there, from), Math.min(there, to)).stream()
        .map(moment -> new VideoMoment(hit.video(), hit.track(), moment))
        .toList();
  }

  /** Divides a slice into one for each transcript that it covers. */
  private static Stream<Slice<ScoredTranscript>> parts(Slice<ScoredTranscript> slice) {
    var parts = new ArrayList<Slice<ScoredTranscript>>();
    int before = 0;
    for (var part : slice.scored().parts()) {
      int all = part.moments(slice.run().tier());
      int from = Math.clamp(slice.run().from() - (long) before, 0, all);
      int to = Math.clamp(slice.run().to() - (long) before, 0, all);
      parts.add(new Slice<>(part, new MomentRun(slice.run().tier(), from, to)));
      before += all;
    }
    return parts.stream();
  }

  /**
   * Builds the hits of all transcripts, in index order: each leaf in one pass and each transcript
   * once.
   */
  private Map<ScoredTranscript, Hit> find(List<Slice<ScoredTranscript>> slices) throws IOException {
    var wanted = new LinkedHashMap<ScoredTranscript, List<MomentRun>>();
    for (var slice : slices) {
      wanted.computeIfAbsent(slice.scored(), found -> new ArrayList<>()).add(slice.run());
    }
    try {
      return find(wanted);
    } finally {
      SearchBudget.end();
    }
  }

  private Map<ScoredTranscript, Hit> find(Map<ScoredTranscript, List<MomentRun>> wanted)
      throws IOException {
    var hits = new HashMap<ScoredTranscript, Hit>();
    var places = wanted.keySet().stream();
    MomentFinder finder = null;
    for (var place :
        places.sorted(Comparator.comparingInt(ScoredTranscript::globalDocument)).toList()) {
      if (finder == null || !finder.isIn(place.leaf()) || finder.isExhausted()) {
        SearchBudget.begin(limit::isOverForTexts); // the matchers of the last one can be freed
        finder = new MomentFinder(place.leaf(), query, expansion, options.context());
      }
      hits.put(place, inTrack(place, finder.hit(place, wanted.get(place), order)));
      isTooLarge |= finder.isTooLarge();
    }
    return hits;
  }

  /** Sets the track of each moment, if it is not the best of its video. */
  private Hit inTrack(ScoredTranscript place, Hit hit) {
    var sibling = tracks.find(place.globalDocument());
    if (sibling == null || sibling.best()) {
      return hit;
    }
    var track = Optional.of(sibling.track());
    return new Hit(
        hit.video(),
        hit.track(),
        hit.count(),
        hit.moments().stream().map(moment -> moment.in(track)).toList());
  }
}
