package hark.caption.format;

import hark.caption.Cue;
import hark.caption.CueError;
import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.json.JsonTime;
import hark.caption.json.SpeechRate;
import hark.caption.read.CaptionFormat;
import hark.caption.read.CueList;
import hark.caption.read.FileProbe;
import hark.caption.read.LineReader;
import hark.caption.read.TimeConventions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Tables as spreadsheets and translators' programs export them, with a row of headings: CSV with
 * commas or semicolons, and TSV, which Whisper writes in whole milliseconds. Times are clock times
 * or numbers, whose unit is decided over the whole file.
 */
final class SeparatedFormat implements CaptionFormat {

  private static final char[] SEPARATORS = {'\t', ',', ';'};

  /** A row that is a cue. */
  private record Row(int number, String start, String end, String length, String text, String who) {
    private Optional<String> speaker() {
      return Optional.of(who).filter(name -> !name.isEmpty());
    }
  }

  @Override
  public String name() {
    return "CSV";
  }

  @Override
  public boolean accepts(FileProbe file) {
    return separator(file.content()).isPresent();
  }

  /** Returns the separator by which the first line has the headings of a transcript. */
  private static Optional<Character> separator(String content) {
    var lines = new LineReader(content);
    while (lines.next()) {
      if (!lines.line().isBlank()) {
        for (char separator : SEPARATORS) {
          var header = new SeparatedRows(lines.line(), separator);
          header.next();
          if (TranscriptColumns.of(header.cells()).isTranscript()) {
            return Optional.of(separator);
          }
        }
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  @Override
  public ParsedCaptions parse(String content) {
    char separator = separator(content).orElseThrow();
    var read = rows(content, separator);
    var rate = new SpeechRate();
    var times = new TimeConventions();
    read.forEach(row -> note(row, rate, times));
    boolean isWhole = read.stream().allMatch(row -> row.start().chars().allMatch(c -> c != '.'));
    var usual = separator == '\t' && isWhole ? JsonTime.MILLIS : JsonTime.SECONDS;
    var unit = rate.decide(usual);
    var cues = new CueList();
    Function<String, OptionalLong> clock =
        text -> text.indexOf(':') > 0 ? times.millis(text) : unit.of(text);
    read.forEach(row -> add(row, clock, cues));
    times.remarkTo(cues);
    rate.remark(usual, cues);
    return cues.toCaptions(separator == '\t' ? "TSV" : name(), DeclaredFacts.NOTHING);
  }

  private static List<Row> rows(String content, char separator) {
    var read = new ArrayList<Row>();
    var rows = new SeparatedRows(content, separator);
    var columns = TranscriptColumns.of(List.of());
    int width = 0;
    int number = 0;
    while (rows.next()) {
      var cells = rows.cells();
      number++;
      if (!columns.isTranscript()) {
        columns = TranscriptColumns.of(cells);
        width = cells.size();
      } else if (!cells.stream().allMatch(String::isBlank)) {
        read.add(row(number, whole(cells, width, columns.text(), separator), columns));
        CueList.checkSize(read.size());
      }
    }
    return read;
  }

  /** Joins the cells of a row that has too many: the separator is in its text, without marks. */
  private static List<String> whole(List<String> cells, int width, int text, char separator) {
    int end = text + 1 + cells.size() - width;
    if (cells.size() <= width) {
      return cells;
    }
    var joined = new ArrayList<>(cells.subList(0, text));
    joined.add(String.join(String.valueOf(separator), cells.subList(text, end)));
    joined.addAll(cells.subList(end, cells.size()));
    return joined;
  }

  private static Row row(int number, List<String> cells, TranscriptColumns columns) {
    return new Row(
        number,
        cell(cells, columns.start()),
        cell(cells, columns.end()),
        cell(cells, columns.duration()),
        cell(cells, columns.text()),
        cell(cells, columns.speaker()));
  }

  private static String cell(List<String> cells, int column) {
    return TranscriptColumns.cell(cells, column).orElse("");
  }

  private static void note(Row row, SpeechRate rate, TimeConventions times) {
    times.note(row.start());
    times.note(row.end());
    double start = SpeechRate.number(row.start());
    double end = SpeechRate.number(row.end());
    double length = SpeechRate.number(row.length());
    rate.add(start, Double.isNaN(end) ? start + length : end, row.text().strip().length());
  }

  private static void add(Row row, Function<String, OptionalLong> clock, CueList cues) {
    var start = clock.apply(row.start());
    if (start.isEmpty()) {
      cues.addUnreadable(CueError.ROW_WITHOUT_TIMES, row.number());
      return;
    }
    var length = row.length().isEmpty() ? OptionalLong.empty() : clock.apply(row.length());
    var end = row.end().isEmpty() ? OptionalLong.empty() : clock.apply(row.end());
    long from = start.getAsLong();
    long to = end.orElse(from + length.orElse(0));
    var cue = new Cue(from, to, row.text(), row.speaker());
    if (end.isPresent() || length.isPresent()) {
      cues.add(cue);
    } else {
      cues.addOpen(cue);
    }
  }
}
