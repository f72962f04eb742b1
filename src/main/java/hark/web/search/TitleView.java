package hark.web.search;

import hark.transcript.Video;
import hark.web.view.DeepLink;

/** A video whose title has the words that were asked for. */
public record TitleView(String title, String link) {

  static TitleView of(Video video) {
    return new TitleView(video.title(), DeepLink.to(video.id()));
  }
}
