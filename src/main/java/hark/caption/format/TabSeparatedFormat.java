package hark.caption.format;

import hark.caption.Cue;
import hark.caption.CueError;
import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.read.CaptionFormat;
import hark.caption.read.CueList;
import hark.caption.read.FileProbe;
import hark.caption.read.LineReader;
import hark.caption.read.MediaTime;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The labels of Audacity: start and end in decimal seconds and a text in lines of tab-separated
 * columns, without headings.
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
    return isLabel(file.firstLine());
  }

  @Override
  public ParsedCaptions parse(String content) {
    var cues = new CueList();
    var lines = new LineReader(content);
    while (lines.next()) {
      if (!lines.line().isBlank()) {
        add(lines, cues);
      }
    }
    return cues.toCaptions(name(), DeclaredFacts.NOTHING);
  }

  private static void add(LineReader lines, CueList cues) {
    var columns = lines.line().split(TAB, COLUMNS);
    var start = MediaTime.ofSeconds(columns[0]);
    var end = columns.length < 2 ? OptionalLong.empty() : MediaTime.ofSeconds(columns[1]);
    if (start.isEmpty() || end.isEmpty()) {
      cues.addUnreadable(CueError.LINE_WITHOUT_TIMES, lines.number());
      return;
    }
    var text = columns.length < COLUMNS ? "" : columns[2];
    cues.add(new Cue(start.getAsLong(), end.getAsLong(), text, Optional.empty()));
  }

  private static boolean isLabel(String line) {
    var columns = line.split(TAB, COLUMNS);
    return columns.length == COLUMNS && isDecimal(columns[0]) && isDecimal(columns[1]);
  }

  private static boolean isDecimal(String text) {
    return text.indexOf('.') > 0 && MediaTime.ofSeconds(text).isPresent();
  }
}
