package hark.language.sound;

/**
 * The distance between two strings of sounds: the least cost of changes that turn one into the
 * other, where a sound costs less to replace by one that is made alike. Consonants are compared by
 * place, manner and voice, vowels by height and backness of the tongue, as in the chart of the
 * International Phonetic Association; the recurrence is that of Wagner and Fischer, 1974. Costs are
 * between 0 and about 1 a sound.
 */
public final class SoundDistance {

  /** The manners of consonants. */
  private enum Manner {
    STOP,
    AFFRICATE,
    FRICATIVE,
    NASAL,
    LIQUID,
    GLIDE
  }

  private static final int SOUNDS = 128;
  private static final float OTHER = 1;
  private static final float[][] REPLACED = new float[SOUNDS][SOUNDS];
  private static final float[] DROPPED = new float[SOUNDS];

  static {
    Table.fill();
  }

  private SoundDistance() {}

  /** Returns the cost of replacing one sound by another. */
  public static float replaced(char one, char other) {
    return one == other ? 0 : one < SOUNDS && other < SOUNDS ? REPLACED[one][other] : OTHER;
  }

  /** Returns the cost of leaving a sound out, or of adding it. */
  public static float dropped(char sound) {
    return sound < SOUNDS ? DROPPED[sound] : OTHER;
  }

  /** Returns the distance between two strings of sounds. */
  public static float between(CharSequence one, CharSequence other) {
    var row = new float[other.length() + 1];
    for (int j = 1; j <= other.length(); j++) {
      row[j] = row[j - 1] + dropped(other.charAt(j - 1));
    }
    for (int i = 1; i <= one.length(); i++) {
      char sound = one.charAt(i - 1);
      float diagonal = row[0];
      row[0] += dropped(sound);
      for (int j = 1; j <= other.length(); j++) {
        float left = row[j - 1] + dropped(other.charAt(j - 1));
        float above = row[j] + dropped(sound);
        float both = diagonal + replaced(sound, other.charAt(j - 1));
        diagonal = row[j];
        row[j] = Math.min(both, Math.min(left, above));
      }
    }
    return row[other.length()];
  }

  /** The features of the sounds, and the costs that follow from them. */
  private static final class Table {

    private static final String VOWELS = "iIeE&AV@OoUu3WYJQ9";
    private static final float[] HEIGHTS = {
      0, .5f, 1, 2, 3, 3, 2.2f, 1.7f, 2.4f, 1.2f, .6f, 0, 1.7f, 2.6f, 2.6f, 1.6f, 0, 1.4f
    };
    private static final float[] BACKNESS = {
      0, .3f, 0, .2f, .4f, 1.7f, 1.3f, 1.1f, 1.9f, 2, 1.7f, 2, 1.2f, 1.4f, .9f, 1.4f, .7f, .8f
    };

    private static final String CONSONANTS = "pbtdkgcjfvTDszSZhxmnNlrwy";
    private static final String PLACES = "0033664411223344760363405";
    private static final String VOICED = "bdgjvDzZmnNlrwy";

    private static void fill() {
      for (int i = 0; i < SOUNDS; i++) {
        DROPPED[i] = .9f;
        for (int j = 0; j < SOUNDS; j++) {
          REPLACED[i][j] = i == j ? 0 : OTHER;
        }
      }
      vowels();
      consonants();
      between('y', 'i', .35f);
      between('y', 'I', .4f);
      between('w', 'u', .35f);
      between('w', 'U', .4f);
      between('r', '3', .3f);
      between('l', 'o', .7f);
    }

    private static void vowels() {
      for (int i = 0; i < VOWELS.length(); i++) {
        DROPPED[VOWELS.charAt(i)] = .6f;
        for (int j = 0; j < i; j++) {
          double height = HEIGHTS[i] - HEIGHTS[j];
          double back = BACKNESS[i] - BACKNESS[j];
          float cost = (float) Math.min(.8, .1 + .22 * Math.hypot(height, back));
          between(VOWELS.charAt(i), VOWELS.charAt(j), cost);
        }
      }
      DROPPED['@'] = .4f;
      DROPPED['I'] = .5f;
      DROPPED['3'] = .7f;
    }

    private static void consonants() {
      for (int i = 0; i < CONSONANTS.length(); i++) {
        for (int j = 0; j < i; j++) {
          between(CONSONANTS.charAt(i), CONSONANTS.charAt(j), cost(i, j));
        }
      }
      for (char weak : "hwy".toCharArray()) {
        DROPPED[weak] = .5f;
      }
      for (char weak : "rltdn".toCharArray()) {
        DROPPED[weak] = .7f;
      }
    }

    private static float cost(int i, int j) {
      char one = CONSONANTS.charAt(i);
      char other = CONSONANTS.charAt(j);
      float voice = VOICED.indexOf(one) >= 0 == VOICED.indexOf(other) >= 0 ? 0 : .2f;
      float place = Math.min(.45f, .15f * Math.abs(PLACES.charAt(i) - PLACES.charAt(j)));
      var from = manner(one);
      var to = manner(other);
      boolean isNear =
          from.ordinal() <= 2 && to.ordinal() <= 2 || from.ordinal() >= 4 && to.ordinal() >= 4;
      float manner = from == to ? 0 : isNear ? .3f : .55f;
      return Math.min(OTHER, .1f + voice + place + manner);
    }

    private static Manner manner(char consonant) {
      return "ptkbdg".indexOf(consonant) >= 0
          ? Manner.STOP
          : "cj".indexOf(consonant) >= 0
              ? Manner.AFFRICATE
              : "mnN".indexOf(consonant) >= 0
                  ? Manner.NASAL
                  : "lr".indexOf(consonant) >= 0
                      ? Manner.LIQUID
                      : "wy".indexOf(consonant) >= 0 ? Manner.GLIDE : Manner.FRICATIVE;
    }

    private static void between(char one, char other, float cost) {
      REPLACED[one][other] = cost;
      REPLACED[other][one] = cost;
    }
  }
}
