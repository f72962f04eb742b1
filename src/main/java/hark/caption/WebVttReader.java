package hark.caption;

import hark.caption.Captions.Declared;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  private final boolean hasEmptyVoice;

  WebVttReader(String content) {
    hasEmptyVoice = content.contains("<v>");
    lines = new BufferedReader(new StringReader(content.replace('\0', '\uFFFD')));
  }

  Captions read() {
    if (hasEmptyVoice) {
      cues.keepTexts();
    }
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
    var end = VttTimestamp.parse(Lines.firstWord(timing.substring(arrow + ARROW.length()).strip()));
    if (start.isEmpty() || end.isEmpty()) {
      cues.addUntimed(number);
      return;
    }
    for (var voice : TaggedText.webVtt(String.join("\n", text))) {
      cues.add(voice.cue(start.getAsLong(), end.getAsLong()));
    }
  }
}
