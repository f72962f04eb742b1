package hark.caption;

import java.util.Optional;

/**
 * SubRip (.srt), as it is found rather than as the program of that name writes it: numbers may be
 * missing, hours too, decimals may stand after a comma or a point, coordinates may follow the
 * times, and styling is written in HTML tags or in the braces of ASS. There is no specification.
 */
final class SubRip implements CaptionFormat {

  private static final String ARROW = "-->";

  private static final TimedBlocks.TimesLine TIMES =
      new TimedBlocks.TimesLine() {
        @Override
        public boolean isTimes(String line) {
          int arrow = line.indexOf(ARROW);
          return arrow >= 0 && (isClockLike(line, 0, arrow) || line.strip().startsWith(ARROW));
        }

        @Override
        public Optional<TimedBlocks.Span> read(String line) {
          int arrow = line.indexOf(ARROW);
          var start = MediaTime.ofClock(line.substring(0, arrow));
          var end = MediaTime.ofClock(firstWord(line.substring(arrow + ARROW.length()).strip()));
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
  public boolean accepts(String content) {
    return content.contains(ARROW) && TimedBlocks.isAnyIn(content, TIMES);
  }

  @Override
  public Captions parse(String content) {
    return new TimedBlocks(content, TIMES).read(name());
  }

  /** A digit first, and then only what times are written with: an arrow in a sentence is none. */
  private static boolean isClockLike(String line, int from, int to) {
    var clock = line.substring(from, to).strip();
    return !clock.isEmpty()
        && clock.chars().allMatch(c -> c >= '0' && c <= '9' || ":.,;-".indexOf(c) >= 0 || c == ' ');
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) > ' ') {
      end++;
    }
    return text.substring(0, end);
  }
}
