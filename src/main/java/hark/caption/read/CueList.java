package hark.caption.read;

import hark.caption.CaptionError;
import hark.caption.CaptionLimits;
import hark.caption.CaptionRemark;
import hark.caption.CaptionSyntaxException;
import hark.caption.Cue;
import hark.caption.CueError;
import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.ParsedCaptions.UnreadPart;
import hark.caption.RemarkCount;
import hark.caption.RemarkKind;
import hark.message.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cues of a file while it is being read, and the number of unreadable ones. Used by one thread.
 */
public final class CueList {

  /**
   * A cue and its place.
   *
   * @param open the file gives no end
   */
  private record Placed(int place, Cue cue, boolean open) {

    Placed with(String more) {
      var longer =
          new Cue(
              cue.startMillis(), cue.endMillis(), cue.text() + more, cue.speaker(), cue.pieces());
      return new Placed(place, longer, open);
    }
  }

  /** The longest text of a cue, in UTF-16 code units: a day of speech without a break. */
  private static final int MAX_TEXT = 1_000_000;

  /** The cases in which names before a colon can be speakers. */
  private enum Labels {
    ALWAYS,
    UNLESS_TOLD,
    NEVER
  }

  private final List<Placed> cues = new ArrayList<>();
  private final List<Message> reasons = new ArrayList<>();
  private final List<CaptionRemark> remarks = new ArrayList<>();
  private final Map<Integer, StringBuilder> more = new HashMap<>();
  private int unreadable;
  private Labels labels = Labels.UNLESS_TOLD;

  /** Adds a cue at its place in the file. */
  public void add(Cue cue) {
    add(cue, cues.size());
  }

  /** Adds a cue that the file itself gives a place among the others; equal places stay in order. */
  public void add(Cue cue, int place) {
    put(new Placed(place, cue, false));
  }

  /**
   * Adds a cue of which the file gives only the start: it ends at the start of the next cue that
   * begins later, and at once where there is none.
   */
  public void addOpen(Cue cue) {
    addOpen(cue, cues.size());
  }

  /** Adds such a cue that the file itself gives a place among the others. */
  public void addOpen(Cue cue, int place) {
    put(new Placed(place, cue, true));
  }

  /** Adds a remark for the receipt; called once for each kind. */
  public void remark(RemarkKind kind, int count, String example) {
    remarks.add(new CaptionRemark(kind, count, JsonFile.clip(example)));
  }

  /** Adds a remark for the receipt if anything was counted. */
  void remark(RemarkCount count) {
    count
        .remark()
        .map(
            one ->
                new CaptionRemark(one.kind(), one.count(), one.example().mapTexts(JsonFile::clip)))
        .ifPresent(remarks::add);
  }

  /**
   * Allows names before a colon as speakers although the file names some speakers in its own way.
   */
  void mixSpeakers() {
    labels = Labels.ALWAYS;
  }

  /** Keeps names before a colon as text, because the file names all its speakers in its own way. */
  public void keepTexts() {
    labels = Labels.NEVER;
  }

  private void put(Placed placed) {
    if (placed.cue().text().length() > MAX_TEXT) {
      addUnreadable(CueError.CUE_TOO_LONG, met() + 1, MAX_TEXT);
      return;
    }
    cues.add(placed);
    checkSize(met());
  }

  /** Adds a line to the text of the last cue; without one it is counted as unreadable. */
  public void addToLast(String line, int number) {
    if (cues.isEmpty() || cues.getLast().cue().text().length() + line.length() > MAX_TEXT) {
      addUnreadable(CueError.LINE_WITHOUT_TIMES, number);
      return;
    }
    more.computeIfAbsent(cues.size() - 1, cue -> new StringBuilder()).append('\n').append(line);
  }

  /** Counts a cue that cannot be read. */
  public void addUnreadable(CueError error, Object... values) {
    unreadable++;
    if (reasons.size() < ParsedCaptions.MAX_REASONS) {
      reasons.add(Message.of(error, values));
    }
    checkSize(met());
  }

  /**
   * Counts a cue whose times cannot be read.
   *
   * @param line number of the line with the times, from 1
   */
  public void addUntimed(int line) {
    addUnreadable(CueError.CUE_UNTIMED, met() + 1, line);
  }

  /** Returns the number of cues met, readable or not. */
  public int met() {
    return cues.size() + unreadable;
  }

  /**
   * Returns the result, as a file in UTF-8; the caller that decoded the file sets another encoding.
   */
  public ParsedCaptions toCaptions(String format, DeclaredFacts declared) {
    more.forEach((at, text) -> cues.set(at, cues.get(at).with(text.toString())));
    cues.sort(Comparator.comparingInt(Placed::place));
    var spoken = withSpeakers(closed());
    return new ParsedCaptions(
        format,
        ParsedCaptions.UTF_8,
        declared,
        spoken,
        new UnreadPart(unreadable, reasons),
        remarks);
  }

  private List<Cue> withSpeakers(List<Cue> closed) {
    boolean isTold = closed.stream().anyMatch(cue -> cue.speaker().isPresent());
    if (labels == Labels.NEVER || labels == Labels.UNLESS_TOLD && isTold) {
      return closed;
    }
    var lines = new NameLines(closed);
    if (lines.areNames()) {
      lines.remark().ifPresent(remarks::add);
      return lines.cues();
    }
    var speakers = new SpeakerLabels(closed);
    var spoken = speakers.cues();
    speakers.remark().ifPresent(remarks::add);
    speakers.unknown().ifPresent(remarks::add);
    return spoken;
  }

  private List<Cue> closed() {
    var closed = new Cue[cues.size()];
    long next = 0; // start of the cue after this one
    long later = 0; // start of the cue that ends this one
    for (int i = closed.length - 1; i >= 0; i--) {
      var cue = cues.get(i).cue();
      later = next == cue.startMillis() ? later : next;
      next = cue.startMillis();
      closed[i] = cues.get(i).open() ? cue.withEnd(Math.max(next, later)) : cue;
    }
    return List.of(closed);
  }

  /** Refuses a file that has too many cues. */
  public static void checkSize(int size) {
    if (size > CaptionLimits.MAX_CUES) {
      throw new CaptionSyntaxException(CaptionError.TOO_MANY_CUES, CaptionLimits.MAX_CUES);
    }
  }
}
