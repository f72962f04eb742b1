package hark.lucene.sound;

import hark.language.sound.SpellingDistance;
import hark.search.MisheardWords;
import hark.search.SoundAlikes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A finder of words of a library, and of pairs of neighbours, that sound like a word. They are
 * ranked by the distance of their sounds and letters; those that are too far are not offered. The
 * result does not depend on how the library is divided. As safe to share between threads as its
 * source.
 */
public final class SoundAlikeFinder {

  /** The most words that are nearest, and the most groups. */
  private static final int MOST = 3;

  /** The most words of a group. */
  private static final int MOST_OF_A_GROUP = 3;

  /** The most different letters of two words of a group, by the letters of the longer. */
  private static final double SPELLED_ALIKE = .5;

  /** The most words that were probably written for a name. */
  private static final int MOST_PROBABLE = 8;

  /** The disadvantage of a pair that is hardly better than one of its words. */
  private static final float PART = .018f;

  /** The least letters of a word for which others are found. */
  private static final int LEAST_LETTERS = 3;

  /**
   * The most letters of a word for which others are found: the time grows with their number cubed,
   * and nobody says a longer name.
   */
  private static final int MOST_LETTERS = 40;

  /** The times a word may be said for which others are found. */
  private static final int USUAL_WORD = 2_000;

  private final SoundSource source;

  public SoundAlikeFinder(SoundSource source) {
    this.source = source;
  }

  /** A word or pair with its distance. */
  private record Candidate(String surface, String language, float score) {}

  /**
   * Returns words that sound like a word. None for a word said more than {@value #USUAL_WORD}
   * times, and for one with fewer than {@value #LEAST_LETTERS} or more than {@value #MOST_LETTERS}
   * letters.
   *
   * @param own the forms of the word, which are not returned
   */
  public SoundAlikes of(String word, OwnForms own) throws IOException {
    return isLookedFor(word, source.times(word))
        ? best(candidates(List.of(word), own), own)
        : SoundAlikes.NONE;
  }

  /**
   * Checks whether words that sound like a word are looked for.
   *
   * @param times the word is said in the library
   */
  public static boolean isLookedFor(String word, long times) {
    int letters = word.codePointCount(0, word.length());
    return letters >= LEAST_LETTERS && letters <= MOST_LETTERS && times <= USUAL_WORD;
  }

  private List<Candidate> candidates(List<String> words, OwnForms own) throws IOException {
    long all = source.times();
    var score = new SoundScore(words, all);
    var part = source.near(words, own);
    var matches = new ArrayList<>(part.words());
    var pairs = SoundPairs.find(words, score, part, SoundPart.usual(all));
    if (!pairs.isEmpty()) {
      matches.addAll(SoundPairs.said(pairs, source.pairs(List.copyOf(pairs.keySet()))));
    }
    var candidates = new ArrayList<Candidate>();
    for (var match : matches) {
      candidates.add(new Candidate(match.surface(), match.language(), score.of(match)));
    }
    candidates.removeIf(candidate -> candidate.score() > SoundScore.FARTHEST);
    candidates.sort(Comparator.comparingDouble(Candidate::score).thenComparing(Candidate::surface));
    return candidates;
  }

  /**
   * Returns words as {@link #of} does, for the words of a name: those only that were probably
   * written for it, the likeliest first.
   *
   * @param words one or two
   */
  public List<MisheardWords> misheard(List<String> words, OwnForms own) throws IOException {
    if (!isLookedFor(words)) {
      return List.of();
    }
    var candidates = candidates(words, own);
    var scores = scores(candidates);
    return candidates.stream()
        .filter(candidate -> candidate.score() <= SoundScore.farthestProbable(candidate.surface()))
        .filter(candidate -> isWorthOffering(candidate, scores, own))
        .limit(MOST_PROBABLE)
        .map(candidate -> new MisheardWords(candidate.surface(), candidate.score()))
        .toList();
  }

  /**
   * Checks whether words that were probably written for a name are looked for.
   *
   * @param words one or two
   */
  public static boolean isLookedFor(List<String> words) {
    int letters = words.stream().mapToInt(word -> word.codePointCount(0, word.length())).sum();
    return letters >= LEAST_LETTERS && letters <= MOST_LETTERS;
  }

  private static SoundAlikes best(List<Candidate> all, OwnForms own) {
    var words = scores(all);
    var candidates =
        all.stream().filter(candidate -> isWorthOffering(candidate, words, own)).toList();
    float farthest =
        candidates.isEmpty()
            ? 0
            : Math.max(candidates.getFirst().score() + SoundScore.BEHIND_BEST, SoundScore.NEAR);
    var nearest =
        candidates.stream()
            .filter(candidate -> candidate.score() <= farthest)
            .limit(MOST)
            .map(Candidate::surface)
            .toList();
    return new SoundAlikes(nearest, groups(candidates, farthest));
  }

  /**
   * Groups the candidates: those that are spelled much alike are mostly attempts at the same name.
   *
   * @param candidates the nearest first
   * @param farthest the largest score of the first word of a group
   */
  private static List<List<String>> groups(List<Candidate> candidates, float farthest) {
    var groups = new ArrayList<List<String>>();
    for (var candidate : candidates) {
      var surface = candidate.surface();
      var group =
          groups.stream()
              .filter(one -> one.size() < MOST_OF_A_GROUP)
              .filter(one -> areSpelledAlike(one.getFirst(), surface))
              .findFirst();
      if (group.isPresent()) {
        group.get().add(surface);
      } else if (groups.size() < MOST && candidate.score() <= farthest) {
        groups.add(new ArrayList<>(List.of(surface)));
      }
    }
    return groups;
  }

  private static boolean areSpelledAlike(String one, String other) {
    var joined = one.replace(" ", "");
    var otherJoined = other.replace(" ", "");
    return SpellingDistance.between(joined, otherJoined)
        <= SPELLED_ALIKE * Math.max(joined.length(), otherJoined.length());
  }

  /** Returns the scores of the candidates of one word. */
  private static Map<String, Float> scores(List<Candidate> candidates) {
    var words = new HashMap<String, Float>();
    for (var candidate : candidates) {
      if (candidate.surface().indexOf(' ') < 0) {
        words.put(candidate.surface(), candidate.score());
      }
    }
    return words;
  }

  /** Checks that a pair has no part that is offered itself, or a form of the word. */
  private static boolean isWorthOffering(
      Candidate candidate, Map<String, Float> words, OwnForms own) {
    int blank = candidate.surface().indexOf(' ');
    if (blank < 0) {
      return true;
    }
    var first = candidate.surface().substring(0, blank);
    var second = candidate.surface().substring(blank + 1);
    float limit = candidate.score() + PART;
    return !own.include(first, candidate.language())
        && !own.include(second, candidate.language())
        && words.getOrDefault(first, Float.MAX_VALUE) >= limit
        && words.getOrDefault(second, Float.MAX_VALUE) >= limit;
  }
}
