package hark.lucene.sound;

import hark.language.sound.WordFrequencies;
import hark.lucene.sound.SoundPart.Side;
import hark.lucene.sound.SoundPart.SideWord;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/**
 * The search of one leaf for the words that sound like one pronunciation of a wanted word, or like
 * a part of it. Used by one thread.
 */
final class LeafScan {

  /** The most difference in sounds. */
  static final int DIFFERENCE = 3;

  /** The most sounds before those of the wanted word: words that begin otherwise and end alike. */
  private static final int BEFORE = 2;

  /** The largest distance of a side from its part of the wanted word, by the length of that. */
  private static final float FARTHEST_SIDE = .6f;

  private final OwnForms own;
  private final String wanted;
  private final int language;
  private final String languageCode;
  private final boolean hasFrequency;
  private final LeafSounds sounds;
  private final LongConsumer steps;
  private final int length;
  private final List<SoundMatch> words = new ArrayList<>();
  private final Map<Side, List<SideWord>> sides = new HashMap<>();

  /** The words that were found, from either end. */
  private final BitSet added;

  /**
   * @param own the forms of the wanted word, which are not looked for
   * @param wanted its sounds
   * @param language the index of their language among those of the leaf
   * @param steps receives the work that was done; may end the search by an exception
   */
  LeafScan(OwnForms own, String wanted, int language, LeafSounds sounds, LongConsumer steps) {
    this.own = own;
    this.wanted = LeafSounds.packed(wanted);
    this.language = language;
    this.languageCode = sounds.languages().get(language);
    this.hasFrequency = WordFrequencies.areKnown(languageCode);
    this.sounds = sounds;
    this.steps = steps;
    this.length = this.wanted.length();
    this.added = new BitSet(sounds.size());
  }

  SoundPart run() {
    new SoundScan(sounds.forwards(), wanted, length + DIFFERENCE)
        .run(language, steps, (word, size, distances) -> visit(word, size, distances, true));
    var reversed = new StringBuilder(wanted).reverse().toString();
    new SoundScan(sounds.backwards(), reversed, length + BEFORE)
        .run(language, steps, (word, size, distances) -> visit(word, size, distances, false));
    return new SoundPart(words, sides);
  }

  /** Takes a word that is near, or near a part of the wanted word from one end of it. */
  private void visit(int word, int size, float[] distances, boolean isFirst) {
    if (Math.abs(size - length) <= DIFFERENCE) {
      add(word, distances[length] / Math.max(length, size));
    }
    if (size < length) {
      addSides(word, size, distances, isFirst);
    }
  }

  private void add(int word, float distance) {
    if (distance > SoundScore.FARTHEST_SOUNDS || added.get(word)) {
      return;
    }
    added.set(word);
    var surface = sounds.word(word);
    if (!own.include(surface, languageCode)) {
      words.add(new SoundMatch(surface, languageCode, distance, sounds.times(word), hasFrequency));
    }
  }

  private void addSides(int word, int size, float[] distances, boolean isFirst) {
    int least = Math.max(1, size - DIFFERENCE);
    int most = Math.min(length - 1, size + DIFFERENCE);
    for (int part = least; part <= most; part++) {
      if (distances[part] <= FARTHEST_SIDE * part) {
        var nearest =
            sides.computeIfAbsent(new Side(languageCode, isFirst, part), _ -> new ArrayList<>());
        keep(nearest, word, size, distances[part]);
      }
    }
  }

  private void keep(List<SideWord> nearest, int word, int size, float distance) {
    boolean isFull = nearest.size() == SoundPart.MOST_OF_A_SIDE;
    if (isFull && nearest.getLast().distance() < distance) {
      return;
    }
    var kept = new SideWord(sounds.word(word), size, distance, sounds.times(word));
    int at = nearest.size();
    while (at > 0 && SideWord.NEAREST_FIRST.compare(nearest.get(at - 1), kept) > 0) {
      at--;
    }
    nearest.add(at, kept);
    if (isFull) {
      nearest.removeLast();
    }
  }
}
