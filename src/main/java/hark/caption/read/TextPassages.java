package hark.caption.read;

import hark.caption.Cue;
import hark.caption.ParsedCaptions;
import hark.caption.ParsedCaptions.DeclaredFacts;
import hark.caption.RemarkCount;
import hark.caption.RemarkKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A builder of cues from the lines of a text of which some have a time: a stretch is the text from
 * one time to the next, and its lines begin at their share of its characters. Used by one thread.
 */
public final class TextPassages {

  /**
   * The usual milliseconds for each character, where a text gives no other rate: a little under 15
   * characters are spoken in a second.
   */
  private static final double USUAL_MILLIS_EACH = 70;

  private static final String TRAILER = "Transcribed by https://otter.ai";

  private final TimeConventions times;
  private final CueList cues = new CueList();
  private final List<String> stretch = new ArrayList<>();
  private Optional<TextMark> mark = Optional.empty();
  private long start;
  private long spokenMillis;
  private long spokenCharacters;
  private int placed;
  private String firstPlaced = "";
  private int passedOver;
  private String firstPassedOver = "";
  private final RemarkCount unknown = new RemarkCount(RemarkKind.UNKNOWN_NAMES);

  public TextPassages(TimeConventions times) {
    this.times = times;
  }

  /**
   * Adds a line of text.
   *
   * @param time in the line, which begins a new stretch
   */
  public void take(String line, Optional<TextMark> time) {
    if (time.isPresent()) {
      boolean isUnknown = time.get().speaker().filter(String::isEmpty).isPresent();
      unknown.add(isUnknown ? 1 : 0, time.get().text());
      long begin = times.millis(time.get().time()).orElse(start);
      endStretch(OptionalLong.of(begin));
      mark = time;
      start = begin;
      add(time.get().text());
    } else if (mark.isEmpty()) {
      passOver(line);
    } else {
      add(line);
    }
  }

  /** Skips a line that is not speech. */
  public void passOver(String line) {
    firstPassedOver = passedOver++ == 0 ? line : firstPassedOver;
  }

  private void add(String line) {
    if (line.equals(TRAILER)
        || stretch.isEmpty() && mark.filter(time -> time.isRepeatedBy(line)).isPresent()
        || !line.isBlank() && line.codePoints().noneMatch(Character::isLetterOrDigit)) {
      passOver(line);
    } else if (!line.isBlank()) {
      stretch.add(line);
    }
  }

  public ParsedCaptions captions(String format, DeclaredFacts declared) {
    endStretch(OptionalLong.empty());
    cues.mixSpeakers();
    times.remarkTo(cues);
    cues.remark(unknown);
    if (passedOver > 0) {
      cues.remark(RemarkKind.NO_SPEECH, passedOver, firstPassedOver);
    }
    if (placed > 0) {
      cues.remark(RemarkKind.SHARED_TIME, placed, firstPlaced);
    }
    return cues.toCaptions(format, declared);
  }

  private void endStretch(OptionalLong next) {
    if (mark.isEmpty() || stretch.isEmpty()) {
      return;
    }
    long characters = stretch.stream().mapToLong(String::length).sum();
    var until = mark.get().until().map(times::millis).orElse(OptionalLong.empty());
    long gap = until.orElse(next.orElse(start)) - start;
    if (gap > 0) {
      spokenMillis += gap;
      spokenCharacters += characters;
    }
    addCues(gap > 0 ? (double) gap / characters : next.isPresent() ? 0 : usualMillisEach(), until);
    stretch.clear();
  }

  private double usualMillisEach() {
    return spokenCharacters == 0 ? USUAL_MILLIS_EACH : (double) spokenMillis / spokenCharacters;
  }

  private void addCues(double millisEach, OptionalLong until) {
    long before = 0;
    var speaker = mark.get().speaker();
    for (int i = 0; i < stretch.size(); i++) {
      var line = stretch.get(i);
      long begin = start + (long) (before * millisEach);
      // A speaker named before the time begins there; the lines after may name others.
      boolean isEnd = i == stretch.size() - 1 && until.isPresent();
      long end = isEnd ? Math.max(begin, until.getAsLong()) : begin;
      var cue = new Cue(begin, end, line, i == 0 ? speaker : Optional.empty());
      if (isEnd) {
        cues.add(cue);
      } else {
        cues.addOpen(cue);
      }
      if (i > 0) {
        firstPlaced = placed++ == 0 ? line : firstPlaced;
      }
      before += line.length();
    }
  }
}
