package hark.caption.format;

import hark.caption.read.SpeakerLabel;
import hark.caption.read.SpeakerName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Heads of a time and a name over paragraphs, in one line or in two: {@code [00:01:02] - Ann Lee},
 * or the name in the line above the time. They are recognised where nearly all times of a text have
 * a name beside them and a name occurs again.
 */
public final class TextHeads {

  private static final int LONGEST = 60;

  /** The share of times without a name: at most one in this many. */
  private static final int NEARLY = 10;

  /** The places of a name. */
  private enum HeadPlace {
    /** After the time, or in the line under it. */
    AFTER,
    /** In the line above the time. */
    ABOVE
  }

  private final List<TextLine> lines;
  private final HeadPlace place;
  private final Map<String, Integer> names = new HashMap<>();
  private int times;

  private TextHeads(List<TextLine> lines, HeadPlace place) {
    this.lines = lines;
    this.place = place;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).mark().isPresent()) {
        times++;
        var name = candidate(i);
        if (!name.isEmpty()) {
          names.merge(name, 1, Integer::sum);
        }
      }
    }
    names.entrySet().removeIf(entry -> !isName(entry.getKey(), entry.getValue()));
  }

  /** Returns the lines with the names of heads as speakers; the same lines where there are none. */
  public static List<TextLine> read(List<TextLine> lines) {
    var above = new TextHeads(lines, HeadPlace.ABOVE);
    if (above.areHeads()) {
      return above.withNamesAbove();
    }
    var after = new TextHeads(lines, HeadPlace.AFTER);
    return after.areHeads() ? after.withNamesAfter() : lines;
  }

  private boolean areHeads() {
    int named = names.values().stream().mapToInt(Integer::intValue).sum();
    return named > 1 && NEARLY * named >= (NEARLY - 1) * times && 4 * names.size() <= 3 * named;
  }

  private static boolean isName(String name, int count) {
    var label = new SpeakerLabel(name, 0);
    return SpeakerName.isName(name) || label.isShownName() || count > 1 && label.isSmall();
  }

  /** Returns the text at the place of a name; empty where none is there, or none of its length. */
  private String candidate(int at) {
    return place == HeadPlace.ABOVE ? above(at) : after(at);
  }

  private String after(int at) {
    var mark = lines.get(at).mark().get();
    if (mark.speaker().isPresent()) {
      return "";
    }
    boolean isBeside = !mark.text().isBlank();
    int name = isBeside ? at : at + 1;
    boolean hasText = isText(name + 1) && (isBeside || isText(name));
    return hasText ? name(isBeside ? mark.text() : lines.get(name).text()) : "";
  }

  /** A name above a time is not the only line since the time before. */
  private String above(int at) {
    boolean isLine = at > 0 && isText(at - 1);
    boolean hasText =
        isLine
            && (at == 1 || lines.get(at - 2).mark().map(one -> !one.text().isBlank()).orElse(true));
    return hasText && lines.get(at).mark().get().speaker().isEmpty()
        ? name(lines.get(at - 1).text())
        : "";
  }

  private boolean isText(int at) {
    return at < lines.size() && lines.get(at).mark().isEmpty() && !lines.get(at).isHeading();
  }

  private static String name(String text) {
    var stripped = text.strip();
    var name = stripped.endsWith(":") ? stripped.substring(0, stripped.length() - 1) : stripped;
    boolean isShort = !name.isEmpty() && name.length() <= LONGEST;
    boolean isEnded = isShort && ".,?!;\u2026".indexOf(name.charAt(name.length() - 1)) >= 0;
    return isShort && !isEnded ? name : "";
  }

  private List<TextLine> withNamesAbove() {
    var read = new ArrayList<TextLine>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var name = line.mark().isPresent() ? above(i) : "";
      if (names.containsKey(name)) {
        read.removeLast();
        read.add(new TextLine(line.text(), line.mark().map(mark -> mark.withSpeaker(name))));
      } else {
        read.add(name.isEmpty() ? line : unknown(line));
      }
    }
    return read;
  }

  private List<TextLine> withNamesAfter() {
    var read = new ArrayList<TextLine>(lines.size());
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var name = line.mark().isPresent() ? after(i) : "";
      if (names.containsKey(name)) {
        var mark = line.mark().get();
        read.add(new TextLine(line.text(), Optional.of(mark.by(name))));
        i += mark.text().isBlank() ? 1 : 0;
      } else {
        read.add(name.isEmpty() ? line : unknown(line));
      }
    }
    return read;
  }

  /** Returns a time beside which a name may be that is not understood: not the speaker before. */
  private static TextLine unknown(TextLine line) {
    return new TextLine(line.text(), line.mark().map(mark -> mark.withSpeaker("")));
  }
}
