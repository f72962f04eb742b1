package hark.caption.format;

import hark.caption.ParsedCaptions;
import hark.caption.read.BlockConventions;
import hark.caption.read.CaptionFormat;
import hark.caption.read.ClockText;
import hark.caption.read.FileProbe;
import hark.caption.read.TaggedText;
import hark.caption.read.TimedBlocks;
import hark.caption.read.TimesLine;
import hark.transcript.Segment;
import java.io.IOException;
import java.util.List;

/**
 * SubRip (.srt), in its common variants and not only as the program of that name writes it: numbers
 * may be missing, hours too, decimals may follow a comma or a point, coordinates may follow the
 * times, and styling is written in HTML tags or in the braces of ASS. There is no specification.
 */
public final class SubRipFormat implements CaptionFormat {

  @Override
  public String name() {
    return "SubRip";
  }

  @Override
  public boolean accepts(FileProbe file) {
    return file.blocks().hasArrows();
  }

  @Override
  public ParsedCaptions parse(String content) {
    return new TimedBlocks(content, BlockConventions.of(content), TaggedText::styled).read(name());
  }

  /**
   * Writes segments as a SubRip file, with line feeds. Markup in a text is written so that it is
   * read back as text; speakers as in {@link LabelledText}.
   */
  public static void write(List<Segment> segments, Appendable file) throws IOException {
    var labelled = LabelledText.of(segments);
    for (var segment : segments) {
      file.append(segment.ordinal() == 0 ? "" : "\n")
          .append(Integer.toString(segment.ordinal() + 1))
          .append('\n')
          .append(ClockText.of(segment.startMillis(), ','))
          .append(" --> ")
          .append(ClockText.of(segment.endMillis(), ','))
          .append('\n')
          .append(labelled.of(segment, SubRipFormat::escape))
          .append('\n');
    }
  }

  /** Escapes as few characters as possible, for many players show a reference as it is written. */
  private static String escape(String text) {
    var plain = TimesLine.escape(text);
    return TaggedText.styledText(plain).equals(text) && !TimedBlocks.namesVoices(plain)
        ? plain
        : TimesLine.escape(
            text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("{", "&#123;"));
  }
}
