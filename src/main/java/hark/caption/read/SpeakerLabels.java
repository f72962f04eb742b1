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
 * Finds who speaks where a file names it in the text, the same way for all formats: a name and a
 * colon at the beginning of a cue or of a line in it is a speaker where the name stands so twice or
 * more in the file, or where it begins with such a name ({@code Ann Lee:} once beside {@code
 * Ann:}). At the beginning of a cue it is taken out of the text; inside of one it stays, for a cue
 * has one speaker, the one who begins it. Who spoke last goes on speaking until another name or a
 * dash comes. Used once, by one thread.
 */
public final class SpeakerLabels {

  private static final int OFTEN = 2;

  /** All but one in so many. */
  private static final int NEARLY = 5;

  private final List<Cue> cues;
  private final Set<String> names = new HashSet<>();

  /** Whether nearly all cues begin with what may be a name. */
  private boolean areAllNamed;

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
    for (var cue : cues) {
      cue.speaker().ifPresent(names::add);
      spoken += cue.text().isBlank() ? 0 : 1;
      var any = SpeakerLabel.anyAt(cue.text(), 0);
      any.ifPresent(label -> shown.merge(label.name(), 1, Integer::sum));
      labelled += any.isPresent() ? 1 : 0;
      for (int at = 0; at >= 0; at = nextLine(cue.text(), at)) {
        SpeakerLabel.at(cue.text(), at)
            .ifPresent(label -> counts.merge(label.name(), 1, Integer::sum));
      }
    }
    areAllNamed = labelled > 1 && NEARLY * labelled >= (NEARLY - 1) * spoken;
    counts.forEach(
        (name, count) -> {
          if (count >= OFTEN) {
            names.add(name);
          }
        });
    if (areAllNamed) {
      shown.forEach(this::addShown);
    }
  }

  /** Where all are named, one who speaks once is, and names are as people type them. */
  private void addShown(String name, int count) {
    var label = new SpeakerLabel(name, 0);
    if (label.isShownName() || count >= OFTEN && label.isSmall()) {
      names.add(name);
    }
  }

  /** Where the next line begins; -1 when there is none. */
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

  /** What was done, for the receipt; to be asked after {@link #cues}. */
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
    var label = areAllNamed && at == 0 ? SpeakerLabel.anyAt(text, at) : SpeakerLabel.at(text, at);
    return label.filter(found -> isSpeaker(found.name()));
  }

  /** Where each cue names its speaker, a name that is not understood is not the one before. */
  private boolean isUnknownName(Cue cue) {
    return areAllNamed
        && cue.speaker().isEmpty()
        && SpeakerLabel.anyAt(cue.text(), 0).filter(label -> !label.isSentence()).isPresent();
  }

  /** The number of cues that were given to nobody, for the receipt. */
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
