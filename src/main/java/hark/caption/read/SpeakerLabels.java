package hark.caption.read;

import hark.caption.CaptionRemark;
import hark.caption.Cue;
import hark.caption.RemarkKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A finder of speakers that a file names in the text, the same way for all formats: a name and a
 * colon at the beginning of a cue or of a line in it is a speaker where the name occurs so twice or
 * more in the file, or where it begins with such a name ({@code Ann Lee:} once beside {@code
 * Ann:}). At the beginning of a cue it is removed from the text; inside of one it stays, for a cue
 * has one speaker, the one who begins it. The last speaker continues until another name or a dash
 * follows. Used once, by one thread.
 */
public final class SpeakerLabels {

  private static final int OFTEN = 2;

  /** The share of cues without a label: at most one in this many. */
  private static final int NEARLY = 5;

  private final List<Cue> cues;
  private final Set<String> names = new HashSet<>();

  /** Set if nearly all cues begin with a possible name. */
  private boolean areAllNamed;

  /** Set if nearly all cues begin with a name in brackets. */
  private boolean areBracketed;

  /** Set if nearly all cues begin with the name of a speaker. */
  private boolean areAllKnown;

  private int unknown;
  private String firstUnknown = "";
  private final List<Cue> told = new ArrayList<>();
  private Optional<String> speaker = Optional.empty();
  private int taken;
  private String first = "";

  public SpeakerLabels(List<Cue> cues) {
    this.cues = cues;
    countNames();
  }

  private void countNames() {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> shown = new HashMap<>();
    int spoken = 0;
    int labelled = 0;
    Map<String, Integer> bracketed = new HashMap<>();
    for (var cue : cues) {
      cue.speaker().ifPresent(names::add);
      spoken += cue.text().isBlank() ? 0 : 1;
      var any = SpeakerLabel.anyAt(cue.text(), 0);
      any.ifPresent(label -> shown.merge(label.name(), 1, Integer::sum));
      labelled += any.isPresent() ? 1 : 0;
      SpeakerLabel.bracketAt(cue.text(), 0)
          .ifPresent(label -> bracketed.merge(label.name(), 1, Integer::sum));
      for (int at = 0; at >= 0; at = nextLine(cue.text(), at)) {
        SpeakerLabel.at(cue.text(), at)
            .ifPresent(label -> counts.merge(label.name(), 1, Integer::sum));
      }
    }
    areAllNamed = isNearlyAll(labelled, spoken);
    counts.forEach(
        (name, count) -> {
          if (count >= OFTEN) {
            names.add(name);
          }
        });
    if (areAllNamed) {
      shown.forEach(this::addShown);
    }
    int inBrackets = bracketed.values().stream().mapToInt(Integer::intValue).sum();
    areBracketed =
        isNearlyAll(inBrackets, spoken) && 4 * bracketed.size() <= 3 * inBrackets && !areAllNamed;
    if (areBracketed) {
      names.addAll(bracketed.keySet());
    }
    if (areAllNamed) {
      long known = cues.stream().filter(cue -> speakerAt(cue.text(), 0).isPresent()).count();
      areAllKnown = isNearlyAll(known, spoken);
    }
  }

  private static boolean isNearlyAll(long some, long all) {
    return some > 1 && NEARLY * some >= (NEARLY - 1) * all;
  }

  /** Adds a name as people enter it; where all cues are named, a single occurrence is enough. */
  private void addShown(String name, int count) {
    var label = new SpeakerLabel(name, 0);
    if (label.isShownName() || count >= OFTEN && label.isSmall()) {
      names.add(name);
    }
  }

  /** Returns the index of the next line; -1 when there is none. */
  private static int nextLine(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? -1 : end + 1;
  }

  /** The cues with the speakers that their text names. */
  public List<Cue> cues() {
    if (names.isEmpty()) {
      return cues;
    }
    cues.forEach(this::take);
    return told;
  }

  /** Returns the labels read, for the receipt; to be called after {@link #cues}. */
  Optional<CaptionRemark> remark() {
    return taken == 0
        ? Optional.empty()
        : Optional.of(new CaptionRemark(RemarkKind.LABELS, taken, first));
  }

  private void take(Cue cue) {
    if (cue.speaker().isPresent()) {
      speaker = cue.speaker();
    } else if (beginsWithDash(cue.text())) {
      speaker = Optional.empty();
    }
    var label = speakerAt(cue.text(), 0);
    if (label.isPresent()) {
      speaker = Optional.of(label.get().name());
      first = taken++ == 0 ? label.get().name() : first;
    } else if (isUnknownName(cue)) {
      speaker = Optional.empty();
      firstUnknown = unknown++ == 0 ? JsonFile.clip(cue.text()) : firstUnknown;
    }
    int from = label.map(SpeakerLabel::end).orElse(0);
    told.add(cue.from(from, speaker));
    for (int at = nextLine(cue.text(), 0); at >= 0; at = nextLine(cue.text(), at)) {
      speaker = speakerAt(cue.text(), at).map(SpeakerLabel::name).or(() -> speaker);
    }
  }

  private Optional<SpeakerLabel> speakerAt(String text, int at) {
    var label =
        at > 0
            ? SpeakerLabel.at(text, at)
            : areAllNamed
                ? SpeakerLabel.anyAt(text, at)
                : areBracketed ? SpeakerLabel.bracketAt(text, at) : SpeakerLabel.at(text, at);
    return label.filter(found -> isSpeaker(found.name()));
  }

  /**
   * Returns whether a cue begins with a name that is not understood; where each cue names its
   * speaker, it does not continue the previous one.
   */
  private boolean isUnknownName(Cue cue) {
    return areAllNamed
        && cue.speaker().isEmpty()
        && SpeakerLabel.anyAt(cue.text(), 0)
            .filter(label -> !label.isSentence() || areAllKnown && !label.isSaid())
            .isPresent();
  }

  /** Returns the number of cues that got no speaker, for the receipt. */
  Optional<CaptionRemark> unknown() {
    return unknown == 0
        ? Optional.empty()
        : Optional.of(new CaptionRemark(RemarkKind.UNKNOWN_NAMES, unknown, firstUnknown));
  }

  private boolean isSpeaker(String name) {
    int blank = name.indexOf(' ');
    return names.contains(name) || blank > 0 && names.contains(name.substring(0, blank));
  }

  private static boolean beginsWithDash(String text) {
    var said = text.strip();
    return said.startsWith("-") || said.startsWith("\u2013") || said.startsWith(">>");
  }
}
