package hark.web.view;

import hark.transcript.Video;

/**
 * The known properties of a video besides its title, in the order they are shown; unknown ones are
 * empty.
 *
 * @param heardOnly whether the length is the end of the transcript
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
