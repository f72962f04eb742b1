package hark.lucene.sound;

import hark.language.sound.SoundDistance;

/**
 * The distances of words from the sounds of a wanted word, from all its beginnings and all its
 * ends; see {@link SoundDistance}. Reuses its tables; used by one thread.
 */
final class SoundScan {

  private final String wanted;
  private final float[] begins;
  private final float[] ends;

  SoundScan(String wanted) {
    this.wanted = wanted;
    this.begins = new float[wanted.length() + 1];
    this.ends = new float[wanted.length() + 1];
  }

  int length() {
    return wanted.length();
  }

  /**
   * Computes the distances of the sounds from each beginning of the wanted word.
   *
   * @param least the number above which the distance from the whole is of no interest
   * @return by length of the beginning; not to be kept; null if all are above
   */
  float[] begins(byte[] sounds, int from, int to, float least) {
    begins[0] = 0;
    for (int j = 1; j < begins.length; j++) {
      begins[j] = begins[j - 1] + SoundDistance.dropped(wanted.charAt(j - 1));
    }
    for (int i = from; i < to; i++) {
      if (step(begins, sounds[i], false) > least) {
        return null;
      }
    }
    return begins;
  }

  /** Computes the distances of the sounds from each end of the wanted word, by its length. */
  float[] ends(byte[] sounds, int from, int to, float least) {
    ends[0] = 0;
    for (int j = 1; j < ends.length; j++) {
      ends[j] = ends[j - 1] + SoundDistance.dropped(wanted.charAt(wanted.length() - j));
    }
    for (int i = to - 1; i >= from; i--) {
      if (step(ends, sounds[i], true) > least) {
        return null;
      }
    }
    return ends;
  }

  /** Computes the next row of the table in place, and returns its least value. */
  private float step(float[] row, byte sound, boolean backwards) {
    char added = (char) (sound & 0xFF);
    float cost = SoundDistance.dropped(added);
    float diagonal = row[0];
    row[0] += cost;
    float least = row[0];
    for (int j = 1; j < row.length; j++) {
      char own = wanted.charAt(backwards ? wanted.length() - j : j - 1);
      float both = diagonal + SoundDistance.replaced(added, own);
      diagonal = row[j];
      row[j] = Math.min(both, Math.min(row[j] + cost, row[j - 1] + SoundDistance.dropped(own)));
      least = Math.min(least, row[j]);
    }
    return least;
  }
}
