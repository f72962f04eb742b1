package hark.caption;

import hark.transcript.Segment;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * SubRip (.srt), as it is found rather than as the program of that name writes it: numbers may be
 * missing, hours too, decimals may stand after a comma or a point, coordinates may follow the
 * times, and styling is written in HTML tags or in the braces of ASS. There is no specification.
 */
public final class SubRip implements CaptionFormat {

  private static final String ARROW = "-->";

  private static final TimedBlocks.TimesLine TIMES =
      new TimedBlocks.TimesLine() {
        @Override
        public boolean isTimes(String line) {
          int arrow = line.indexOf(ARROW);
          return arrow >= 0
              && (isClockLike(line, 0, arrow)
                  || line.strip().startsWith(ARROW)
                  || isClock(Lines.firstWord(line.substring(arrow + ARROW.length()).strip())));
        }

        @Override
        public Optional<TimedBlocks.Span> read(String line) {
          int arrow = line.indexOf(ARROW);
          var start = MediaTime.ofClock(line.substring(0, arrow));
          var end =
              MediaTime.ofClock(Lines.firstWord(line.substring(arrow + ARROW.length()).strip()));
          return start.isEmpty() || end.isEmpty()
              ? Optional.empty()
              : Optional.of(new TimedBlocks.Span(start.getAsLong(), end.getAsLong()));
        }
      };

  @Override
  public String name() {
    return "SubRip";
  }

  @Override
  public boolean accepts(Glance file) {
    return file.content().contains(ARROW) && TimedBlocks.isAnyIn(file.content(), TIMES);
  }

  @Override
  public Captions parse(String content) {
    return new TimedBlocks(content, TIMES).read(name());
  }

  /**
   * Writes segments as a SubRip file, with line feeds. Markup in a text is written so that it is
   * read back as text; speakers as {@link LabelledText} says.
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
          .append(labelled.of(segment, SubRip::escape))
          .append('\n');
    }
  }

  /** As few characters as can be, for many players show a reference as it is written. */
  private static String escape(String text) {
    var plain = TIMES.isTimes(text) ? text.replace(">", "&gt;") : text;
    return TaggedText.styledText(plain).equals(text) && !TimedBlocks.namesVoices(plain)
        ? plain
        : text.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("{", "&#123;");
  }

  /** A digit first, and then only what times are written with: an arrow in a sentence is none. */
  private static boolean isClockLike(String line, int from, int to) {
    var clock = line.substring(from, to).strip();
    return !clock.isEmpty()
        && clock.chars().allMatch(c -> c >= '0' && c <= '9' || ":.,;-".indexOf(c) >= 0 || c == ' ');
  }

  /** A whole time with its parts: the other one beside it may be broken. */
  private static boolean isClock(String text) {
    return text.indexOf(':') > 0 && MediaTime.ofClock(text).isPresent();
  }
}
