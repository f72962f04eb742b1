package hark.ingest.clean;

import hark.caption.Cue;
import hark.caption.RemarkCount;
import hark.caption.RemarkKind;
import hark.language.WhiteSpaceCleaner;
import hark.language.Words;
import hark.transcript.ClockTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A repair of cue times over a whole file, where they result from how the file was made and not
 * from the recording: duplicate cues, times that restart with each part of a recording, and single
 * starts far from those around them. Order within a few seconds is left as it is. Used once, by one
 * thread.
 */
final class CueOrder {

  /** Milliseconds out of order from which on it is a mistake and no overlap of speakers. */
  private static final long FAR = 60_000;

  /** The number of cues among which one wrong start is allowed. */
  private static final int RARE = 20;

  /** The minimum number of cues in a part of a recording. */
  private static final int SHORTEST_PART = 3;

  /**
   * The minimum number of words in a certain duplicate; fewer at the same time may have been said
   * twice.
   */
  private static final int CERTAIN_WORDS = 3;

  /** Milliseconds by which layers of the same words may differ. */
  private static final long CLOSE = 50;

  /** The number of cues for each duplicate from which on duplicates are many. */
  private static final int MANY = 5;

  private final RemarkCount doubled = new RemarkCount(RemarkKind.DOUBLED);
  private final RemarkCount anew = new RemarkCount(RemarkKind.BEGUN_ANEW);
  private final RemarkCount wrong = new RemarkCount(RemarkKind.WRONG_START);
  private List<Cue> cues;

  /**
   * Puts cues in order.
   *
   * @param isJoined the file was made of several, which may share cues where they meet
   */
  CueOrder(List<Cue> cues, boolean isJoined) {
    this.cues = cues;
    dropDoubles(isJoined);
    mendStarts();
    joinParts();
  }

  /** Returns the cues, each in its place in the file. */
  List<Cue> cues() {
    return cues;
  }

  /** Returns the repairs made, for the receipt. */
  List<RemarkCount> counts() {
    return List.of(doubled, wrong, anew);
  }

  private record Said(String text, Optional<String> speaker) {}

  /** Returns whether two cues with the same words last at the same time, but for a little. */
  private static boolean isSame(Cue before, Cue cue) {
    long lasts = cue.endMillis() - cue.startMillis();
    long apart =
        Math.max(
            Math.abs(cue.startMillis() - before.startMillis()),
            Math.abs(cue.endMillis() - before.endMillis()));
    return lasts > 0 && (apart == 0 || apart <= CLOSE && lasts > 4 * apart);
  }

  /**
   * Removes duplicate cues. A cue that comes again after later ones is a duplicate. One that comes
   * again at once is a duplicate only where many do, as in layers for the screen, or where parts
   * meet, because people say things twice in a second.
   */
  private void dropDoubles(boolean isJoined) {
    Map<Said, Cue> seen = new HashMap<>();
    var late = new BitSet();
    var beside = new BitSet();
    long latest = Long.MIN_VALUE;
    for (int i = 0; i < cues.size(); i++) {
      var cue = cues.get(i);
      var text = WhiteSpaceCleaner.collapse(cue.text());
      var before = seen.put(new Said(text, cue.speaker()), cue);
      boolean isSame = before != null && isSame(before, cue);
      boolean isLate = cue.startMillis() < latest;
      boolean isCertain = isSame && (isLate || Words.count(text) >= CERTAIN_WORDS);
      (isLate ? late : beside).set(i, isCertain);
      latest = Math.max(latest, cue.startMillis());
    }
    if (isJoined || MANY * beside.cardinality() >= cues.size()) {
      late.or(beside);
    }
    drop(late);
  }

  private void drop(BitSet doubles) {
    var kept = new ArrayList<Cue>(cues.size());
    for (int i = 0; i < cues.size(); i++) {
      if (doubles.get(i)) {
        doubled.add(ClockTime.of(cues.get(i).startMillis()));
      } else {
        kept.add(cues.get(i));
      }
    }
    cues = kept;
  }

  /** Corrects each single wrong start: without it, the cues before and after it are in order. */
  private void mendStarts() {
    var mended = new ArrayList<>(cues);
    int count = 0;
    for (int i = 1; i + 1 < mended.size(); i++) {
      var before = mended.get(i - 1);
      var cue = mended.get(i);
      var after = mended.get(i + 1);
      boolean isOrder = before.startMillis() <= after.startMillis();
      boolean isFar =
          cue.startMillis() > after.startMillis() + FAR
              || cue.startMillis() + FAR < before.startMillis();
      if (isOrder && isFar && !(i + 2 == mended.size() && isSteep(before, after))) {
        mended.set(i, between(before, cue, after));
        wrong.add(ClockTime.of(cue.startMillis()));
        count++;
      }
    }
    if (count * RARE <= cues.size() + RARE) {
      cues = mended;
    } else {
      wrong.clear();
    }
  }

  private static boolean isSteep(Cue before, Cue after) {
    return after.startMillis() - before.startMillis() > FAR;
  }

  private static Cue between(Cue before, Cue cue, Cue after) {
    long lasts = Math.max(0, cue.endMillis() - cue.startMillis());
    long earliest =
        Math.min(Math.max(before.endMillis(), before.startMillis()), after.startMillis());
    boolean isEndRight =
        cue.endMillis() >= earliest && cue.endMillis() <= after.startMillis() + FAR;
    long end = isEndRight ? cue.endMillis() : Math.min(after.startMillis(), earliest + lasts);
    return new Cue(earliest, Math.max(earliest, end), cue.text(), cue.speaker());
  }

  /** Moves parts that have other text than those before them to where these end. */
  private void joinParts() {
    var begins = partBegins();
    if (begins.isEmpty()) {
      return;
    }
    var joined = new ArrayList<>(cues.subList(0, begins.getFirst()));
    long end = end(joined);
    for (int i = 0; i < begins.size(); i++) {
      int to = i + 1 < begins.size() ? begins.get(i + 1) : cues.size();
      var part = cues.subList(begins.get(i), to);
      if (isVersion(cues.subList(i == 0 ? 0 : begins.get(i - 1), begins.get(i)), part)) {
        anew.clear();
        return;
      }
      long shift = end;
      part.forEach(cue -> joined.add(cue.later(shift)));
      anew.add(ClockTime.of(end));
      end += end(part);
    }
    cues = joined;
  }

  /** Returns the indexes at which times go back to the beginning and go on from there. */
  private List<Integer> partBegins() {
    var begins = new ArrayList<Integer>();
    int last = 0;
    long latest = 0;
    for (int i = 0; i < cues.size(); i++) {
      long start = cues.get(i).startMillis();
      if (start + FAR < latest && start * 10 < latest) {
        if (i - last < SHORTEST_PART) {
          return List.of();
        }
        begins.add(i);
        last = i;
        latest = start;
      } else if (start + FAR < latest) {
        return List.of(); // out of order in another way
      }
      latest = Math.max(latest, start);
    }
    return cues.size() - last < SHORTEST_PART ? List.of() : begins;
  }

  private static long end(List<Cue> part) {
    return part.stream()
        .mapToLong(cue -> Math.max(cue.startMillis(), cue.endMillis()))
        .max()
        .orElse(0);
  }

  /**
   * Returns whether a part is another version of an earlier one, corrected or in another language:
   * many of its cues start when the earlier ones did, or most of its words are the same.
   */
  private static boolean isVersion(List<Cue> before, List<Cue> part) {
    Set<Long> starts = new HashSet<>();
    Set<String> words = new HashSet<>();
    before.forEach(cue -> starts.add(cue.startMillis()));
    before.forEach(cue -> Words.of(cue.text()).forEach(word -> words.add(word.text())));
    long same = part.stream().filter(cue -> starts.contains(cue.startMillis())).count();
    Set<String> own = new HashSet<>();
    part.forEach(cue -> Words.of(cue.text()).forEach(word -> own.add(word.text())));
    long shared = own.stream().filter(words::contains).count();
    return 3 * same > part.size() && part.size() > 2 * SHORTEST_PART || 4 * shared > 3 * own.size();
  }
}
