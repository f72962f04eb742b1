package hark.web.view;

import hark.transcript.Video;

/**
 * The day of a recording.
 *
 * @param date as people write it; empty where nobody knows
 * @param uploaded it is the day of the upload, as no other is known
 */
public record Day(String date, boolean uploaded) {

  static Day of(Video video) {
    return new Day(video.day().map(Say::date).orElse(""), video.recorded().isEmpty());
  }

  public boolean isKnown() {
    return !date.isEmpty();
  }
}
