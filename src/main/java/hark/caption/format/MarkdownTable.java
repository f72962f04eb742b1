package hark.caption.format;

import hark.caption.Cue;
import hark.caption.CueError;
import hark.caption.ParsedCaptions;
import hark.caption.read.CaptionFormat;
import hark.caption.read.CueList;
import hark.caption.read.FileProbe;
import hark.caption.read.LineReader;
import hark.caption.read.MarkdownText;
import hark.caption.read.TextHead;
import hark.caption.read.TextTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A table in Markdown (GitHub's, section 4.10) that has a column of times and one of text, and
 * maybe one of speakers. The text before the table is about the recording.
 */
final class MarkdownTable implements CaptionFormat {

  /** The maximum number of columns; of a wider table the rest of each row is its last cell. */
  private static final int MOST_COLUMNS = 100;

  @Override
  public String name() {
    return "Markdown table";
  }

  @Override
  public boolean accepts(FileProbe file) {
    return findTable(new LineReader(file.content()), new TextHead()).isTranscript();
  }

  @Override
  public ParsedCaptions parse(String content) {
    var cues = new CueList();
    var head = new TextHead();
    var lines = new LineReader(content);
    var columns = findTable(lines, head);
    while (lines.next()) {
      if (isRow(lines.line()) && !isRule(lines.line())) {
        add(lines, columns, cues);
      }
    }
    return cues.toCaptions(name(), head.declared());
  }

  /** Moves to the header of the first table with times and text. */
  private static TranscriptColumns findTable(LineReader lines, TextHead head) {
    while (lines.next()) {
      if (isRow(lines.line())) {
        var columns = TranscriptColumns.of(cells(lines.line()));
        if (columns.isTranscript()) {
          return columns;
        }
      } else {
        head.take(lines.line());
      }
    }
    return TranscriptColumns.of(List.of());
  }

  private static void add(LineReader lines, TranscriptColumns columns, CueList cues) {
    var cells = cells(lines.line());
    var start = time(cells, columns.start());
    var end = columns.end() < 0 ? OptionalLong.empty() : time(cells, columns.end());
    if (start.isEmpty() || columns.text() >= cells.size()) {
      cues.addUnreadable(CueError.LINE_WITHOUT_TIME, lines.number());
      return;
    }
    var speaker = TranscriptColumns.cell(cells, columns.speaker());
    var text = cells.get(columns.text());
    var cue = new Cue(start.getAsLong(), end.orElse(start.getAsLong()), text, speaker);
    if (end.isPresent()) {
      cues.add(cue);
    } else {
      cues.addOpen(cue);
    }
  }

  private static OptionalLong time(List<String> cells, int column) {
    var cell = TranscriptColumns.cell(cells, column);
    return cell.isEmpty() ? OptionalLong.empty() : TextTime.whole(cell.get());
  }

  private static boolean isRow(String line) {
    return line.stripLeading().startsWith("|");
  }

  private static boolean isRule(String line) {
    return line.chars().allMatch(c -> "|-: \t".indexOf(c) >= 0);
  }

  /** Returns the cells of a row, without markup; an escaped bar is text. */
  private static List<String> cells(String line) {
    var row = line.strip();
    var cells = new ArrayList<String>();
    int from = 1;
    for (int i = 1; i < row.length() && cells.size() < MOST_COLUMNS; i++) {
      if (row.charAt(i) == '|' && row.charAt(i - 1) != '\\') {
        cells.add(MarkdownText.plain(row.substring(from, i)).strip());
        from = i + 1;
      }
    }
    if (from < row.length()) {
      cells.add(MarkdownText.plain(row.substring(from)).strip());
    }
    return cells;
  }
}
