package hark.web.view;

import hark.transcript.Video;

/**
 * What is known of a video besides its title, in the order it is shown; empty where it is not.
 *
 * @param heardOnly the length is where the transcript ends
 */
public record Facts(
    String source, Day day, String channel, String length, boolean heardOnly, String language) {

  static Facts of(Video video, Speech speech) {
    return new Facts(
        video.source(),
        Day.of(video),
        video.channel().orElse(""),
        video.duration().map(length -> Say.time(length.toMillis())).orElse(""),
        video.heardOnly(),
        speech.name());
  }
}
