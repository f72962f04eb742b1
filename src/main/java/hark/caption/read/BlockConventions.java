package hark.caption.read;

import hark.caption.read.TimesLine.Mark;
import java.util.EnumMap;
import java.util.Map;

/**
 * The conventions of a file, derived from all of its lines: which lines are the times of a cue,
 * whether cues have numbers or names, whether the file is WebVTT. Reads the file once. Used by one
 * thread.
 */
public final class BlockConventions {

  /** The first word of a WebVTT file. */
  static final String SIGNATURE = "WEBVTT";

  private static final int LINES_BEFORE = 100;

  private final Map<Mark, Integer> bare = new EnumMap<>(Mark.class);
  private final Map<Mark, Integer> filled = new EnumMap<>(Mark.class);
  private final TimeConventions times = new TimeConventions();
  private int exact;
  private int numbered;
  private int named;
  private int cues;
  private boolean hasSignature;
  private boolean hasStyles;
  private boolean isNamedFirst;
  private String firstShape = "";

  /** The last line that is not blank; the flags record a blank line before it or after it. */
  private String last = "";

  private int singles;

  private boolean isApart = true;
  private boolean isBlankAfter;

  private BlockConventions() {}

  public static BlockConventions of(String content) {
    var habits = new BlockConventions();
    var lines = new LineReader(content);
    while (lines.next()) {
      habits.take(lines.line(), lines.number());
    }
    return habits;
  }

  /**
   * Returns whether a line is the first one of a WebVTT file; inside of a file in capitals only.
   */
  public static boolean isSignature(String line, boolean isAnyCase) {
    var plain = NormalizedLine.withoutMarks(line);
    if (isAnyCase && plain.length() > 3 && " -_".indexOf(plain.charAt(3)) >= 0) {
      plain = plain.substring(0, 3) + plain.substring(4); // WEB VTT
    }
    boolean isSigned =
        isAnyCase ? plain.regionMatches(true, 0, SIGNATURE, 0, 6) : plain.startsWith(SIGNATURE);
    var marks = isAnyCase ? " \t:,;.-" : " \t";
    return isSigned
        && (plain.length() == SIGNATURE.length()
            || marks.indexOf(plain.charAt(SIGNATURE.length())) >= 0);
  }

  private void take(String line, int number) {
    if (line.isBlank()) {
      isBlankAfter = true;
      return;
    }
    var found = TimesLine.of(line);
    if (found.isPresent()) {
      take(found.get());
    } else {
      singles += TimesLine.isOne(line) ? 1 : 0;
      if (number < LINES_BEFORE && cues == 0) {
        hasSignature |= isSignature(line, true);
        times.noteText(line);
      }
      hasStyles |= line.equals("STYLE") || line.equals("REGION") || line.startsWith("::cue");
      isApart = isBlankAfter || last.isEmpty();
      last = line;
    }
    isBlankAfter = false;
  }

  private void take(TimesLine found) {
    boolean isHalf = found.mark() == Mark.ARROW && found.isUsual();
    if (found.isWhole() || isHalf) {
      (found.isBare() ? bare : filled).merge(found.mark(), 1, Integer::sum);
      exact += found.isExact() ? 1 : 0;
    }
    if (found.start().isTime()) {
      times.note(found.start());
    }
    if (found.end().isTime()) {
      times.note(found.end());
    }
    if (found.mark() == Mark.ARROW) {
      noteNumber();
    }
    cues++;
    last = "";
    isApart = true;
  }

  private void noteNumber() {
    if (NormalizedLine.number(last) >= 0) {
      numbered++;
    } else if (!last.isEmpty() && !isBlankAfter && (isApart || cues == 0)) {
      named++;
      if (cues == 0 && !isSignature(last, true)) {
        isNamedFirst = true;
        firstShape = shape(last);
      }
    }
  }

  /** Returns the mark between the times of most cues; a single arrow is enough for arrows. */
  public Mark mark() {
    if (arrows() > 0) {
      return Mark.ARROW;
    }
    int commas = bare.getOrDefault(Mark.COMMA, 0);
    int dashes = bare.getOrDefault(Mark.DASH, 0);
    int blanks = bare.getOrDefault(Mark.BLANK, 0);
    return commas >= Math.max(dashes, blanks)
        ? Mark.COMMA
        : dashes >= blanks ? Mark.DASH : Mark.BLANK;
  }

  private int arrows() {
    return bare.getOrDefault(Mark.ARROW, 0) + filled.getOrDefault(Mark.ARROW, 0);
  }

  /** Returns the number of lines that contain only two times with this mark between them. */
  public int count(Mark mark) {
    return bare.getOrDefault(mark, 0);
  }

  /** Returns the number of lines that begin with one time. */
  public int singles() {
    return singles;
  }

  public boolean hasArrows() {
    return arrows() > 0;
  }

  /**
   * Returns whether a line with times begins a cue. A line written like the other cues of the file
   * does; two times in a sentence do not.
   */
  boolean isBegin(TimesLine line) {
    if (line.mark() != mark()) {
      boolean isBroken = hasArrows() && line.isWhole() && line.isExact() && line.isBare();
      return isBroken && !line.isBracketed();
    }
    if (line.isBare()) {
      return true;
    }
    boolean areFilled = filled.getOrDefault(line.mark(), 0) > bare.getOrDefault(line.mark(), 0);
    return line.mark() == Mark.ARROW && (line.isExact() || areFilled && exact == 0);
  }

  /** Returns the conventions of the file's times. */
  TimeConventions times() {
    return times;
  }

  /** Returns whether nearly all cues have a number before their times. */
  boolean areNumbered() {
    return 5 * numbered >= 4 * cues && numbered > 1;
  }

  /** Returns whether a single line before the times of a cue is its name. */
  boolean areNamed() {
    return 2 * named >= cues && named > 0 || isNamedFirst && named > 1;
  }

  /** Returns whether a line looks like the name of the first cue, apart from numbers. */
  boolean isNameLikeFirst(String line) {
    return isNamedFirst && firstShape.indexOf('#') >= 0 && shape(line).equals(firstShape);
  }

  /** Returns whether the file is WebVTT, with or without its signature. */
  public boolean isWebVtt() {
    return hasSignature || hasStyles;
  }

  boolean hasSignature() {
    return hasSignature;
  }

  /** Replaces each run of digits with one sign; a line longer than any name has no shape. */
  private static String shape(String line) {
    if (line.length() > 100) {
      return "";
    }
    var shape = new StringBuilder();
    for (char c : line.strip().toCharArray()) {
      boolean isDigit = Character.isDigit(c);
      if (!isDigit || shape.isEmpty() || shape.charAt(shape.length() - 1) != '#') {
        shape.append(isDigit ? '#' : c);
      }
    }
    return shape.toString();
  }
}
