package hark.ingest.clean;

import hark.caption.Cue;
import hark.caption.Cue.CuePiece;
import hark.language.Words;
import hark.language.Words.Word;
import hark.transcript.WordTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An aligner of the times of a cue's pieces with its words. A word that begins a piece starts with
 * it, and one that ends a piece ends with it. Every other time lies between the known ones before
 * and after it, the cue's own included, at the word's share of the characters. Times are put in
 * order: none before the cue's start, none after its end unless it ends where it starts, no word
 * before the one ahead of it. Used once, by one thread.
 */
final class WordAligner {

  private static final long UNKNOWN = -1;

  private final Cue cue;
  private final List<Word> words;
  private final long[] starts;
  private final long[] ends;

  /** The end of the text; set once the known times are in order. */
  private TimePoint end;

  private WordAligner(Cue cue, List<Word> words) {
    this.cue = cue;
    this.words = words;
    this.starts = new long[words.size()];
    this.ends = new long[words.size()];
    Arrays.fill(starts, UNKNOWN);
    Arrays.fill(ends, UNKNOWN);
  }

  /** Returns the times of all words of a cue's text; empty when no piece of it has a word. */
  static List<WordTime> align(Cue cue) {
    if (cue.pieces().isEmpty()) {
      return List.of();
    }
    return new WordAligner(cue, Words.of(cue.text())).run();
  }

  private List<WordTime> run() {
    takePieces();
    if (Arrays.stream(starts).allMatch(start -> start == UNKNOWN)) {
      return List.of();
    }
    order();
    fillStarts();
    fillEnds();
    var times = new ArrayList<WordTime>(starts.length);
    for (int i = 0; i < starts.length; i++) {
      times.add(new WordTime(starts[i], ends[i]));
    }
    return times;
  }

  private void takePieces() {
    int word = 0;
    for (var piece : cue.pieces()) {
      while (word < starts.length && words.get(word).start() < piece.from()) {
        word++;
      }
      if (word < starts.length && words.get(word).start() < piece.to()) {
        starts[word] = piece.startMillis();
      }
      takeEnd(piece, word);
    }
  }

  /** Assigns the end of a piece to the word that contains its last letter. */
  private void takeEnd(CuePiece piece, int from) {
    int last = Math.max(0, from - 1);
    while (last + 1 < starts.length && words.get(last + 1).start() < piece.to()) {
      last++;
    }
    if (piece.endMillis().isPresent()
        && last < starts.length
        && words.get(last).start() < piece.to()
        && words.get(last).end() > piece.from()) {
      ends[last] = piece.endMillis().getAsLong();
    }
  }

  private void order() {
    long earliest = cue.startMillis();
    long latest = Math.max(cue.startMillis(), cue.endMillis());
    for (int i = 0; i < starts.length; i++) {
      if (starts[i] != UNKNOWN) {
        earliest = Math.max(earliest, bounded(starts[i]));
        starts[i] = earliest;
      }
      if (ends[i] != UNKNOWN) {
        ends[i] = Math.max(earliest, bounded(ends[i]));
      }
      latest = Math.max(latest, Math.max(starts[i], ends[i]));
    }
    end = new TimePoint(words.getLast().end(), latest);
  }

  private long bounded(long time) {
    return cue.endMillis() > cue.startMillis() ? Math.min(time, cue.endMillis()) : time;
  }

  /** The last known offset and time before a word, or the first known ones after it. */
  private record TimePoint(int offset, long millis) {}

  private void fillStarts() {
    var after = knownAfter();
    var before = new TimePoint(words.getFirst().start(), cue.startMillis());
    for (int i = 0; i < starts.length; i++) {
      if (starts[i] == UNKNOWN) {
        starts[i] = between(before, words.get(i).start(), after[i]);
      }
      before =
          ends[i] == UNKNOWN
              ? new TimePoint(words.get(i).start(), starts[i])
              : new TimePoint(words.get(i).end(), Math.max(starts[i], ends[i]));
      ends[i] = ends[i] == UNKNOWN ? UNKNOWN : before.millis();
    }
  }

  private void fillEnds() {
    var next = end;
    for (int i = starts.length - 1; i >= 0; i--) {
      var start = new TimePoint(words.get(i).start(), starts[i]);
      if (ends[i] == UNKNOWN) {
        ends[i] = Math.max(starts[i], between(start, words.get(i).end(), next));
      }
      next = start;
    }
  }

  /** Returns, for each word, the first time known from its own end on. */
  private TimePoint[] knownAfter() {
    var after = new TimePoint[starts.length];
    var next = end;
    for (int i = starts.length - 1; i >= 0; i--) {
      after[i] =
          ends[i] == UNKNOWN
              ? next
              : new TimePoint(words.get(i).end(), Math.min(ends[i], next.millis()));
      next = starts[i] == UNKNOWN ? after[i] : new TimePoint(words.get(i).start(), starts[i]);
    }
    return after;
  }

  private static long between(TimePoint before, int offset, TimePoint after) {
    long millis = Math.min(before.millis(), after.millis());
    int length = after.offset() - before.offset();
    return length <= 0
        ? millis
        : millis + (after.millis() - millis) * (offset - before.offset()) / length;
  }
}
