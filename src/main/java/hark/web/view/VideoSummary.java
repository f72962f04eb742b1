package hark.web.view;

import hark.transcript.Video;

/**
 * What is known of a video besides its title, in the order it is shown; empty where it is not.
 *
 * @param heardOnly the length is where the transcript ends
 */
public record VideoSummary(
    String source,
    RecordingDay day,
    String channel,
    String length,
    boolean heardOnly,
    String language) {

  public static VideoSummary of(Video video, SpeechLanguage speech) {
    return new VideoSummary(
        video.source(),
        RecordingDay.of(video),
        video.channel().orElse(""),
        video.duration().map(length -> DisplayFormat.time(length.toMillis())).orElse(""),
        video.heardOnly(),
        speech.name());
  }
}
