package hark.language.sound;

/** The number of letters to add, remove or replace that turn one word into another. */
public final class SpellingDistance {

  private SpellingDistance() {}

  /** Returns the distance, by the recurrence of Wagner and Fischer, 1974. */
  public static int between(CharSequence one, CharSequence other) {
    var row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int both = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(both, Math.min(row[j - 1], row[j]) + 1);
      }
    }
    return row[other.length()];
  }
}
