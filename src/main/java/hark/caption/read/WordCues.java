package hark.caption.read;

import hark.caption.Cue;
import hark.caption.CueError;
import hark.language.UnspacedScripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A builder of cues from a list of words: a new cue begins at another speaker, after the end of a
 * sentence, after a pause, and where a cue would become too long to be read at a glance. Used by
 * one thread.
 */
public final class WordCues {

  /** Silence that ends a cue, in milliseconds. */
  private static final long PAUSE = 1_000;

  /** The longest a cue lasts, in milliseconds, unless a single word lasts longer. */
  private static final long MAX_MILLIS = 15_000;

  /** The longest a cue becomes, in UTF-16 code units; from the first it may end at a comma. */
  private static final int FULL_LENGTH = 80;

  private static final int MAX_LENGTH = 120;

  private static final String SENTENCE_ENDS = ".?!\u2026\u3002\uFF0E\uFF1F\uFF01\u0964\u061F\u06D4";
  private static final String COMMAS = ",;:\u3001\uFF0C\uFF1B\u060C\u061B";
  private static final String CLOSING = "\"')]}\u00BB\u2019\u201D\u300D\u300F\uFF09";

  private final List<Cue> cues = new ArrayList<>();
  private TimedText text = new TimedText();
  private Optional<String> speaker = Optional.empty();
  private long start;
  private long end;
  private String last = "";

  private WordCues() {}

  /**
   * Returns the cues of words that belong together, in their order. Words of which none has a time
   * make no cue and are counted as one that cannot be read.
   */
  public static List<Cue> of(List<SpokenWord> words, CueList unread) {
    if (!words.isEmpty() && words.stream().allMatch(word -> word.start().isEmpty())) {
      unread.addUnreadable(CueError.WORDS_WITHOUT_TIMES, JsonFile.clip(words.getFirst().text()));
      return List.of();
    }
    var making = new WordCues();
    words.forEach(making::add);
    making.endCue();
    return making.cues;
  }

  private void add(SpokenWord word) {
    long begins = word.start().orElse(end);
    if (!text.isBlank() && isNewCue(word, begins)) {
      endCue();
    }
    if (text.isBlank()) {
      start = begins;
      end = begins;
      speaker = word.speaker();
    } else if (!UnspacedScripts.join(last, word.text())) {
      text.add(" ");
    }
    if (word.start().isPresent()) {
      text.add(word.text(), begins, word.end());
    } else {
      text.add(word.text());
    }
    last = word.text();
    end = Math.max(end, word.end().orElse(begins));
  }

  private boolean isNewCue(SpokenWord word, long begins) {
    int length = text.text().length();
    return isOtherSpeaker(word)
        || begins - end >= PAUSE
        || begins - start >= MAX_MILLIS
        || length + word.text().length() > MAX_LENGTH
        || endsWithOneOf(SENTENCE_ENDS)
        || length > FULL_LENGTH && endsWithOneOf(COMMAS);
  }

  /**
   * Returns whether a word has another speaker; a word without a known time stays with the one
   * before it.
   */
  private boolean isOtherSpeaker(SpokenWord word) {
    return !word.speaker().equals(speaker)
        && (word.start().isPresent() || word.speaker().isPresent());
  }

  private boolean endsWithOneOf(String signs) {
    int at = last.length() - 1;
    while (at > 0 && CLOSING.indexOf(last.charAt(at)) >= 0) {
      at--;
    }
    return signs.indexOf(last.charAt(at)) >= 0;
  }

  private void endCue() {
    if (!text.isBlank()) {
      cues.add(new Cue(start, end, text.text(), speaker, text.pieces()));
    }
    text = new TimedText();
  }
}
