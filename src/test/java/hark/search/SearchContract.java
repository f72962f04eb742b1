package hark.search;

import hark.search.request.MomentOrder;
import hark.search.request.ResultOptions;
import hark.search.request.SearchRequest;
import hark.transcript.Track;
import hark.transcript.Transcript;
import java.util.List;
import java.util.stream.Collectors;

/** The common base of the contracts of a search. */
public abstract class SearchContract extends IndexContract {

  static final Track ENGLISH = new Track("en", Track.TrackKind.HUMAN);

  SearchResult find(String queryText) {
    return search.find(SearchRequest.of(queryText));
  }

  /** Formats the segments of all moments, as {@code video:first-last}. */
  String places(String queryText) {
    return search
        .find(
            SearchRequest.of(queryText)
                .withMoments(ResultOptions.ALL_MOMENTS)
                .withOrder(MomentOrder.TIME)
                .withPage(1, 100))
        .hits()
        .stream()
        .flatMap(
            hit ->
                hit.moments().stream()
                    .map(m -> hit.video().id() + ":" + m.segment() + "-" + m.lastSegment()))
        .collect(Collectors.joining(" "));
  }

  static String shown(java.util.Map<Integer, List<Fragment>> marks) {
    return marks.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + shown(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  static String shown(List<Fragment> fragments) {
    return fragments.stream()
        .map(fragment -> fragment.marked() ? "[" + fragment.text() + "]" : fragment.text())
        .collect(Collectors.joining());
  }

  static Transcript in(String language, Transcript transcript) {
    return new Transcript(
        transcript.video(), new Track(language, Track.TrackKind.AUTO), transcript.segments());
  }
}
