package hark.caption;

import hark.transcript.Segment;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * WebVTT (W3C, "WebVTT: The Web Video Text Tracks Format", sections 4 and 6). Reading follows the
 * parser of section 6, with two differences that serve a search rather than a screen: a cue in
 * which several voices speak becomes one cue for each, and a {@code <} that cannot begin a tag is
 * text. Header lines {@code Language: xx} are read; NOTE, STYLE and REGION blocks, cue identifiers
 * and settings are passed over.
 */
public final class WebVtt implements CaptionFormat {

  static final String NAME = "WebVTT";
  private static final String SIGNATURE = "WEBVTT";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean accepts(String content) {
    if (!content.startsWith(SIGNATURE)) {
      return false;
    }
    return content.length() == SIGNATURE.length()
        || " \t\r\n".indexOf(content.charAt(SIGNATURE.length())) >= 0;
  }

  @Override
  public Captions parse(String content) {
    if (!accepts(content)) {
      throw new CaptionSyntaxException(
          "A WebVTT file begins with WEBVTT. Put that line first and bring the file again.");
    }
    return new WebVttReader(content).read();
  }

  /**
   * Writes segments as a WebVTT file, with line feeds. Whatever a segment's text holds, it stays
   * one cue and is read back as it was, but for line breaks, which become blanks. A segment that
   * ends where it begins ends a millisecond later, for a cue has to last.
   */
  public static void write(List<Segment> segments, Appendable file) throws IOException {
    file.append(SIGNATURE).append('\n');
    for (var segment : segments) {
      file.append('\n')
          .append(timestamp(segment.startMillis()))
          .append(" --> ")
          .append(timestamp(Math.max(segment.endMillis(), segment.startMillis() + 1)))
          .append('\n')
          .append(voice(segment.speaker()))
          .append(escape(segment.text()))
          .append('\n');
    }
  }

  private static String voice(Optional<String> speaker) {
    return speaker
        .map(name -> escape(name).strip())
        .filter(name -> !name.isEmpty())
        .map(name -> "<v " + name + ">")
        .orElse("");
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\r\n", " ")
        .replace('\n', ' ')
        .replace('\r', ' ')
        .replace('\0', ' ');
  }

  private static String timestamp(long millis) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        millis % 1000);
  }
}
