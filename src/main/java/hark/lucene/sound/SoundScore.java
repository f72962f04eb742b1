package hark.lucene.sound;

import hark.language.sound.Pronouncer;
import hark.language.sound.Pronouncers;
import hark.language.sound.SoundDistance;
import hark.language.sound.SpellingDistance;
import hark.language.sound.WordFrequencies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A score of a word of the index, or of a pair of neighbours, as what a recogniser wrote for a
 * wanted word: the lower, the likelier. The score is a weighted mean of distances, with small
 * amounts for how often the word is said. The weights are those of a logistic regression over half
 * of the recordings in docs/benchmarks/misheard.md. Used by one thread.
 */
final class SoundScore {

  /** The largest score that is offered. */
  static final float FARTHEST = .28f;

  /**
   * The largest score of a word that was probably written for a name; chosen on the recordings of
   * {@code hsv} in docs/benchmarks/misheard.md. A pair may have its handicap in addition.
   */
  private static final float FARTHEST_PROBABLE = .095f;

  /** The largest distance of a score from the best one, and a score that is near without that. */
  static final float BEHIND_BEST = .12f;

  static final float NEAR = .17f;

  /** The largest distance of sounds, by the longer of two words. */
  static final float FARTHEST_SOUNDS = .36f;

  /** The weights of the distance of sounds, of the nearer of two pronunciations, and of letters. */
  private static final float SOUNDS = .212f;

  private static final float NEARER = .621f;
  private static final float LETTERS = .167f;

  /**
   * The advantage of a word that is said more often here than elsewhere, by the logarithm of the
   * quotient, and the bounds of that logarithm.
   */
  private static final float FREQUENT_HERE = .0248f;

  private static final float MOST_FREQUENT = 4;
  private static final float LEAST_FREQUENT = -3;

  /** The disadvantage of a usual word, by the logarithm of its frequency in its language. */
  private static final float USUAL = .0136f;

  /** The same by its times in the index, where the frequency is not known. */
  private static final float SAID = .004f;

  private static final float PAIR = .02f;

  /** The most by which the other pronunciation is nearer; what more would be is not looked at. */
  private static final float MOST_NEARER = .25f;

  /**
   * The language whose rules also pronounce English words: those of names from elsewhere, where a
   * letter is mostly one sound.
   */
  private static final Pronouncer PLAIN = Pronouncers.of("es");

  private final String letters;
  private final long allWords;
  private final String plainSounds;
  private final Map<String, Double> frequencies = new HashMap<>();
  private final Map<String, String> plain = new HashMap<>();

  /**
   * @param words the wanted word, or the words of a name
   * @param allWords the words said in the index, repetitions included
   */
  SoundScore(List<String> words, long allWords) {
    this.letters = String.join("", words);
    this.allWords = allWords;
    this.plainSounds = words.stream().map(PLAIN::sounds).collect(Collectors.joining());
  }

  /** The findings for one word or pair over all leaves. */
  static final class Match {

    /** The first of its languages with rules, by their codes; empty for one without rules. */
    String language;

    /** The least distance of the sounds, by the longer of both. */
    float distance = Float.MAX_VALUE;

    /** The times it is said. */
    long times;

    /** True for a word, or pair, of a language whose frequencies are known. */
    boolean hasFrequency;

    Match(String language) {
      this.language = language;
    }

    void add(
        String otherLanguage, float otherDistance, long otherTimes, boolean otherHasFrequency) {
      boolean isBefore = language.isEmpty() || otherLanguage.compareTo(language) < 0;
      language = isBefore && !otherLanguage.isEmpty() ? otherLanguage : language;
      distance = Math.min(distance, otherDistance);
      times += otherTimes;
      hasFrequency |= otherHasFrequency;
    }
  }

  /**
   * Returns the score of a word, or of a pair with a blank between them.
   *
   * @return {@link Float#MAX_VALUE} if it is certain to be above {@link #FARTHEST}
   */
  float of(SoundMatch match) {
    var parts = match.surface().split(" ");
    float rest =
        LETTERS * letters(String.join("", parts))
            + (parts.length > 1 ? PAIR : 0)
            + frequency(match, parts);
    float sure = sure(match.distance()) + rest;
    if (sure > FARTHEST) {
      return Float.MAX_VALUE;
    }
    float nearer =
        match.hasFrequency() ? Math.min(match.distance(), plain(parts)) : match.distance();
    return SOUNDS * match.distance() + NEARER * nearer + rest;
  }

  /**
   * Checks whether a pair may be near enough, before it is known how often it is said.
   *
   * @param distance of the sounds, by the longer of both
   * @param times the most that the pair may be said
   */
  boolean mayBeNear(String first, String second, float distance, long times, boolean hasFrequency) {
    float rest = PAIR;
    if (hasFrequency) {
      rest += frequency(Math.min(usual(first), usual(second)), times);
    }
    if (sure(distance) + rest > FARTHEST) {
      return false;
    }
    rest += LETTERS * letters(first + second);
    if (sure(distance) + rest > FARTHEST) {
      return false;
    }
    float nearer = hasFrequency ? Math.min(distance, plain(first, second)) : distance;
    return SOUNDS * distance + NEARER * nearer + rest <= FARTHEST;
  }

  /** Returns the largest score of a word or pair that was probably written for a name. */
  static float farthestProbable(String surface) {
    return surface.indexOf(' ') < 0 ? FARTHEST_PROBABLE : FARTHEST_PROBABLE + PAIR;
  }

  /** Returns the least that the distances of sounds add to a score. */
  private static float sure(float distance) {
    return SOUNDS * distance + NEARER * Math.max(0, distance - MOST_NEARER);
  }

  private float letters(String joined) {
    return (float) SpellingDistance.between(letters, joined)
        / Math.max(letters.length(), joined.length());
  }

  private float plain(String... parts) {
    var sounds = new StringBuilder();
    for (var part : parts) {
      sounds.append(plain.computeIfAbsent(part, PLAIN::sounds));
    }
    int longer = Math.max(1, Math.max(sounds.length(), plainSounds.length()));
    return SoundDistance.between(plainSounds, sounds) / longer;
  }

  private float frequency(SoundMatch match, String... parts) {
    if (!match.hasFrequency()) {
      return SAID * (float) Math.log(Math.max(1, match.times()));
    }
    double usual = Double.MAX_VALUE;
    for (var part : parts) {
      usual = Math.min(usual, usual(part));
    }
    return frequency(usual, match.times());
  }

  /**
   * @param usual the times in a million words
   * @param times those in this index
   */
  private float frequency(double usual, long times) {
    double here = Math.log(Math.max(1, times) / (1 + usual * allWords / 1e6));
    return (float)
        (USUAL * Math.log1p(usual)
            - FREQUENT_HERE * Math.clamp(here, LEAST_FREQUENT, MOST_FREQUENT));
  }

  private double usual(String part) {
    return frequencies.computeIfAbsent(part, WordFrequencies::perMillion);
  }
}
