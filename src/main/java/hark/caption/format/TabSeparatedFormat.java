package hark.caption.format;

import hark.caption.Cue;
import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.read.CueList;
import hark.caption.read.FileProbe;
import hark.caption.read.LineReader;
import hark.caption.read.MediaTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Cues in lines of tab-separated columns: Whisper's TSV, whose first line is {@code start end text}
 * and whose times are whole milliseconds, and the labels of Audacity, without such a line and in
 * decimal seconds.
 */
final class TabSeparatedFormat implements CaptionFormat {

  private static final String TAB = "\t";
  private static final int COLUMNS = 3;

  @Override
  public String name() {
    return "TSV";
  }

  @Override
  public boolean accepts(FileProbe file) {
    var lines = new LineReader(file.content());
    while (lines.next()) {
      if (!lines.line().isBlank()) {
        return isHeader(lines.line()) || isLabel(lines.line());
      }
    }
    return false;
  }

  @Override
  public ParsedCaptions parse(String content) {
    var cues = new CueList();
    var lines = new LineReader(content);
    Function<String, OptionalLong> clock = MediaTime::ofSeconds;
    while (lines.next()) {
      if (isHeader(lines.line())) {
        clock = MediaTime::ofMillis;
      } else if (!lines.line().isBlank()) {
        add(lines, clock, cues);
      }
    }
    return cues.toCaptions(name(), DeclaredFacts.NOTHING);
  }

  private static void add(LineReader lines, Function<String, OptionalLong> clock, CueList cues) {
    var columns = lines.line().split(TAB, COLUMNS);
    var start = clock.apply(columns[0]);
    var end = columns.length < 2 ? OptionalLong.empty() : clock.apply(columns[1]);
    if (start.isEmpty() || end.isEmpty()) {
      cues.addUnreadable(
          String.format(Locale.ROOT, "Line %d has no readable times.", lines.number()));
      return;
    }
    var text = columns.length < COLUMNS ? "" : columns[2];
    cues.add(new Cue(start.getAsLong(), end.getAsLong(), text, Optional.empty()));
  }

  private static boolean isHeader(String line) {
    var names = List.of(line.strip().toLowerCase(Locale.ROOT).split(TAB, COLUMNS + 1));
    return names.equals(List.of("start", "end", "text"));
  }

  private static boolean isLabel(String line) {
    var columns = line.split(TAB, COLUMNS);
    return columns.length == COLUMNS && isDecimal(columns[0]) && isDecimal(columns[1]);
  }

  private static boolean isDecimal(String text) {
    return text.indexOf('.') > 0 && MediaTime.ofSeconds(text).isPresent();
  }
}
