package hark.lucene.sound;

import hark.language.sound.Pronouncer;
import hark.language.sound.SpellingDistance;
import hark.lucene.schema.TranscriptDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * A finder of words in one snapshot of the index, and of pairs of neighbours, that sound like a
 * word. They are ranked by the distance of their sounds and letters; those that are too far are not
 * offered. Safe to share between threads.
 */
public final class SoundAlikeFinder {

  /** The most words offered. */
  public static final int MOST = 3;

  /** The largest score that is offered, and the largest distance of it from the best. */
  private static final float FARTHEST = .262f;

  private static final float BEHIND_BEST = .164f;

  /** The share of the letters in a score; the rest is that of the sounds. */
  private static final float LETTERS = .284f;

  /** The disadvantage of a word that is said more often, by the logarithm of its times. */
  private static final float FREQUENT = .004f;

  /** The disadvantage of a pair, and of a pair that is hardly better than one of its words. */
  private static final float PAIR = .015f;

  private static final float PART = .019f;

  /** The least sounds and letters of a word for which others are found. */
  private static final int LEAST_SOUNDS = 2;

  private static final int LEAST_LETTERS = 3;

  /**
   * The most letters of a word for which others are found: the time grows with their number cubed,
   * and nobody says a longer name.
   */
  private static final int MOST_LETTERS = 40;

  /** The most difference in sounds, and the least and most words of each side of a pair. */
  private static final int DIFFERENCE = 3;

  private static final int WORDS_A_SIDE = 25;

  /** The times a word may be said that is part of a pair, and that is looked for by its sound. */
  private static final int USUAL_PART = 2_000;

  private static final int USUAL_WORD = 5_000;

  /** The most places of words that are kept at a time, of 8 bytes each. */
  private static final int MOST_PLACES = 500_000;

  /**
   * The share of all words, one in so many, above which a word is usual however small the index.
   */
  private static final int USUAL_SHARE = 500;

  /** The steps before each leaf, enough for one check of the time. */
  static final int STEPS = 1 << 16;

  private final IndexReader reader;
  private final SoundDictionaries dictionaries;

  public SoundAlikeFinder(IndexReader reader, SoundDictionaries dictionaries) {
    this.reader = reader;
    this.dictionaries = dictionaries;
  }

  /** A word or pair with its distance. */
  private record Candidate(String surface, float score) {}

  /** A word of a leaf that is near one side of the wanted word. */
  private record Side(int word, float distance) {}

  /**
   * Returns words that sound like a word, the nearest first; each one word, or two with a blank
   * between them that are said one after the other. Empty for a very frequent word, and for one
   * with fewer than {@value #LEAST_LETTERS} or more than {@value #MOST_LETTERS} letters.
   *
   * @param excluded words that are not returned: the word's own forms
   * @param steps receives the work that was done, in steps of about 15 nanoseconds, and at least
   *     {@value #STEPS} of them before each part of the index; may end the search by an exception
   */
  public List<String> of(String word, Set<String> excluded, LongConsumer steps) throws IOException {
    int letters = word.codePointCount(0, word.length());
    if (letters < LEAST_LETTERS || letters > MOST_LETTERS || isUsual(word)) {
      return List.of();
    }
    var found = new HashMap<String, Match>();
    for (var leaf : dictionaries.leaves(reader)) {
      steps.accept(STEPS);
      find(word, leaf, found, steps);
    }
    excluded.forEach(found::remove);
    return best(word, found, excluded);
  }

  private boolean isUsual(String word) throws IOException {
    long times = reader.totalTermFreq(new Term(TranscriptDocument.SPEECH, word));
    long all = reader.getSumTotalTermFreq(TranscriptDocument.SPEECH);
    return times > Math.max(USUAL_WORD, all / USUAL_SHARE);
  }

  /** The findings for one surface over all leaves. */
  private static final class Match {
    private float distance = Float.MAX_VALUE;
    private long times;
    private long rarest;
  }

  private void find(String word, LeafReader leaf, Map<String, Match> found, LongConsumer steps)
      throws IOException {
    var sounds = dictionaries.of(leaf, steps);
    for (int language = 0; language < sounds.languages().size(); language++) {
      var wanted = Pronouncer.of(sounds.languages().get(language)).sounds(word);
      if (wanted.length() >= LEAST_SOUNDS) {
        new LeafScan(word, wanted, language, leaf, sounds, found, steps).run();
      }
    }
  }

  /** The search for one pronunciation in one leaf. */
  private final class LeafScan {

    private final String word;
    private final SoundScan scan;
    private final int language;
    private final LeafReader leaf;
    private final LeafSounds sounds;
    private final Map<String, Match> found;
    private final LongConsumer steps;
    private final int length;
    private final List<List<Side>> firsts = new ArrayList<>();
    private final List<List<Side>> seconds = new ArrayList<>();
    private final long usualPart;

    /** The places of words that were read, for all divisions of the wanted word. */
    private final Map<Integer, Places> places = new HashMap<>();

    private long placesCount;

    LeafScan(
        String word,
        String wanted,
        int language,
        LeafReader leaf,
        LeafSounds sounds,
        Map<String, Match> found,
        LongConsumer steps)
        throws IOException {
      this.word = word;
      this.scan = new SoundScan(LeafSounds.packed(wanted));
      this.language = language;
      this.leaf = leaf;
      this.sounds = sounds;
      this.found = found;
      this.steps = steps;
      this.length = scan.length();
      this.usualPart =
          Math.max(USUAL_PART, reader.getSumTotalTermFreq(TranscriptDocument.SPEECH) / 10_000);
      for (int i = 0; i <= length; i++) {
        firsts.add(new ArrayList<>());
        seconds.add(new ArrayList<>());
      }
    }

    void run() throws IOException {
      float farthest = FARTHEST / (1 - LETTERS) * (length + DIFFERENCE);
      for (int i = 0; i < sounds.size(); i++) {
        steps.accept(1 + length);
        int size = sounds.soundsEnd(i) - sounds.soundsStart(i);
        if (sounds.language(i) == language && size <= length + DIFFERENCE) {
          look(i, size, farthest);
        }
      }
      for (int split = 1; split < length; split++) {
        pairs(firsts.get(split), seconds.get(length - split));
      }
    }

    private void look(int i, int size, float farthest) {
      int from = sounds.soundsStart(i);
      int to = sounds.soundsEnd(i);
      var begins = scan.begins(sounds.bytes(), from, to, farthest);
      if (begins != null && Math.abs(size - length) <= DIFFERENCE) {
        add(i, begins[length], size);
      }
      if (size >= length || sounds.times(i) > usualPart) {
        return;
      }
      float side = FARTHEST / (1 - LETTERS) * length;
      addSides(i, begins, size, side, firsts);
      addSides(i, scan.ends(sounds.bytes(), from, to, side), size, side, seconds);
    }

    private void add(int i, float distance, int size) {
      if (distance / Math.max(length, size) <= FARTHEST / (1 - LETTERS)) {
        var match = found.computeIfAbsent(sounds.word(i), _ -> new Match());
        match.distance = Math.min(match.distance, distance / Math.max(length, size));
        match.times += sounds.times(i);
        match.rarest = match.times;
      }
    }

    private void addSides(
        int i, float[] distances, int size, float farthest, List<List<Side>> sides) {
      if (distances == null) {
        return;
      }
      int least = Math.max(1, size - DIFFERENCE);
      int most = Math.min(length - 1, size + DIFFERENCE);
      for (int part = least; part <= most; part++) {
        if (distances[part] <= farthest && distances[part] <= .6f * part) {
          keep(sides.get(part), new Side(i, distances[part]));
        }
      }
    }

    private static void keep(List<Side> nearest, Side side) {
      int at = nearest.size();
      while (at > 0 && nearest.get(at - 1).distance() > side.distance()) {
        at--;
      }
      if (at < WORDS_A_SIDE) {
        nearest.add(at, side);
        if (nearest.size() > WORDS_A_SIDE) {
          nearest.removeLast();
        }
      }
    }

    private void pairs(List<Side> ofFirst, List<Side> ofSecond) throws IOException {
      var wanted = new ArrayList<Side[]>();
      float farthest = (FARTHEST - PAIR) / (1 - LETTERS) * (length + 1);
      for (var first : ofFirst) {
        for (var second : ofSecond) {
          steps.accept(1 + length);
          if (first.distance() + second.distance() <= farthest
              && score(first, second) <= FARTHEST) {
            wanted.add(new Side[] {first, second});
          }
        }
      }
      if (wanted.isEmpty()) {
        return;
      }
      for (var pair : wanted) {
        steps.accept((long) length * length);
        long times = places(pair[0].word()).followedBy(places(pair[1].word()));
        if (times > 0) {
          addPair(pair[0], pair[1], times);
        }
      }
    }

    private float score(Side first, Side second) {
      var joined = sounds.word(first.word()) + sounds.word(second.word());
      return SoundAlikeFinder.score(word, joined, relative(first, second)) + PAIR;
    }

    private float relative(Side first, Side second) {
      int size = size(first.word()) + size(second.word());
      return (first.distance() + second.distance()) / Math.max(length, size);
    }

    private int size(int i) {
      return sounds.soundsEnd(i) - sounds.soundsStart(i);
    }

    private Places places(int i) throws IOException {
      var known = places.get(i);
      if (known == null) {
        steps.accept(1L + sounds.times(i));
        known = new Places(leaf, sounds.word(i), sounds.times(i));
        placesCount += known.count();
        if (placesCount > MOST_PLACES) {
          places.clear();
          placesCount = known.count();
        }
        places.put(i, known);
      }
      return known;
    }

    private void addPair(Side first, Side second, long times) {
      var surface = sounds.word(first.word()) + ' ' + sounds.word(second.word());
      var match = found.computeIfAbsent(surface, _ -> new Match());
      match.distance = Math.min(match.distance, relative(first, second));
      match.times += times;
      match.rarest += Math.min(sounds.times(first.word()), sounds.times(second.word()));
    }
  }

  /** The places of a word in one leaf: document and position in one number, ascending. */
  private static final class Places {

    private final long[] places;
    private int count;

    /**
     * @param most the times that the word is said in the leaf, deleted transcripts included
     */
    Places(LeafReader leaf, String word, int most) throws IOException {
      var postings =
          leaf.postings(new Term(TranscriptDocument.SPEECH, word), PostingsEnum.POSITIONS);
      var live = leaf.getLiveDocs();
      places = new long[most];
      while (postings != null && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        for (int left = live == null || live.get(postings.docID()) ? postings.freq() : 0;
            left > 0;
            left--) {
          places[count++] = (long) postings.docID() << Integer.SIZE | postings.nextPosition();
        }
      }
    }

    int count() {
      return count;
    }

    /** Counts the places directly before one of the other word. */
    int followedBy(Places other) {
      int pairs = 0;
      int j = 0;
      for (int i = 0; i < count; i++) {
        while (j < other.count && other.places[j] <= places[i]) {
          j++;
        }
        if (j < other.count && other.places[j] == places[i] + 1) {
          pairs++;
        }
      }
      return pairs;
    }
  }

  /** Computes the weighted mean of the distances of sounds and letters, 0 for the same. */
  private static float score(String word, String letters, float sounds) {
    float spelling =
        (float) SpellingDistance.between(word, letters) / Math.max(word.length(), letters.length());
    return (1 - LETTERS) * sounds + LETTERS * spelling;
  }

  private static List<String> best(String word, Map<String, Match> found, Set<String> excluded) {
    var words = new HashMap<String, Float>();
    var candidates = new ArrayList<Candidate>();
    found.forEach(
        (surface, match) -> {
          var candidate = new Candidate(surface, score(word, surface, match));
          if (candidate.score() <= FARTHEST) {
            candidates.add(candidate);
            if (surface.indexOf(' ') < 0) {
              words.put(surface, candidate.score());
            }
          }
        });
    candidates.sort(Comparator.comparingDouble(Candidate::score).thenComparing(Candidate::surface));
    var best = new ArrayList<String>();
    for (var candidate : candidates) {
      boolean isFar = candidate.score() > candidates.getFirst().score() + BEHIND_BEST;
      if (best.size() == MOST || isFar) {
        break;
      }
      if (isWorthOffering(candidate, words, excluded)) {
        best.add(candidate.surface());
      }
    }
    return best;
  }

  private static float score(String word, String surface, Match match) {
    int blank = surface.indexOf(' ');
    float score = score(word, surface.replace(" ", ""), match.distance);
    float times = FREQUENT * (float) Math.log(Math.max(1, match.times));
    return score + times + (blank < 0 ? 0 : PAIR + pairTimes(match));
  }

  private static float pairTimes(Match match) {
    return FREQUENT * (float) Math.max(0, Math.log(Math.max(1, match.rarest)) - 3);
  }

  /** Checks that a pair has no part that is offered or excluded itself. */
  private static boolean isWorthOffering(
      Candidate candidate, Map<String, Float> words, Set<String> excluded) {
    int blank = candidate.surface().indexOf(' ');
    if (blank < 0) {
      return true;
    }
    var first = candidate.surface().substring(0, blank);
    var second = candidate.surface().substring(blank + 1);
    float limit = candidate.score() + PART;
    return !excluded.contains(first)
        && !excluded.contains(second)
        && words.getOrDefault(first, Float.MAX_VALUE) >= limit
        && words.getOrDefault(second, Float.MAX_VALUE) >= limit;
  }
}
