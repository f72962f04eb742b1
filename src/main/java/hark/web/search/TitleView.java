package hark.web.search;

import hark.transcript.Video;
import hark.web.view.DeepLink;

/** A video whose title contains the words of the query. */
public record TitleView(String title, String link) {

  static TitleView of(Video video) {
    return new TitleView(video.title(), DeepLink.to(video.id()));
  }
}
