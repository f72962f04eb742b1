package hark.web.view;

import hark.transcript.Video;

/**
 * The day of a recording.
 *
 * @param date the day as formatted text; empty if unknown
 * @param uploaded whether it is the day of the upload, as no other is known
 */
public record RecordingDay(String date, boolean uploaded) {

  public static RecordingDay of(Video video) {
    return new RecordingDay(
        video.day().map(DisplayFormat::date).orElse(""), video.recorded().isEmpty());
  }

  public boolean isKnown() {
    return !date.isEmpty();
  }
}
