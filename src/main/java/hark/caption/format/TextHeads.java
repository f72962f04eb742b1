package hark.caption.format;

import hark.caption.read.SpeakerLabel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Heads of a time and a name over paragraphs, in one line or in two: {@code [00:01:02] - Ann Lee}.
 * They are recognised where nearly all times of a text have a name behind them and a name occurs
 * again.
 */
public final class TextHeads {

  private static final int LONGEST = 60;

  /** The share of times without a name: at most one in this many. */
  private static final int NEARLY = 10;

  private final List<TextLine> lines;
  private final Map<String, Integer> names = new HashMap<>();
  private int times;
  private int named;

  private TextHeads(List<TextLine> lines) {
    this.lines = lines;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).mark().isPresent()) {
        times++;
        var name = name(i);
        if (!name.isEmpty()) {
          named++;
          names.merge(name, 1, Integer::sum);
        }
      }
    }
  }

  /** Returns the lines with the names of heads as speakers; the same lines where there are none. */
  public static List<TextLine> read(List<TextLine> lines) {
    var heads = new TextHeads(lines);
    return heads.areHeads() ? heads.withSpeakers() : lines;
  }

  private boolean areHeads() {
    return named > 1 && NEARLY * named >= (NEARLY - 1) * times && 4 * names.size() <= 3 * named;
  }

  /**
   * Returns the name of the head that begins here; empty where there is none with a paragraph under
   * it.
   */
  private String name(int at) {
    var mark = lines.get(at).mark().get();
    if (mark.speaker().isPresent()) {
      return "";
    }
    boolean isBeside = !mark.text().isBlank();
    int name = isBeside ? at : at + 1;
    boolean hasText = isText(name + 1) && (isBeside || isText(name));
    return hasText ? name(isBeside ? mark.text() : lines.get(name).text()) : "";
  }

  private boolean isText(int at) {
    return at < lines.size() && lines.get(at).mark().isEmpty();
  }

  private static String name(String text) {
    var stripped = text.strip();
    var name = stripped.endsWith(":") ? stripped.substring(0, stripped.length() - 1) : stripped;
    boolean isShort = !name.isEmpty() && name.length() <= LONGEST;
    boolean isEnded = isShort && ".,?!;\u2026".indexOf(name.charAt(name.length() - 1)) >= 0;
    boolean isName =
        isShort
            && !isEnded
            && (SpeakerLabel.isName(name) || new SpeakerLabel(name, 0).isShownName());
    return isName ? name : "";
  }

  private List<TextLine> withSpeakers() {
    var read = new ArrayList<TextLine>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var name = line.mark().isPresent() ? name(i) : "";
      if (name.isEmpty()) {
        read.add(line);
      } else {
        var mark = line.mark().get();
        read.add(new TextLine(line.text(), Optional.of(mark.by(name))));
        i += mark.text().isBlank() ? 1 : 0;
      }
    }
    return read;
  }
}
