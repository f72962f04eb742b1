package hark.caption;

import java.util.Optional;

/**
 * SBV, as YouTube writes it (its name there is SubViewer): a line {@code h:mm:ss.mmm,h:mm:ss.mmm},
 * then the text.
 */
final class Sbv implements CaptionFormat {

  private static final TimedBlocks.TimesLine TIMES =
      new TimedBlocks.TimesLine() {
        @Override
        public boolean isTimes(String line) {
          int comma = line.indexOf(',');
          return comma > 0
              && isClock(line.substring(0, comma).strip())
              && isClock(line.substring(comma + 1).strip());
        }

        @Override
        public Optional<TimedBlocks.Span> read(String line) {
          int comma = line.indexOf(',');
          var start = MediaTime.ofClock(line.substring(0, comma));
          var end = MediaTime.ofClock(line.substring(comma + 1));
          return start.isEmpty() || end.isEmpty()
              ? Optional.empty()
              : Optional.of(new TimedBlocks.Span(start.getAsLong(), end.getAsLong()));
        }
      };

  @Override
  public String name() {
    return "SBV";
  }

  @Override
  public boolean accepts(Glance file) {
    return TimedBlocks.isAnyIn(file.content(), TIMES);
  }

  @Override
  public Captions parse(String content) {
    return new TimedBlocks(content, TIMES).read(name());
  }

  /** Digits, a colon and a point: two clock times in a sentence have no decimals. */
  private static boolean isClock(String text) {
    return text.indexOf(':') > 0
        && text.indexOf('.') > 0
        && text.chars().allMatch(c -> c >= '0' && c <= '9' || c == ':' || c == '.' || c == '-');
  }
}
