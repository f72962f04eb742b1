package hark.caption.read;

import hark.caption.CaptionRemark;
import hark.caption.Cue;
import hark.caption.RemarkKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A finder of speakers in a file that names them in a separate line above the words of each cue, as
 * copied meeting transcripts and exports of video editors do. A file does so if nearly all cues
 * begin with such a line and a name occurs again; a cue without one has no speaker. Used by one
 * thread.
 */
final class NameLines {

  private static final int LONGEST = 60;

  /** The share of cues without a name: at most one in this many. */
  private static final int NEARLY = 10;

  private final List<Cue> cues;
  private final Map<String, Integer> counts = new HashMap<>();
  private int spoken;
  private int named;
  private String first = "";

  NameLines(List<Cue> cues) {
    this.cues = cues;
    for (var cue : cues) {
      spoken += cue.text().isBlank() ? 0 : 1;
      int end = lineEnd(cue.text());
      if (end > 0) {
        var name = name(cue.text(), end);
        if (!name.isEmpty()) {
          first = named++ == 0 ? name : first;
          counts.merge(name, 1, Integer::sum);
        }
      }
    }
  }

  /** Returns whether the first lines of the cues are names. */
  boolean areNames() {
    boolean isNearlyAll = named > 1 && NEARLY * named >= (NEARLY - 1) * spoken;
    return isNearlyAll
        && 4 * counts.size() <= 3 * named
        && counts.keySet().stream().allMatch(this::isName);
  }

  private boolean isName(String name) {
    return SpeakerName.isName(name)
        || counts.get(name) > 1
        || new SpeakerLabel(name, 0).isShownName();
  }

  /** Returns the cues without the lines that name speakers. */
  List<Cue> cues() {
    return cues.stream().map(NameLines::named).toList();
  }

  private static Cue named(Cue cue) {
    int end = lineEnd(cue.text());
    var name = end > 0 ? name(cue.text(), end) : "";
    return name.isEmpty() ? cue : cue.from(end + 1, Optional.of(name));
  }

  Optional<CaptionRemark> remark() {
    return Optional.of(new CaptionRemark(RemarkKind.NAME_LINES, named, first));
  }

  /** Returns the end of the first line; -1 where it is the only one, or longer than any name. */
  private static int lineEnd(String text) {
    int end = text.indexOf('\n', 0, Math.min(text.length(), LONGEST));
    return end > 0 && !text.substring(end + 1).isBlank() ? end : -1;
  }

  /** Returns the name in the first line; empty where it ends as a sentence does. */
  private static String name(String text, int end) {
    var line = text.substring(0, end).strip();
    var name = line.endsWith(":") ? line.substring(0, line.length() - 1).strip() : line;
    boolean isSentence =
        name.isEmpty() || ".,?!;\u2026-\u3002\uFF1F".indexOf(name.charAt(name.length() - 1)) >= 0;
    return isSentence || Character.isDigit(name.charAt(0)) || name.split(" ", 9).length > 8
        ? ""
        : name;
  }
}
