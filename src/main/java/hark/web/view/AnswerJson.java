package hark.web.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import hark.search.Fragment;
import hark.search.Hit;
import hark.search.Moment;
import hark.search.SearchResult;
import hark.search.SearchResult.SyntaxHint;
import java.util.List;
import java.util.Optional;

/**
 * An answer as JSON. Times are decimal seconds.
 *
 * @param incomplete why something may be missing; left out where nothing is
 * @param notes what to know of the answer, in whole sentences; left out where there is nothing
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AnswerJson(
    String query,
    long totalMoments,
    int totalVideos,
    int page,
    int size,
    Optional<SyntaxHint> hint,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> incomplete,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notes,
    List<VideoHit> videos) {

  /** One video of an answer. */
  public record VideoHit(
      String videoId, String title, String language, int momentCount, List<MomentJson> moments) {

    static VideoHit of(Hit hit, String query) {
      return new VideoHit(
          hit.video().id().value(),
          hit.video().title(),
          hit.track().language(),
          hit.momentCount(),
          hit.moments().stream().map(moment -> MomentJson.of(hit, moment, query)).toList());
    }
  }

  /**
   * One moment.
   *
   * @param segment ordinal of the first segment it touches, from 0
   * @param text the snippet
   * @param url a path inside this site
   */
  public record MomentJson(
      double start, double end, int segment, String text, List<Fragment> fragments, String url) {

    static MomentJson of(Hit hit, Moment moment, String query) {
      return new MomentJson(
          Say.seconds(moment.startMillis()),
          Say.seconds(moment.endMillis()),
          moment.segment(),
          moment.snippet().text(),
          moment.snippet().fragments(),
          Links.moment(hit.video().id(), moment, query));
    }
  }

  public static AnswerJson of(SearchResult result) {
    var request = result.request();
    return new AnswerJson(
        request.queryText(),
        result.totalMoments(),
        result.totalVideos(),
        request.page().number(),
        request.page().size(),
        result.hint(),
        result.incomplete(),
        result.notes(),
        result.hits().stream().map(hit -> VideoHit.of(hit, request.queryText())).toList());
  }
}
