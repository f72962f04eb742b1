package hark.caption;

import hark.caption.Captions.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file in which the times of a cue stand in a line of their own and its text in the lines
 * after it, up to the next line of times: a blank line inside a text loses nothing. Used once, by
 * one thread.
 */
final class TimedBlocks {

  /** When a cue begins and ends, in milliseconds. */
  record Span(long startMillis, long endMillis) {}

  /** How a format writes the times of a cue. */
  interface TimesLine {

    /** Tells whether this line is meant to hold the times of a cue, readable or not. */
    boolean isTimes(String line);

    /** The times in a line that is meant to hold them; nothing where they cannot be read. */
    Optional<Span> read(String line);
  }

  private final TimesLine times;
  private final Lines lines;
  private final CueList cues = new CueList();
  private final List<String> text = new ArrayList<>();
  private Optional<Span> span = Optional.empty();
  private long lastNumber = -1;

  TimedBlocks(String content, TimesLine times) {
    this.lines = new Lines(content);
    this.times = times;
    if (namesVoices(content)) {
      cues.keepTexts();
    }
  }

  /**
   * Tells whether a file says by WebVTT's voice tags who speaks, and so not by a name and colon.
   */
  static boolean namesVoices(String content) {
    return content.contains("<v>") || content.contains("<v ");
  }

  /** Tells whether there is a line with readable times. */
  static boolean isAnyIn(String content, TimesLine times) {
    var lines = new Lines(content);
    while (lines.next()) {
      if (times.isTimes(lines.line()) && times.read(lines.line()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  Captions read(String format) {
    while (lines.next()) {
      if (times.isTimes(lines.line())) {
        endCue(true);
        beginCue();
      } else {
        text.add(lines.line());
      }
    }
    endCue(false);
    return cues.toCaptions(format, Declared.NOTHING);
  }

  private void beginCue() {
    span = times.read(lines.line());
    if (span.isEmpty()) {
      cues.addUntimed(lines.number());
    }
  }

  private void endCue(boolean another) {
    if (another) {
      dropNumber();
    }
    span.ifPresent(
        readable -> {
          for (var voice : TaggedText.styled(String.join("\n", text))) {
            cues.add(voice.cue(readable.startMillis(), readable.endMillis()));
          }
        });
    text.clear();
  }

  /** The number of the next cue stands after a blank line, or follows on the last number. */
  private void dropNumber() {
    if (text.isEmpty()) {
      return;
    }
    long number = MediaTime.digits(text.getLast().strip(), 12);
    boolean isApart = text.size() == 1 || text.get(text.size() - 2).isBlank();
    if (number >= 0 && (isApart && !isOnlyText() || number == lastNumber + 1)) {
      text.removeLast();
      lastNumber = number;
    }
  }

  /** A number right after its times is what was said, unless the file numbers its cues. */
  private boolean isOnlyText() {
    return text.size() == 1 && span.isPresent() && lastNumber < 0;
  }
}
