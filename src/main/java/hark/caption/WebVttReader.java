package hark.caption;

import hark.caption.Captions.Declared;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads one WebVTT file, block by block. Used once, by one thread. */
final class WebVttReader {

  private static final String ARROW = "-->";
  private static final String LANGUAGE = "Language:";

  private final BufferedReader lines;
  private final CueList cues = new CueList();
  private Optional<String> language = Optional.empty();

  /** The line that was read last; null after the end. */
  private String line;

  private int lineNumber;

  WebVttReader(String content) {
    lines = new BufferedReader(new StringReader(content.replace('\0', '\uFFFD')));
  }

  Captions read() {
    nextLine();
    readHeader();
    while (line != null) {
      if (line.isEmpty()) {
        nextLine();
      } else {
        readBlock();
      }
    }
    return cues.toCaptions(WebVtt.NAME, Declared.NOTHING.withLanguage(language));
  }

  private void nextLine() {
    try {
      line = lines.readLine();
      lineNumber++;
    } catch (IOException e) {
      throw new UncheckedIOException("A text in memory was not read", e);
    }
  }

  private void readHeader() {
    nextLine(); // the signature
    while (line != null && !line.isEmpty() && !line.contains(ARROW)) {
      if (line.startsWith(LANGUAGE)) {
        language = Optional.of(line.substring(LANGUAGE.length()));
      }
      nextLine();
    }
  }

  /** Reads what stands up to the next blank line; a cue has its times in the first or second. */
  private void readBlock() {
    if (!line.contains(ARROW)) {
      nextLine(); // an identifier, or the beginning of a NOTE, STYLE or REGION
    }
    if (line != null && line.contains(ARROW)) {
      readCue();
    } else {
      skipBlock();
    }
  }

  private void skipBlock() {
    while (line != null && !line.isEmpty() && !line.contains(ARROW)) {
      nextLine();
    }
  }

  private void readCue() {
    var timing = line;
    int timingNumber = lineNumber;
    nextLine();
    var text = new ArrayList<String>();
    while (line != null && !line.isEmpty() && !line.contains(ARROW)) {
      text.add(line);
      nextLine();
    }
    addCue(timing, timingNumber, text);
  }

  private void addCue(String timing, int number, List<String> text) {
    int arrow = timing.indexOf(ARROW);
    var start = VttTimestamp.parse(timing.substring(0, arrow).strip());
    var end = VttTimestamp.parse(firstWord(timing.substring(arrow + ARROW.length()).strip()));
    if (start.isEmpty() || end.isEmpty()) {
      cues.addUnreadable(
          String.format(
              Locale.ROOT, "Cue %d (line %d) has no readable times.", cues.met() + 1, number));
      return;
    }
    for (var voice : VttText.read(String.join("\n", text))) {
      cues.add(new Cue(start.getAsLong(), end.getAsLong(), voice.text(), voice.speaker()));
    }
  }

  private static String firstWord(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) > ' ') {
      end++;
    }
    return text.substring(0, end);
  }

  /** The timestamps of WebVTT, section 4.1: {@code [hh:]mm:ss.ttt}. */
  private static final class VttTimestamp {

    static OptionalLong parse(String text) {
      int dot = text.length() - 4;
      if (dot < 5 || text.charAt(dot) != '.') {
        return OptionalLong.empty();
      }
      var parts = text.substring(0, dot).split(":", 4);
      if (parts.length < 2 || parts.length > 3) {
        return OptionalLong.empty();
      }
      long hours = parts.length == 3 ? number(parts[0], 1, 9, Integer.MAX_VALUE) : 0;
      long minutes = number(parts[parts.length - 2], 2, 2, 59);
      long seconds = number(parts[parts.length - 1], 2, 2, 59);
      long millis = number(text.substring(dot + 1), 3, 3, 999);
      return hours < 0 || minutes < 0 || seconds < 0 || millis < 0
          ? OptionalLong.empty()
          : MediaTime.ofMillis(((hours * 60 + minutes) * 60 + seconds) * 1000 + millis);
    }

    /** A number written in ASCII digits only, or -1. */
    private static long number(String digits, int minLength, int maxLength, int max) {
      if (digits.length() < minLength
          || digits.length() > maxLength
          || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return -1;
      }
      long value = Long.parseLong(digits);
      return value <= max ? value : -1;
    }
  }
}
