package hark.caption.format;

import hark.caption.Cue;
import hark.caption.CueError;
import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.RemarkKind;
import hark.caption.read.CaptionFormat;
import hark.caption.read.CueList;
import hark.caption.read.FileProbe;
import hark.caption.read.LineReader;
import hark.caption.read.MediaTime;
import hark.caption.read.TimeConventions;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Transcripts of space missions as the Spacelog project keeps them: a line {@code [dd:hh:mm:ss]}
 * with the time since launch, lines {@code _name: value} about the page, then the speech as {@code
 * NAME: text}. Markup such as {@code [glossary:word|as said]} becomes its words. Speech before the
 * launch is moved to the launch, for a recording has no time before its beginning.
 */
final class SpacelogFormat implements CaptionFormat {

  private static final int LONGEST_MARKUP = 300;

  @Override
  public String name() {
    return "Spacelog";
  }

  /** Recognises the format by its first line. */
  @Override
  public boolean accepts(FileProbe file) {
    var lines = new LineReader(file.content());
    while (lines.next()) {
      if (!lines.line().isBlank()) {
        return isTime(lines.line().strip());
      }
    }
    return false;
  }

  @Override
  public ParsedCaptions parse(String content) {
    return new FileParser(new LineReader(content)).read();
  }

  private static boolean isTime(String line) {
    return line.startsWith("[")
        && line.endsWith("]")
        && line.chars().filter(c -> c == ':').count() == 3
        && line.substring(1, line.length() - 1)
            .chars()
            .allMatch(c -> c >= '0' && c <= '9' || c == ':' || c == '-');
  }

  /** Parses {@code dd:hh:mm:ss}; empty where the numbers are none of a clock. */
  private static OptionalLong time(String days) {
    int colon = days.indexOf(':');
    long day = MediaTime.digits(days.substring(0, colon), 4);
    var clock = TimeConventions.ofClock(days.substring(colon + 1));
    return day < 0 || clock.isEmpty()
        ? OptionalLong.empty()
        : MediaTime.ofMillis(day * 24 * 3_600_000 + clock.getAsLong());
  }

  private static final class FileParser {

    private final LineReader lines;
    private final CueList cues = new CueList();
    private OptionalLong start = OptionalLong.empty();
    private Optional<String> speaker = Optional.empty();
    private final StringBuilder said = new StringBuilder();
    private int early;
    private String firstEarly = "";

    FileParser(LineReader lines) {
      this.lines = lines;
    }

    ParsedCaptions read() {
      while (lines.next()) {
        var line = lines.line().strip();
        if (isTime(line)) {
          endCue();
          begin(line.substring(1, line.length() - 1));
        } else if (!line.isEmpty() && !isAboutThePage(line)) {
          take(line);
        }
      }
      endCue();
      if (early > 0) {
        cues.remark(RemarkKind.BEFORE_LAUNCH, early, firstEarly);
      }
      return cues.toCaptions("Spacelog", DeclaredFacts.NOTHING);
    }

    private void begin(String time) {
      boolean isEarly = time.startsWith("-");
      start = time(isEarly ? time.substring(1) : time);
      if (start.isEmpty()) {
        cues.addUnreadable(CueError.LINE_WITHOUT_TIME, lines.number());
      } else if (isEarly) {
        start = OptionalLong.of(0);
        firstEarly = early++ == 0 ? "[" + time + "]" : firstEarly;
      }
      speaker = Optional.empty();
    }

    private static boolean isAboutThePage(String line) {
      return line.startsWith("_") && line.indexOf(':') > 1;
    }

    /** Reads a line of speech; a name begins the text of another speaker at the same time. */
    private void take(String line) {
      int colon = line.indexOf(':');
      var name = colon < 0 ? "" : line.substring(0, colon);
      if (isName(name)) {
        endCue();
        speaker = Optional.of(name);
      }
      said.append(isName(name) ? line.substring(colon + 1) : line).append('\n');
    }

    private static boolean isName(String name) {
      return !name.isEmpty()
          && name.length() <= 30
          && name.chars()
              .allMatch(
                  c -> Character.isUpperCase(c) || Character.isDigit(c) || " -/_()".indexOf(c) >= 0)
          && Character.isUpperCase(name.charAt(0));
    }

    private void endCue() {
      var text = withoutMarkup(said.toString());
      said.setLength(0);
      if (start.isPresent() && !text.isBlank()) {
        cues.addOpen(new Cue(start.getAsLong(), start.getAsLong(), text, speaker));
      }
    }

    private static String withoutMarkup(String text) {
      var plain = new StringBuilder();
      int from = 0;
      int open = text.indexOf('[');
      while (open >= 0) {
        int close = text.indexOf(']', open, Math.min(text.length(), open + LONGEST_MARKUP));
        int colon = text.indexOf(':', open, Math.max(open, close));
        if (colon > 0) {
          int bar = text.indexOf('|', colon, close);
          plain.append(text, from, open).append(text, Math.max(colon, bar) + 1, close);
          from = close + 1;
        }
        open = text.indexOf('[', Math.max(from, open + 1));
      }
      return plain.append(text, from, text.length()).toString();
    }
  }
}
