package hark.web.view;

import hark.search.Moment;
import hark.search.request.MatchOptions;
import hark.search.request.SearchRequest;
import hark.transcript.Track;
import hark.transcript.VideoId;
import java.util.Optional;

/** The addresses of the pages, as paths inside this site. */
public final class PageLinks {

  private PageLinks() {}

  /**
   * Returns the address that opens a recording at a segment, which the fragment identifies
   * unambiguously.
   */
  public static String segment(VideoId video, long startMillis, int segment, String query) {
    return segment(
        video,
        startMillis,
        segment,
        new SearchContext(query, MatchOptions.USUAL),
        Optional.empty());
  }

  /**
   * Returns the address that opens a recording at a segment of a given track.
   *
   * @param track empty for the one that the page shows by default
   */
  public static String segment(
      VideoId video, long startMillis, int segment, SearchContext asked, Optional<Track> track) {
    return in(track, at(video, startMillis, asked)) + "#s" + segment;
  }

  private static String at(VideoId video, long millis, SearchContext asked) {
    return DeepLink.at(video, millis, asked.query()) + asked.parameters();
  }

  /** Returns the address of the page that corrects the words of a segment. */
  public static String correction(VideoId video, int segment, Track track) {
    return "%s/segments/%d?track=%s"
        .formatted(DeepLink.to(video), segment, DeepLink.encode(track.key()));
  }

  private static String in(Optional<Track> track, String link) {
    return track
        .map(one -> link + (link.contains("?") ? "&" : "?") + "track=" + DeepLink.encode(one.key()))
        .orElse(link);
  }

  public static String moment(VideoId video, Moment moment, SearchContext asked) {
    return segment(video, moment.startMillis(), moment.segment(), asked, moment.track());
  }

  /**
   * Returns the address that opens a recording with the given parameters of its page, with the
   * moments marked.
   */
  public static String video(VideoId video, VideoQuestion question) {
    return in(
        question.track(),
        question
            .atMillis()
            .map(millis -> at(video, millis, question.asked()))
            .orElseGet(() -> video(video, question.asked())));
  }

  /**
   * Returns the address that opens a recording.
   *
   * @param track empty for the one that the page shows by default
   */
  public static String video(VideoId video, Optional<Track> track) {
    return in(track, DeepLink.to(video));
  }

  /** Returns the address that opens a recording with the moments marked. */
  public static String video(VideoId video, SearchContext asked) {
    var query = asked.query();
    var link = DeepLink.to(video);
    return query.isBlank() ? link : link + "?q=" + DeepLink.encode(query) + asked.parameters();
  }

  /** Returns the address of the part of a long transcript that begins at a segment. */
  public static String part(VideoId video, int from, VideoQuestion question) {
    var link = DeepLink.to(video) + "?from=" + from + (question.correcting() ? "&correct=1" : "");
    var asked = question.asked();
    var query = asked.query().isBlank() ? "" : "&q=" + DeepLink.encode(asked.query());
    return in(question.track(), link + query + asked.parameters());
  }

  /**
   * Returns the address of the page of a video on which a click on a segment corrects its words.
   */
  public static String correcting(VideoId video, VideoQuestion question) {
    return in(question.track(), DeepLink.to(video) + "?correct=1");
  }

  /** Returns the address of a result; defaults are left out. */
  public static String search(SearchRequest request) {
    return SearchLink.of(request);
  }

  public static String search(String query) {
    return "/search?q=" + DeepLink.encode(query);
  }
}
