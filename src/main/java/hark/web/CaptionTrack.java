package hark.web;

import hark.transcript.Segment;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** Writes segments as WebVTT (W3C Recommendation "WebVTT: The Web Video Text Tracks Format"). */
final class CaptionTrack {

  private CaptionTrack() {}

  static void write(List<Segment> segments, Writer file) throws IOException {
    file.append("WEBVTT\n");
    for (var segment : segments) {
      // A cue that ends where it begins is never shown, and players may refuse it.
      long end = Math.max(segment.endMillis(), segment.startMillis() + 1);
      file.append("\ns")
          .append(String.valueOf(segment.ordinal()))
          .append('\n')
          .append(time(segment.startMillis()))
          .append(" --> ")
          .append(time(end))
          .append('\n')
          .append(voice(segment))
          .append(escape(segment.text()))
          .append('\n');
    }
  }

  private static String voice(Segment segment) {
    return segment.speaker().map(name -> "<v " + escape(name) + ">").orElse("");
  }

  private static String time(long millis) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        millis % 1000);
  }

  /** A blank line would end the cue, so every line break is a blank. */
  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('\r', ' ')
        .replace('\n', ' ')
        .replace('\0', ' ');
  }
}
