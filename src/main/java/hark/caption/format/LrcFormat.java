package hark.caption.format;

import hark.caption.CaptionError;
import hark.caption.CaptionLimits;
import hark.caption.CaptionSyntaxException;
import hark.caption.Cue;
import hark.caption.Cue.CuePiece;
import hark.caption.CueError;
import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.read.CaptionFormat;
import hark.caption.read.CueList;
import hark.caption.read.FileProbe;
import hark.caption.read.LineReader;
import hark.caption.read.MediaTime;
import hark.caption.read.TimeConventions;
import hark.caption.read.TimedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * LRC, the format of song texts: {@code [mm:ss.xx]} before each line, several of them where it is
 * sung again, tags such as {@code [ti:title]}, and in the enhanced form {@code <mm:ss.xx>} before
 * each word. An empty line ends the one before. There is no specification.
 */
final class LrcFormat implements CaptionFormat {

  private static final int LONGEST_TIME = 20;

  /** The minimum number of lines with a time for each one without. */
  private static final int NEARLY = 6;

  /**
   * The number of times that the text of a whole file may be repeated; any song may have {@link
   * #ANY_SONG} characters.
   */
  private static final int MOST_TIMES = 10;

  private static final int ANY_SONG = 100_000;

  /** A line of the song at one of its times. */
  private record Sung(long startMillis, String text) {}

  @Override
  public String name() {
    return "LRC";
  }

  /**
   * Recognises the format by its first line, a tag or a time with decimals and no blank in it, if
   * nearly all others have a time too.
   */
  @Override
  public boolean accepts(FileProbe file) {
    return beginsAsSong(file.content()) && isNearlyAllSong(file.content());
  }

  private static boolean isNearlyAllSong(String content) {
    int song = 0;
    int others = 0;
    var lines = new LineReader(content);
    while (lines.next()) {
      var line = lines.line().strip();
      boolean isSong = time(line, 0).isPresent() || isTag(line);
      song += isSong ? 1 : 0;
      others += isSong || line.isEmpty() ? 0 : 1;
    }
    return others <= 1 || song >= NEARLY * others;
  }

  private static boolean beginsAsSong(String content) {
    var lines = new LineReader(content);
    while (lines.next()) {
      var line = lines.line().strip();
      if (!line.isEmpty()) {
        boolean hasDecimals = line.lastIndexOf('.', Math.max(0, line.indexOf(']'))) > 0;
        return isTag(line) || hasDecimals && time(line, 0).isPresent();
      }
    }
    return false;
  }

  @Override
  public ParsedCaptions parse(String content) {
    return new FileParser(content).read(new LineReader(content));
  }

  /** Returns the time in brackets that begins here; empty if there is none. */
  private static OptionalLong time(String line, int from) {
    int close = line.indexOf(']', from, Math.min(line.length(), from + LONGEST_TIME));
    return close > 0 && line.charAt(from) == '[' && line.indexOf(':', from, close) > 0
        ? TimeConventions.ofClock(line.substring(from + 1, close))
        : OptionalLong.empty();
  }

  private static boolean isTag(String line) {
    int colon = line.indexOf(':');
    return line.startsWith("[")
        && line.endsWith("]")
        && colon > 1
        && line.substring(1, colon).chars().allMatch(c -> c >= 'a' && c <= 'z');
  }

  private final class FileParser {

    private final List<Sung> song = new ArrayList<>();
    private final CueList cues = new CueList();
    private DeclaredFacts declared = DeclaredFacts.NOTHING;
    private long offset;
    private long characters;
    private final long most;

    FileParser(String content) {
      this.most =
          Math.min(CaptionLimits.MAX_BYTES, ANY_SONG + MOST_TIMES * (long) content.length());
    }

    ParsedCaptions read(LineReader lines) {
      while (lines.next()) {
        var line = lines.line().strip();
        if (time(line, 0).isPresent()) {
          addLine(line);
        } else if (isTag(line)) {
          addTag(line.substring(1, line.indexOf(':')), line.substring(line.indexOf(':') + 1));
        } else if (!line.isEmpty()) {
          addWithoutTime(line, lines.number());
        }
      }
      song.sort(Comparator.comparingLong(Sung::startMillis));
      for (int i = 0; i < song.size(); i++) {
        addCue(song.get(i), i + 1 < song.size() ? song.get(i + 1) : song.get(i));
      }
      return cues.toCaptions(name(), declared);
    }

    /** Appends a line without a time to the one before it. */
    private void addWithoutTime(String line, int number) {
      if (song.isEmpty()) {
        cues.addUnreadable(CueError.LINE_WITHOUT_TIME, number);
      } else {
        var last = song.removeLast();
        song.add(new Sung(last.startMillis(), last.text() + " " + line));
      }
    }

    private void addLine(String line) {
      var times = new ArrayList<Long>();
      int from = 0;
      for (var at = time(line, 0); at.isPresent(); at = time(line, from)) {
        times.add(at.getAsLong());
        from = line.indexOf(']', from) + 1;
        while (from < line.length() && line.charAt(from) == ' ') {
          from++;
        }
      }
      var text = line.substring(from);
      CueList.checkSize(song.size() + times.size());
      times.forEach(time -> song.add(new Sung(time, text)));
      characters += (long) times.size() * text.length();
      if (characters > most) {
        throw new CaptionSyntaxException(CaptionError.TOO_MANY_REPETITIONS);
      }
    }

    private void addTag(String tag, String value) {
      var text = value.substring(0, value.length() - 1).strip();
      switch (tag) {
        case "ti" -> declared = declared.withTitle(Optional.of(text));
        case "la" -> declared = declared.withLanguage(Optional.of(text));
        case "offset" -> offset = offset(text);
        default -> {
          // author, singer or program
        }
      }
    }

    /** Returns the milliseconds by which the text is earlier; 0 where they cannot be read. */
    private static long offset(String text) {
      var digits = text.startsWith("+") || text.startsWith("-") ? text.substring(1) : text;
      long millis = Math.max(0, MediaTime.digits(digits, 9));
      return text.startsWith("-") ? -millis : millis;
    }

    private void addCue(Sung line, Sung next) {
      var said = new WordTimes(line.text()).read();
      if (said.isBlank()) {
        return; // it only ended the previous line
      }
      long start = shifted(line.startMillis());
      long end = Math.max(start, shifted(next.startMillis()));
      var pieces =
          said.pieces().stream()
              .map(piece -> CuePiece.of(piece.from(), piece.to(), shifted(piece.startMillis())))
              .toList();
      cues.add(new Cue(start, end, said.text(), Optional.empty(), pieces));
    }

    private long shifted(long millis) {
      return Math.max(0, millis - offset);
    }
  }

  /** The word times of an enhanced line. */
  private static final class WordTimes {

    private final String line;
    private final TimedText said = new TimedText();

    WordTimes(String line) {
      this.line = line;
    }

    TimedText read() {
      int from = 0;
      int open = line.indexOf('<');
      while (open >= 0) {
        int close = line.indexOf('>', open, Math.min(line.length(), open + LONGEST_TIME));
        var time =
            close < 0
                ? OptionalLong.empty()
                : TimeConventions.ofClock(line.substring(open + 1, close));
        if (time.isPresent()) {
          said.add(line.substring(from, open)).begin(time.getAsLong());
          from = close + 1;
        }
        open = line.indexOf('<', open + 1);
      }
      said.add(line.substring(from)).endPiece();
      return said;
    }
  }
}
