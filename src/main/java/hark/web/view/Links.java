package hark.web.view;

import hark.search.Moment;
import hark.search.SearchRequest;
import hark.transcript.DeepLink;
import hark.transcript.VideoId;
import hark.web.view.VideoView.Question;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of the pages, as paths inside this site. */
public final class Links {

  private Links() {}

  /** Opens a recording at a segment, which the fragment names so that no other can be meant. */
  public static String segment(VideoId video, long startMillis, int segment, String query) {
    return DeepLink.at(video, startMillis, query) + "#s" + segment;
  }

  public static String moment(VideoId video, Moment moment, String query) {
    return segment(video, moment.startMillis(), moment.segment(), query);
  }

  /** Opens a recording where a question asks for it, with what was found marked. */
  public static String video(VideoId video, Question question) {
    return question
        .atMillis()
        .map(millis -> DeepLink.at(video, millis, question.query()))
        .orElseGet(() -> video(video, question.query()));
  }

  /** Opens a recording with what was found marked. */
  static String video(VideoId video, String query) {
    return DeepLink.to(video) + (query.isBlank() ? "" : "?q=" + encode(query));
  }

  /** Opens the part of a long transcript that begins at a segment. */
  static String part(VideoId video, int from, String query) {
    var link = DeepLink.to(video) + "?from=" + from;
    return query.isBlank() ? link : link + "&q=" + encode(query);
  }

  /** An answer; what is as usual is left out. */
  public static String search(SearchRequest request) {
    return SearchLink.of(request);
  }

  public static String search(String query) {
    return "/search?q=" + encode(query);
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
