package hark.caption.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The lines between the times of one cue and those of the next: speech, and other lines: comments
 * and styles of WebVTT, headers of parts that were joined, the number or name of the next cue. Used
 * by one thread.
 */
public final class CueLines {

  private static final int LONGEST_NAME = 100;

  /** The kind of lines being skipped. */
  private enum Skipped {
    NOTHING,
    HEADER,
    BLOCK
  }

  private final BlockConventions conventions;
  private final List<String> speech = new ArrayList<>();
  private Skipped skipped = Skipped.NOTHING;
  private boolean isAfterBlank;
  private long lastNumber = -1;
  private boolean isFirst = true;
  private int parts;
  private StreamOffset offset = StreamOffset.none();
  private Optional<String> speaker = Optional.empty();

  CueLines(BlockConventions conventions) {
    this.conventions = conventions;
  }

  /** Adds a line that holds no times; returns whether it is speech as far as is known yet. */
  boolean take(String line) {
    if (line.isBlank()) {
      skipped = Skipped.NOTHING;
      isAfterBlank = true;
      speech.add("");
      return true;
    }
    boolean isSpeech = !isSkipped(line);
    if (isSpeech) {
      speech.add(line);
    }
    isAfterBlank = false;
    return isSpeech;
  }

  private boolean isSkipped(String line) {
    if (offset.take(line)) {
      skipped = Skipped.HEADER;
      return true;
    }
    if (skipped == Skipped.BLOCK || skipped == Skipped.HEADER && isHeader(line)) {
      return true;
    }
    skipped = Skipped.NOTHING;
    if (BlockConventions.isSignature(line, isFirst) && (isFirst || isHeaderOnly(line))) {
      parts += isFirst ? 0 : 1;
      skipped = Skipped.HEADER;
    } else if (conventions.isWebVtt() && (isAfterBlank || isFirst) && isBlock(line)) {
      skipped = Skipped.BLOCK;
    }
    return skipped != Skipped.NOTHING;
  }

  /**
   * Returns whether the line is only a signature in a joined file: alone, or with a title after a
   * dash.
   */
  private static boolean isHeaderOnly(String line) {
    var rest =
        NormalizedLine.withoutMarks(line).substring(BlockConventions.SIGNATURE.length()).strip();
    return rest.isEmpty() || rest.startsWith("-") || rest.startsWith("X-");
  }

  /**
   * Returns whether the line is a name and a value, such as {@code Kind: captions} or {@code
   * X-TIMESTAMP-MAP=…}.
   */
  private static boolean isHeader(String line) {
    int mark = Math.max(line.indexOf(':'), line.indexOf('='));
    return mark > 0 && line.substring(0, mark).strip().indexOf(' ') < 0;
  }

  private static boolean isBlock(String line) {
    return line.equals("NOTE")
        || line.startsWith("NOTE ")
        || line.startsWith("NOTE\t")
        || line.strip().equals("STYLE")
        || line.strip().equals("REGION")
        || line.startsWith("::cue");
  }

  /** Returns the offset of the part of a stream in which the next cue is. */
  StreamOffset offset() {
    return offset;
  }

  /** Returns the speaker whom the name of the cue told that was last ended; empty without one. */
  Optional<String> speaker() {
    return speaker;
  }

  /** Returns the number of headers of joined parts that were skipped. */
  int parts() {
    return parts;
  }

  /** Returns whether a blank line is between the lines of speech. */
  boolean hasBlankInside() {
    trim();
    return speech.contains("");
  }

  /**
   * Ends the lines of a cue.
   *
   * @param isAnother times follow, so the last line may be the number or name of their cue
   * @return the speech, with its blank lines inside
   */
  String end(boolean isAnother) {
    speaker = Optional.empty();
    if (isAnother) {
      dropNumber();
    } else {
      dropLastNumber();
    }
    trim();
    var said = String.join("\n", speech);
    speech.clear();
    skipped = Skipped.NOTHING;
    isAfterBlank = false;
    isFirst = false;
    return said;
  }

  private void dropNumber() {
    int at = speech.size() - 1;
    while (at >= 0 && speech.get(at).isEmpty()) {
      at--;
    }
    if (at < 0) {
      return;
    }
    long number = NormalizedLine.number(speech.get(at));
    boolean isBeside = at == speech.size() - 1;
    boolean isApart = at == 0 || speech.get(at - 1).isEmpty();
    if (number >= 0) {
      if (isNumber(number, isApart, isBeside, at)) {
        speech.subList(at, speech.size()).clear();
        lastNumber = number;
      }
    } else if (isBeside && isName(speech.get(at), isApart)) {
      speaker = speakerIn(speech.removeLast());
    }
  }

  /** Drops the number of a cue that is missing at the end of the file. */
  private void dropLastNumber() {
    int at = speech.size() - 1;
    while (at >= 0 && speech.get(at).isEmpty()) {
      at--;
    }
    boolean isApart = at > 1 && speech.get(at - 1).isEmpty() && !isOnlyText(at);
    if (isApart && lastNumber > 0 && NormalizedLine.number(speech.get(at)) == lastNumber + 1) {
      speech.subList(at, speech.size()).clear();
    }
  }

  /** Returns the speaker in the name of a cue, as Webex writes it: {@code 1 "Ann Lee" (1234)}. */
  private static Optional<String> speakerIn(String name) {
    int open = name.indexOf('"');
    int close = name.lastIndexOf('"');
    boolean isNumbered = open > 1 && NormalizedLine.number(name.substring(0, open).strip()) >= 0;
    return isNumbered && close > open + 1
        ? Optional.of(name.substring(open + 1, close).strip()).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /**
   * Returns whether a number belongs to the next cue: it is after a blank line, or follows on the
   * last number.
   */
  private boolean isNumber(long number, boolean isApart, boolean isBeside, int at) {
    if (number == lastNumber + 1 && (lastNumber >= 0 || isFirst)) {
      return true;
    }
    // A number right after its times is speech, unless the file numbers its cues.
    boolean isOnlyText = !isFirst && isOnlyText(at);
    return isApart && (isBeside || conventions.areNumbered()) && !(isOnlyText && lastNumber < 0)
        || conventions.areNumbered() && !isOnlyText;
  }

  private boolean isOnlyText(int at) {
    for (int i = 0; i < at; i++) {
      if (!speech.get(i).isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private boolean isName(String line, boolean isApart) {
    if (line.length() > LONGEST_NAME) {
      return false;
    }
    boolean isToken = line.strip().indexOf(' ') < 0 && line.chars().anyMatch(Character::isDigit);
    boolean isUsual = conventions.areNamed() || isToken && conventions.isWebVtt();
    return isFirst && (isToken || conventions.isWebVtt() || conventions.areNamed())
        || conventions.isNameLikeFirst(line)
        || isApart && !isOnlyWords() && isUsual;
  }

  /** Returns whether the last line is the only text. */
  private boolean isOnlyWords() {
    return isOnlyText(speech.size() - 1);
  }

  private void trim() {
    while (!speech.isEmpty() && speech.getLast().isEmpty()) {
      speech.removeLast();
    }
    int blanks = 0;
    while (blanks < speech.size() && speech.get(blanks).isEmpty()) {
      blanks++;
    }
    speech.subList(0, blanks).clear();
  }

  /** Returns the language that a header line names; empty where it names none. */
  static String language(String line) {
    var plain = NormalizedLine.withoutMarks(line);
    return plain.toLowerCase(Locale.ROOT).startsWith("language:") ? plain.substring(9).strip() : "";
  }
}
