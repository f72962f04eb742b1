package hark.lucene.sound;

import hark.language.sound.WordFrequencies;
import hark.lucene.sound.SoundScore.Match;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.lucene.index.LeafReader;

/**
 * The search of one leaf for the words, and the pairs of neighbours, that sound like one
 * pronunciation of a wanted word. Used by one thread.
 */
final class LeafScan {

  /** The most difference in sounds, and the most words of each side of a pair. */
  private static final int DIFFERENCE = 3;

  private static final int WORDS_A_SIDE = 15;

  /** The most sounds before those of the wanted word: words that begin otherwise and end alike. */
  private static final int BEFORE = 2;

  /** The largest distance of a side from its part of the wanted word, by the length of that. */
  private static final float FARTHEST_SIDE = .6f;

  /** The most places of words that are kept at a time, of 8 bytes each. */
  private static final int MOST_PLACES = 500_000;

  private final SoundScore score;
  private final OwnForms own;
  private final String wanted;
  private final int language;
  private final String languageCode;
  private final boolean hasFrequency;
  private final LeafReader leaf;
  private final LeafSounds sounds;
  private final long usualPart;
  private final Map<String, Match> found;
  private final LongConsumer steps;
  private final int length;
  private final List<List<Side>> firsts = new ArrayList<>();
  private final List<List<Side>> seconds = new ArrayList<>();

  /** The words that were found, from either end. */
  private final BitSet added;

  /** The places of words that were read, for all divisions of the wanted word. */
  private final Map<Integer, WordPlaces> places = new HashMap<>();

  private long placesCount;

  /** A word of the leaf that is near one side of the wanted word. */
  private record Side(int word, String text, float distance) {}

  /**
   * @param own the forms of the wanted word, which are not looked for
   * @param wanted its sounds
   * @param language the index of their language among those of the leaf
   * @param usualPart the times above which a word is no part of a pair
   * @param found receives what is found
   * @param steps receives the work that was done; may end the search by an exception
   */
  LeafScan(
      SoundScore score,
      OwnForms own,
      String wanted,
      int language,
      LeafReader leaf,
      LeafSounds sounds,
      long usualPart,
      Map<String, Match> found,
      LongConsumer steps) {
    this.score = score;
    this.own = own;
    this.wanted = LeafSounds.packed(wanted);
    this.language = language;
    this.languageCode = sounds.languages().get(language);
    this.hasFrequency = WordFrequencies.areKnown(languageCode);
    this.leaf = leaf;
    this.sounds = sounds;
    this.usualPart = usualPart;
    this.found = found;
    this.steps = steps;
    this.length = this.wanted.length();
    this.added = new BitSet(sounds.size());
    for (int i = 0; i <= length; i++) {
      firsts.add(new ArrayList<>());
      seconds.add(new ArrayList<>());
    }
  }

  void run() throws IOException {
    new SoundScan(sounds.forwards(), wanted, length + DIFFERENCE)
        .run(language, steps, (word, size, distances) -> visit(word, size, distances, firsts));
    var reversed = new StringBuilder(wanted).reverse().toString();
    new SoundScan(sounds.backwards(), reversed, length + BEFORE)
        .run(language, steps, (word, size, distances) -> visit(word, size, distances, seconds));
    for (int split = 1; split < length; split++) {
      pairs(firsts.get(split), seconds.get(length - split));
    }
  }

  /** Takes a word that is near, or near a part of the wanted word from one end of it. */
  private void visit(int word, int size, float[] distances, List<List<Side>> sides) {
    if (Math.abs(size - length) <= DIFFERENCE) {
      add(word, distances[length] / Math.max(length, size));
    }
    if (size < length) {
      addSides(word, size, distances, sides);
    }
  }

  private void add(int word, float distance) {
    if (distance <= SoundScore.FARTHEST_SOUNDS && !added.get(word)) {
      added.set(word);
      add(sounds.word(word), distance, sounds.times(word));
    }
  }

  private void add(String surface, float distance, long times) {
    if (own.include(surface, languageCode)) {
      return;
    }
    found
        .computeIfAbsent(surface, _ -> new Match(languageCode))
        .add(languageCode, distance, times, hasFrequency);
  }

  private void addSides(int word, int size, float[] distances, List<List<Side>> sides) {
    int least = Math.max(1, size - DIFFERENCE);
    int most = Math.min(length - 1, size + DIFFERENCE);
    for (int part = least; part <= most; part++) {
      if (distances[part] <= FARTHEST_SIDE * part && sounds.times(word) <= usualPart) {
        keep(sides.get(part), word, distances[part]);
      }
    }
  }

  private void keep(List<Side> nearest, int word, float distance) {
    int at = nearest.size();
    while (at > 0 && nearest.get(at - 1).distance() > distance) {
      at--;
    }
    if (at < WORDS_A_SIDE) {
      nearest.add(at, new Side(word, sounds.word(word), distance));
      if (nearest.size() > WORDS_A_SIDE) {
        nearest.removeLast();
      }
    }
  }

  private void pairs(List<Side> ofFirst, List<Side> ofSecond) throws IOException {
    float farthest = SoundScore.FARTHEST_SOUNDS * (length + 2 * DIFFERENCE);
    for (var first : ofFirst) {
      for (var second : ofSecond) {
        if (first.distance() + second.distance() > farthest) {
          break;
        }
        float distance = relative(first, second);
        if (distance <= SoundScore.FARTHEST_SOUNDS && mayBeNear(first, second, distance)) {
          long times = places(first.word()).followedBy(places(second.word()));
          if (times > 0) {
            add(first.text() + ' ' + second.text(), distance, times);
          }
        }
      }
      steps.accept((long) (1 + length) * ofSecond.size());
    }
  }

  private boolean mayBeNear(Side first, Side second, float distance) {
    steps.accept((long) length * length / 8);
    return score.mayBeNear(
        first.text(),
        second.text(),
        distance,
        Math.min(sounds.times(first.word()), sounds.times(second.word())),
        hasFrequency);
  }

  private float relative(Side first, Side second) {
    int size = sounds.length(first.word()) + sounds.length(second.word());
    return (first.distance() + second.distance()) / Math.max(length, size);
  }

  private WordPlaces places(int word) throws IOException {
    var known = places.get(word);
    if (known == null) {
      steps.accept(1L + sounds.times(word));
      known = new WordPlaces(leaf, sounds.word(word), sounds.times(word));
      placesCount += known.count();
      if (placesCount > MOST_PLACES) {
        places.clear();
        placesCount = known.count();
      }
      places.put(word, known);
    }
    return known;
  }
}
