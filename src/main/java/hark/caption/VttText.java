package hark.caption;

import hark.caption.Cue.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a WebVTT cue (sections 4.2 and 6.4) without its markup: tags are dropped, entities
 * decoded, voices told apart, and what follows a timestamp becomes a piece with that time. A {@code
 * <} begins a tag when a letter, a digit, {@code /}, {@code .} or {@code >} follows at once and a
 * {@code >} comes at all; any other is text. Used once, by one thread.
 */
final class VttText {

  /** What one voice says in a cue, and when, where that is written inside it. */
  record Voice(Optional<String> speaker, String text, List<Piece> pieces) {}

  private final String text;
  private final int lastClose;
  private final List<Voice> voices = new ArrayList<>();
  private TimedText said = new TimedText();
  private Optional<String> speaker = Optional.empty();

  private VttText(String text) {
    this.text = text;
    this.lastClose = text.lastIndexOf('>');
  }

  /** The voices of a cue in order: at least one, and none without text beside one with text. */
  static List<Voice> read(String text) {
    return new VttText(text).read();
  }

  private List<Voice> read() {
    int i = 0;
    while (i < text.length()) {
      i = beginsTag(i) ? takeTag(i) : takeText(i);
    }
    endVoice();
    return voices.isEmpty() ? List.of(new Voice(Optional.empty(), "", List.of())) : voices;
  }

  private boolean beginsTag(int i) {
    if (text.charAt(i) != '<' || i >= lastClose) {
      return false;
    }
    char next = text.charAt(i + 1);
    return next < 128 && Character.isLetterOrDigit(next) || "/.>".indexOf(next) >= 0;
  }

  private int takeTag(int i) {
    int close = text.indexOf('>', i);
    var tag = text.substring(i + 1, close);
    if (tag.equals("/v")) {
      endVoice();
      speaker = Optional.empty();
    } else if (isVoice(tag)) {
      endVoice();
      speaker = annotation(tag);
    } else {
      VttTimestamp.parse(tag).ifPresent(said::begin);
    }
    return close + 1;
  }

  /** {@code v}, alone or followed by classes or an annotation. */
  private static boolean isVoice(String tag) {
    return tag.startsWith("v") && (tag.length() == 1 || ". \t\n\f".indexOf(tag.charAt(1)) >= 0);
  }

  private static Optional<String> annotation(String tag) {
    int from = 0;
    while (from < tag.length() && tag.charAt(from) > ' ') {
      from++;
    }
    var name = String.join(" ", VttEntities.decode(tag.substring(from)).strip().split("\\s+"));
    return Optional.of(name).filter(n -> !n.isEmpty());
  }

  private int takeText(int i) {
    int to = text.indexOf('<', i + 1);
    if (to < 0) {
      to = text.length();
    }
    said.add(VttEntities.decode(text.substring(i, to)));
    return to;
  }

  private void endVoice() {
    if (!said.isBlank()) {
      voices.add(new Voice(speaker, said.text(), said.pieces()));
    }
    said = new TimedText();
  }
}
