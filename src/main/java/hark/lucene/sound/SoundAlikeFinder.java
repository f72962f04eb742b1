package hark.lucene.sound;

import hark.language.sound.Pronouncers;
import hark.language.sound.SpellingDistance;
import hark.lucene.schema.TranscriptDocument;
import hark.lucene.sound.SoundScore.Match;
import hark.search.MisheardWords;
import hark.search.SoundAlikes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;

/**
 * A finder of words in one snapshot of the index, and of pairs of neighbours, that sound like a
 * word. They are ranked by the distance of their sounds and letters; those that are too far are not
 * offered. Safe to share between threads.
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

  /** The least sounds and letters of a word for which others are found. */
  private static final int LEAST_SOUNDS = 2;

  private static final int LEAST_LETTERS = 3;

  /**
   * The most letters of a word for which others are found: the time grows with their number cubed,
   * and nobody says a longer name.
   */
  private static final int MOST_LETTERS = 40;

  /** The times a word may be said that is part of a pair, and that is looked for by its sound. */
  private static final int USUAL_PART = 2_000;

  /** The times a word may be said for which others are found. */
  private static final int USUAL_WORD = 2_000;

  /** The steps before each leaf, enough for one check of the time. */
  static final int STEPS = 1 << 16;

  private final IndexReader reader;
  private final SoundDictionaries dictionaries;

  public SoundAlikeFinder(IndexReader reader, SoundDictionaries dictionaries) {
    this.reader = reader;
    this.dictionaries = dictionaries;
  }

  /** A word or pair with its distance. */
  private record Candidate(String surface, String language, float score) {}

  /**
   * Returns words that sound like a word. None for a word said more than {@value #USUAL_WORD}
   * times, and for one with fewer than {@value #LEAST_LETTERS} or more than {@value #MOST_LETTERS}
   * letters.
   *
   * @param own the forms of the word, which are not returned
   * @param steps receives the work that was done, in steps of about 15 nanoseconds, and at least
   *     {@value #STEPS} of them before each part of the index; may end the search by an exception
   */
  public SoundAlikes of(String word, OwnForms own, LongConsumer steps) throws IOException {
    long times = reader.totalTermFreq(new Term(TranscriptDocument.SPEECH, word));
    if (!isLookedFor(word, times)) {
      return SoundAlikes.NONE;
    }
    long all = reader.getSumTotalTermFreq(TranscriptDocument.SPEECH);
    return alike(word, matches(List.of(word), own, all, steps), own, all);
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

  /**
   * Chooses the words that sound like a word.
   *
   * @param matches of all parts of the library, in their order
   * @param all the words said in the library, repetitions included
   */
  public static SoundAlikes alike(String word, List<SoundMatch> matches, OwnForms own, long all) {
    return best(candidates(List.of(word), matches, all), own);
  }

  /**
   * Finds the words and pairs of this index whose sounds are near.
   *
   * @param words the wanted word, or the words of a name
   * @param all the words said in the library, repetitions included
   * @param steps as in {@link #of}
   */
  public List<SoundMatch> matches(List<String> words, OwnForms own, long all, LongConsumer steps)
      throws IOException {
    var score = new SoundScore(words, all);
    var found = new LinkedHashMap<String, Match>();
    for (var leaf : dictionaries.leaves(reader)) {
      steps.accept(STEPS);
      find(words, own, score, leaf, Math.max(USUAL_PART, all / 10_000), found, steps);
    }
    var matches = new ArrayList<SoundMatch>();
    found.forEach(
        (surface, match) ->
            matches.add(
                new SoundMatch(
                    surface, match.language, match.distance, match.times, match.hasFrequency)));
    return matches;
  }

  private static List<Candidate> candidates(
      List<String> words, List<SoundMatch> matches, long all) {
    var score = new SoundScore(words, all);
    var found = new HashMap<String, Match>();
    for (var match : matches) {
      found
          .computeIfAbsent(match.surface(), _ -> new Match(match.language()))
          .add(match.language(), match.distance(), match.times(), match.hasFrequency());
    }
    var candidates = new ArrayList<Candidate>();
    found.forEach(
        (surface, match) ->
            candidates.add(new Candidate(surface, match.language, score.of(surface, match))));
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
  public List<MisheardWords> misheard(List<String> words, OwnForms own, LongConsumer steps)
      throws IOException {
    if (!isLookedFor(words)) {
      return List.of();
    }
    long all = reader.getSumTotalTermFreq(TranscriptDocument.SPEECH);
    return probable(words, matches(words, own, all, steps), own, all);
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

  /**
   * Chooses the words that were probably written for a name, the likeliest first.
   *
   * @param words one or two
   * @param matches of all parts of the library, in any order
   * @param all the words said in the library, repetitions included
   */
  public static List<MisheardWords> probable(
      List<String> words, List<SoundMatch> matches, OwnForms own, long all) {
    var candidates = candidates(words, matches, all);
    var scores = scores(candidates);
    return candidates.stream()
        .filter(candidate -> candidate.score() <= SoundScore.farthestProbable(candidate.surface()))
        .filter(candidate -> isWorthOffering(candidate, scores, own))
        .limit(MOST_PROBABLE)
        .map(candidate -> new MisheardWords(candidate.surface(), candidate.score()))
        .toList();
  }

  private void find(
      List<String> words,
      OwnForms own,
      SoundScore score,
      LeafReader leaf,
      long usualPart,
      Map<String, Match> found,
      LongConsumer steps)
      throws IOException {
    var sounds = dictionaries.of(leaf, steps);
    for (int language = 0; language < sounds.languages().size(); language++) {
      var pronouncer = Pronouncers.of(sounds.languages().get(language));
      var wanted = words.stream().map(pronouncer::sounds).collect(Collectors.joining());
      if (wanted.length() >= LEAST_SOUNDS) {
        new LeafScan(score, own, wanted, language, leaf, sounds, usualPart, found, steps).run();
      }
    }
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
