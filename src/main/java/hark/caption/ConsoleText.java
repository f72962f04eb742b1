package hark.caption;

import hark.caption.Captions.Declared;
import java.util.Locale;
import java.util.Optional;

/**
 * What Whisper's programs print, and what Hark writes as plain text: <code>[00:00:01.000 -->
 * 00:00:02.500]  text</code>, one cue in each line. Lines of another form are no cues.
 */
final class ConsoleText implements CaptionFormat {

  private static final String ARROW = "-->";
  private static final int LONGEST_TIMES = 50;

  @Override
  public String name() {
    return "Text with times";
  }

  /** Told by its first line. */
  @Override
  public boolean accepts(String content) {
    var lines = new Lines(content);
    while (lines.next()) {
      if (!lines.line().isBlank()) {
        return isCue(lines.line());
      }
    }
    return false;
  }

  @Override
  public Captions parse(String content) {
    var cues = new CueList();
    var lines = new Lines(content);
    while (lines.next()) {
      if (isCue(lines.line())) {
        add(lines, cues);
      } else if (!lines.line().isBlank()) {
        cues.addUnreadable(String.format(Locale.ROOT, "Line %d has no times.", lines.number()));
      }
    }
    return cues.toCaptions(name(), Declared.NOTHING);
  }

  private static boolean isCue(String line) {
    int close = line.indexOf(']');
    int arrow = line.indexOf(ARROW);
    return line.startsWith("[") && arrow > 0 && arrow < close && close < LONGEST_TIMES;
  }

  private static void add(Lines lines, CueList cues) {
    var line = lines.line();
    int close = line.indexOf(']');
    int arrow = line.indexOf(ARROW);
    var start = MediaTime.ofClock(line.substring(1, arrow));
    var end = MediaTime.ofClock(line.substring(arrow + ARROW.length(), close));
    if (start.isEmpty() || end.isEmpty()) {
      cues.addUnreadable(
          String.format(
              Locale.ROOT,
              "Cue %d (line %d) has no readable times.",
              cues.met() + 1,
              lines.number()));
      return;
    }
    cues.add(
        new Cue(start.getAsLong(), end.getAsLong(), line.substring(close + 1), Optional.empty()));
  }
}
