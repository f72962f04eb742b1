package hark.caption.format;

import hark.caption.Cue;
import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.read.CaptionFormat;
import hark.caption.read.ClockText;
import hark.caption.read.CueList;
import hark.caption.read.FileProbe;
import hark.caption.read.LineReader;
import hark.caption.read.TimeConventions;
import hark.caption.xml.CharacterReferences;
import hark.transcript.Segment;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The console output of Whisper's programs, and Hark's plain text: <code>[00:00:01.000 -->
 * 00:00:02.500]  text</code>, one cue in each line. Lines of another form are no cues.
 */
public final class ConsoleTextFormat implements CaptionFormat {

  private static final String ARROW = "-->";
  private static final int LONGEST_TIMES = 50;

  @Override
  public String name() {
    return "Text with times";
  }

  /** Recognises the format by its first line. */
  @Override
  public boolean accepts(FileProbe file) {
    return isCue(file.firstLine());
  }

  @Override
  public ParsedCaptions parse(String content) {
    var cues = new CueList();
    var lines = new LineReader(content);
    while (lines.next()) {
      if (isCue(lines.line())) {
        add(lines, cues);
      } else if (!lines.line().isBlank()) {
        cues.addToLast(lines.line().strip(), lines.number());
      }
    }
    return cues.toCaptions(name(), DeclaredFacts.NOTHING);
  }

  /**
   * Writes segments as text with times, one a line, with line feeds; speakers as in {@link
   * LabelledText}.
   */
  public static void write(List<Segment> segments, Appendable file) throws IOException {
    var labelled = LabelledText.of(segments);
    for (var segment : segments) {
      file.append('[')
          .append(ClockText.of(segment.startMillis(), '.'))
          .append(" --> ")
          .append(ClockText.of(segment.endMillis(), '.'))
          .append("]  ")
          .append(labelled.of(segment, UnaryOperator.identity()))
          .append('\n');
    }
  }

  private static boolean isCue(String line) {
    int close = line.indexOf(']');
    int arrow = line.indexOf(ARROW);
    return line.startsWith("[") && arrow > 0 && arrow < close && close < LONGEST_TIMES;
  }

  private static void add(LineReader lines, CueList cues) {
    var line = lines.line();
    int close = line.indexOf(']');
    int arrow = line.indexOf(ARROW);
    var start = TimeConventions.ofClock(line.substring(1, arrow));
    var end = TimeConventions.ofClock(line.substring(arrow + ARROW.length(), close));
    if (start.isEmpty() || end.isEmpty()) {
      cues.addUntimed(lines.number());
      return;
    }
    var cue = Cue.of(start.getAsLong(), end.getAsLong(), line.substring(close + 1).strip());
    if (hasVoice(cue)) {
      cues.keepTexts();
      cues.add(withVoice(cue));
    } else {
      cues.add(cue);
    }
  }

  private static boolean hasVoice(Cue cue) {
    boolean isOpen = cue.text().startsWith("<v>") || cue.text().startsWith("<v ");
    return isOpen && cue.text().indexOf('>') > 0;
  }

  private static Cue withVoice(Cue cue) {
    int close = cue.text().indexOf('>');
    var name = CharacterReferences.decode(cue.text().substring(2, close)).strip();
    return cue.from(close + 1, Optional.of(name).filter(text -> !text.isEmpty()));
  }
}
