package hark.lucene.sound;

import hark.language.sound.SoundDistance;
import java.util.function.LongConsumer;

/**
 * The distances of the words of a {@link SoundOrder} from the beginnings of a wanted string of
 * sounds; see {@link SoundDistance}. Words that begin alike share the rows of the table for their
 * beginning, and all words with a beginning that is too far are passed over, as Lucene's and other
 * tries do for letters. Used by one thread.
 */
final class SoundScan {

  /** The most sounds by which a word may be ahead of the wanted sounds, or behind them. */
  private static final int BAND = 3;

  /** The distance at which a beginning is too far: at none of its sounds, and more for each. */
  private static final float TOO_FAR = .7f;

  private static final float TOO_FAR_FOR_SOUND = .26f;

  private static final int SOUNDS = 256;

  private final SoundOrder order;
  private final int length;
  private final int longest;

  /** The rows of the table, by the number of sounds of a word. */
  private final float[][] rows;

  /** The costs of leaving out a wanted sound, and of replacing it by each other, by its place. */
  private final float[] dropped;

  private final float[][] replaced = new float[SOUNDS][];
  private final char[] wanted;

  /** A visitor of words. */
  @FunctionalInterface
  interface WordVisitor {

    /**
     * Receives a word.
     *
     * @param size the number of its sounds
     * @param distances from each beginning of the wanted sounds, by its length; not to be kept;
     *     right where that length differs from the number of sounds of the word by at most {@link
     *     #BAND}
     */
    void visit(int word, int size, float[] distances);
  }

  /**
   * @param wanted sounds as {@link LeafSounds#packed}, in the direction of the order
   * @param longest the most sounds of a word of interest
   */
  SoundScan(SoundOrder order, String wanted, int longest) {
    this.order = order;
    this.length = wanted.length();
    this.longest = Math.min(longest, Byte.MAX_VALUE);
    this.wanted = wanted.toCharArray();
    this.rows = new float[this.longest + 1][length + 2];
    this.dropped = new float[length + 1];
    for (int j = 1; j <= length; j++) {
      dropped[j] = SoundDistance.dropped(this.wanted[j - 1]);
      rows[0][j] = rows[0][j - 1] + dropped[j];
    }
    rows[0][length + 1] = Float.POSITIVE_INFINITY;
  }

  /**
   * Passes the words of a language that may be near on to a visitor.
   *
   * @param steps receives the work that was done; may end the scan by an exception
   */
  void run(int language, LongConsumer steps, WordVisitor to) {
    int far = Integer.MAX_VALUE; // sounds after which it was too far
    int work = 0;
    int next = order.ownStart(language);
    for (int place = order.start(language); place < order.end(language); place++) {
      int shared = order.shared(place);
      int size = order.length(place);
      int own = next;
      next += size - shared;
      if (shared >= far) {
        continue;
      }
      far = Integer.MAX_VALUE;
      int known = shared; // sounds that have a row: no more than those of the last word not passed
      while (known < size && far == Integer.MAX_VALUE) {
        if (known == longest || step(order.ownSound(own + known - shared), known + 1)) {
          far = known + 1;
        } else {
          known++;
        }
        work++;
      }
      if (far == Integer.MAX_VALUE) {
        to.visit(order.word(place), size, rows[size]);
      }
      if (work > 1_000) {
        steps.accept((long) work * BAND);
        work = 0;
      }
    }
    steps.accept((long) work * BAND);
  }

  /** Computes a row from the one before it; checks whether it is too far. */
  private boolean step(int sound, int size) {
    var before = rows[size - 1];
    var row = rows[size];
    var costs = costs(sound);
    float added = SoundDistance.dropped((char) sound);
    int from = Math.max(0, size - BAND);
    int to = Math.min(length, size + BAND);
    if (from > length) {
      return true;
    }
    float least = Float.POSITIVE_INFINITY;
    if (from == 0) {
      row[0] = before[0] + added;
      least = row[0];
    } else {
      row[from - 1] = Float.POSITIVE_INFINITY;
    }
    for (int j = Math.max(1, from); j <= to; j++) {
      float both = before[j - 1] + costs[j];
      row[j] = Math.min(both, Math.min(before[j] + added, row[j - 1] + dropped[j]));
      least = Math.min(least, row[j]);
    }
    row[to + 1] = Float.POSITIVE_INFINITY;
    return least > TOO_FAR + TOO_FAR_FOR_SOUND * Math.min(size, length);
  }

  private float[] costs(int sound) {
    if (replaced[sound] == null) {
      var costs = new float[length + 1];
      for (int j = 1; j <= length; j++) {
        costs[j] = SoundDistance.replaced((char) sound, wanted[j - 1]);
      }
      replaced[sound] = costs;
    }
    return replaced[sound];
  }
}
