package hark.caption.format;

import hark.caption.Cue;
import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.read.CaptionFormat;
import hark.caption.read.CueList;
import hark.caption.read.FileProbe;
import hark.caption.read.LineReader;
import hark.caption.read.TimeConventions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * SubStation Alpha, versions 4 (.ssa) and 4+ (.ass): sections in brackets, and in {@code [Events]}
 * a {@code Format} line that names the columns of the {@code Dialogue} lines after it. The column
 * {@code Name} or {@code Actor} is the speaker. Override codes in braces and drawings are no text;
 * the times of karaoke syllables are kept.
 */
final class SubStationFormat implements CaptionFormat {

  private static final String EVENTS = "[events]";
  private static final List<String> USUAL_COLUMNS =
      List.of(
          "layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect",
          "text");

  @Override
  public String name() {
    return "SubStation Alpha";
  }

  @Override
  public boolean accepts(FileProbe file) {
    var lines = new LineReader(file.content());
    while (lines.next()) {
      var line = lines.line().strip().toLowerCase(Locale.ROOT);
      if (!line.isEmpty() && !line.startsWith(";")) {
        return line.equals("[script info]") || line.equals(EVENTS);
      }
    }
    return false;
  }

  @Override
  public ParsedCaptions parse(String content) {
    return new FileParser().read(new LineReader(content));
  }

  private final class FileParser {

    private final CueList cues = new CueList();
    private List<String> columns = USUAL_COLUMNS;
    private DeclaredFacts declared = DeclaredFacts.NOTHING;
    private boolean isInEvents;

    ParsedCaptions read(LineReader lines) {
      while (lines.next()) {
        var line = lines.line().strip();
        int colon = line.indexOf(':');
        if (line.startsWith("[") && line.endsWith("]")) {
          isInEvents = line.equalsIgnoreCase(EVENTS);
        } else if (colon > 0) {
          take(line.substring(0, colon).strip(), line.substring(colon + 1), lines.number());
        }
      }
      return cues.toCaptions(name(), declared);
    }

    private void take(String key, String value, int line) {
      if (!isInEvents) {
        if (key.equalsIgnoreCase("Title")) {
          declared = declared.withTitle(Optional.of(value));
        }
      } else if (key.equalsIgnoreCase("Format")) {
        columns =
            Arrays.stream(value.split(",", 100))
                .map(column -> column.strip().toLowerCase(Locale.ROOT))
                .toList();
      } else if (key.equalsIgnoreCase("Dialogue")) {
        add(value.split(",", columns.size()), line);
      }
    }

    private void add(String[] values, int line) {
      var start = time(values, "start");
      var end = time(values, "end");
      if (start.isEmpty() || end.isEmpty()) {
        cues.addUntimed(line);
        return;
      }
      var speaker = value(values, "name").or(() -> value(values, "actor"));
      var said = new SubStationText(value(values, "text").orElse(""), start.getAsLong()).read();
      cues.add(
          new Cue(
              start.getAsLong(),
              end.getAsLong(),
              said.text(),
              speaker.map(String::strip).filter(name -> !name.isEmpty()),
              said.pieces()));
    }

    private OptionalLong time(String[] values, String column) {
      var clock = value(values, column);
      return clock.isEmpty() ? OptionalLong.empty() : TimeConventions.ofClock(clock.get());
    }

    private Optional<String> value(String[] values, String column) {
      int at = columns.indexOf(column);
      return at < 0 || at >= values.length ? Optional.empty() : Optional.of(values[at]);
    }
  }
}
