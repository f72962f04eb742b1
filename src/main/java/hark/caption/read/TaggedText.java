package hark.caption.read;

import hark.caption.Cue;
import hark.caption.Cue.CuePiece;
import hark.caption.xml.CharacterReferences;
import hark.transcript.WorkDeadline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The text of a cue without its markup: tags are dropped, character references decoded, voices
 * separated, {@code <br>} becomes a line break, and the text after a timestamp becomes a piece with
 * that time. Used once, by one thread.
 */
public final class TaggedText {

  /** The text of one voice in a cue, and its times, where they are written inside it. */
  public record Voice(Optional<String> speaker, String text, List<CuePiece> pieces) {

    Cue cue(long startMillis, long endMillis) {
      return new Cue(startMillis, endMillis, text, speaker, pieces);
    }
  }

  /** The tags that people write in formats which have none of their own, or only a few. */
  private static final Set<String> STYLES =
      Set.of(
          "a", "b", "big", "br", "c", "center", "del", "div", "em", "font", "i", "ins", "lang", "p",
          "rp", "rt", "ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "tt", "u",
          "v");

  private static final int LONGEST_TIME = 24;
  private static final int LONGEST_OVERRIDE = 200;

  private final String text;
  private final int lastClose;
  private final boolean isWebVtt;
  private final List<Voice> voices = new ArrayList<>();
  private TimedText said = new TimedText();
  private Optional<String> speaker = Optional.empty();

  private TaggedText(String text, boolean isWebVtt) {
    this.text = text;
    this.lastClose = text.lastIndexOf('>');
    this.isWebVtt = isWebVtt;
  }

  /**
   * Returns the voices of a WebVTT cue (sections 4.2 and 6.4) in order: at least one, and none
   * without text beside one with text. A {@code <} begins a tag when a letter, a digit, {@code /},
   * {@code .} or {@code >} follows at once and a {@code >} follows at all; any other is text.
   */
  public static List<Voice> webVtt(String text) {
    return new TaggedText(text, true).read();
  }

  /**
   * Returns the voices of a cue in a format without a rule of its own: only the tags of HTML and
   * WebVTT that style a text are tags, and braces with a backslash, such as <code>{\an8}</code>,
   * are dropped.
   */
  public static List<Voice> styled(String text) {
    return new TaggedText(text, false).read();
  }

  /** Returns all speech in such a text, of all voices. */
  public static String styledText(String text) {
    var said = new StringBuilder();
    styled(text).forEach(voice -> said.append(voice.text()));
    return said.toString();
  }

  private List<Voice> read() {
    int i = 0;
    int steps = 0;
    while (i < text.length()) {
      WorkDeadline.checkAt(++steps);
      i = takeNext(i);
    }
    endVoice();
    return voices.isEmpty() ? List.of(new Voice(Optional.empty(), "", List.of())) : voices;
  }

  private int takeNext(int i) {
    if (beginsTag(i)) {
      return takeTag(i);
    }
    int close = isWebVtt ? -1 : overrideEnd(i);
    return close >= 0 ? close + 1 : takeText(i);
  }

  private boolean beginsTag(int i) {
    if (text.charAt(i) != '<' || i >= lastClose) {
      return false;
    }
    char next = text.charAt(i + 1);
    if (!isWebVtt) {
      return isTime(i) || STYLES.contains(tagName(i + 1));
    }
    return next < 128 && Character.isLetterOrDigit(next) || "/.>".indexOf(next) >= 0;
  }

  private boolean isTime(int i) {
    int close = text.indexOf('>', i, Math.min(text.length(), i + LONGEST_TIME));
    return close > 0 && isTime(text.substring(i + 1, close));
  }

  /** Returns the name of the tag, in lower case; empty where this is no tag. */
  private String tagName(int from) {
    int begin = text.charAt(from) == '/' ? from + 1 : from;
    int end = begin;
    while (end < text.length() && end - begin < 8 && isLetter(text.charAt(end))) {
      end++;
    }
    boolean isWhole = end < text.length() && " \t\n./>".indexOf(text.charAt(end)) >= 0;
    return isWhole ? text.substring(begin, end).toLowerCase(Locale.ROOT) : "";
  }

  private int takeTag(int i) {
    int close = text.indexOf('>', i);
    var tag = text.substring(i + 1, close);
    if (tag.equalsIgnoreCase("/v")) {
      endVoice();
      speaker = Optional.empty();
    } else if (isVoice(tag)) {
      endVoice();
      speaker = annotation(tag);
    } else if (isLineBreak(tag)) {
      said.add("\n");
    } else if (tag.equals("rt") || tag.equals("rp")) {
      return afterReading(close + 1);
    } else {
      takeTime(tag);
    }
    return close + 1;
  }

  private void takeTime(String tag) {
    if (isTime(tag)) {
      TimeConventions.ofClock(tag).ifPresent(said::begin);
    }
  }

  /** Returns whether a tag is a time with decimals; a number alone is none. */
  private static boolean isTime(String tag) {
    return tag.length() <= LONGEST_TIME
        && !tag.isEmpty()
        && (Character.isDigit(tag.charAt(0)) || tag.charAt(0) == ' ')
        && !WrittenTime.whole(tag).decimals().isEmpty();
  }

  /**
   * Returns the index after the reading of a ruby word, which is not spoken in addition; it ends
   * with the next end tag.
   */
  private int afterReading(int from) {
    int end = text.indexOf("</", from);
    return end < 0 ? text.length() : end;
  }

  /** Returns whether a tag is {@code v}, alone or followed by classes or an annotation. */
  private static boolean isVoice(String tag) {
    return (tag.startsWith("v") || tag.startsWith("V"))
        && (tag.length() == 1 || ". \t\n\f".indexOf(tag.charAt(1)) >= 0);
  }

  private static boolean isLineBreak(String tag) {
    return tag.length() < 6 && tag.replace("/", "").strip().equalsIgnoreCase("br");
  }

  private static Optional<String> annotation(String tag) {
    int from = 0;
    while (from < tag.length() && tag.charAt(from) > ' ') {
      from++;
    }
    var name =
        String.join(" ", CharacterReferences.decode(tag.substring(from)).strip().split("\\s+"));
    boolean isQuoted = name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
    if (isQuoted) {
      return Optional.of(name.substring(1, name.length() - 1));
    }
    return Optional.of(name).filter(n -> !n.isEmpty());
  }

  /** Returns the end of the braces that begin here with a backslash; -1 where none do. */
  private int overrideEnd(int i) {
    if (!text.startsWith("{\\", i)) {
      return -1;
    }
    return text.indexOf('}', i, Math.min(text.length(), i + LONGEST_OVERRIDE));
  }

  private int takeText(int i) {
    int to = i + 1;
    while (to < text.length() && text.charAt(to) != '<' && (isWebVtt || text.charAt(to) != '{')) {
      to++;
    }
    said.add(CharacterReferences.decode(text.substring(i, to)));
    return to;
  }

  private void endVoice() {
    if (!said.isBlank()) {
      voices.add(new Voice(speaker, said.text(), said.pieces()));
      CueList.checkSize(voices.size());
    }
    said = new TimedText();
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }
}
