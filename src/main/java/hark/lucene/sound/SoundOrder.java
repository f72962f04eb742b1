package hark.lucene.sound;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.IntroSorter;

/**
 * The words of one leaf by language, those of one language in the order of their sounds: a tree of
 * sounds. Of each word it has the number of sounds that it shares with the one before it, and the
 * others, which are side by side in memory as a scan reads them: about ten bytes a word. Safe to
 * share between threads.
 */
final class SoundOrder {

  /** Words, by index from 0, with their sounds and their languages. */
  interface PackedSounds {

    /** Returns the number of words. */
    int size();

    /** Returns the languages of the words. */
    List<String> languages();

    /** Returns the index of a word's language. */
    int language(int word);

    /** Returns the number of sounds of a word. */
    int length(int word);

    /** Returns a sound of a word, as in Latin-1. */
    int sound(int word, int index);
  }

  /** The most sounds of a word. */
  private static final int MOST_SOUNDS = 255;

  private final PackedSounds sounds;
  private final boolean isBackwards;
  private final int[] words;
  private final byte[] shared;
  private final byte[] lengths;

  /** The sounds of all words that these do not share with the one before. */
  private final byte[] own;

  /** The index of the first own sound of each language, and at the end their number. */
  private final int[] ownStarts;

  /** The place of the first word of each language, and at the end the number of words. */
  private final int[] starts;

  /**
   * @param isBackwards whether the sounds are taken from the last to the first
   */
  SoundOrder(PackedSounds sounds, boolean isBackwards) {
    this.sounds = sounds;
    this.isBackwards = isBackwards;
    words = new int[sounds.size()];
    Arrays.setAll(words, word -> word);
    new Sorter().sort(0, words.length);
    shared = new byte[words.length];
    starts = new int[sounds.languages().size() + 1];
    Arrays.fill(starts, words.length);
    for (int i = words.length - 1; i >= 0; i--) {
      int language = sounds.language(words[i]);
      Arrays.fill(starts, 0, language + 1, i);
      boolean isFirst = i == 0 || sounds.language(words[i - 1]) != language;
      shared[i] = isFirst ? 0 : (byte) Math.min(Byte.MAX_VALUE, shared(words[i - 1], words[i]));
    }
    lengths = new byte[words.length];
    ownStarts = new int[starts.length];
    own = ownSounds();
  }

  private byte[] ownSounds() {
    int count = 0;
    for (int place = 0; place < words.length; place++) {
      int length = sounds.length(words[place]);
      if (length > MOST_SOUNDS) {
        throw new IllegalArgumentException("A word has " + length + " sounds");
      }
      lengths[place] = (byte) length;
      count += length - shared[place];
    }
    var all = new byte[count];
    int at = 0;
    int language = 0;
    for (int place = 0; place < words.length; place++) {
      while (starts[language] <= place) {
        ownStarts[language++] = at;
      }
      for (int i = shared[place]; i < length(place); i++) {
        all[at++] = (byte) sound(words[place], i);
      }
    }
    Arrays.fill(ownStarts, language, ownStarts.length, at);
    return all;
  }

  private int shared(int one, int other) {
    int most = Math.min(sounds.length(one), sounds.length(other));
    int same = 0;
    while (same < most && sound(one, same) == sound(other, same)) {
      same++;
    }
    return same;
  }

  /** Returns the place of the first word of a language. */
  int start(int language) {
    return starts[language];
  }

  /** Returns the place after the last word of a language. */
  int end(int language) {
    return starts[language + 1];
  }

  int word(int place) {
    return words[place];
  }

  /** Returns how many sounds the word at a place shares with the one before it, at most 127. */
  int shared(int place) {
    return shared[place];
  }

  /** Returns the number of sounds of the word at a place. */
  int length(int place) {
    return lengths[place] & 0xFF;
  }

  /** Returns the index of the first own sound of the first word of a language. */
  int ownStart(int language) {
    return ownStarts[language];
  }

  /**
   * Returns a sound.
   *
   * @param index among the own sounds of all words: those of a word that it does not share with the
   *     one before it, word by word
   */
  int ownSound(int index) {
    return own[index] & 0xFF;
  }

  /** Returns a sound of a word, counted in the direction of this order. */
  int sound(int word, int index) {
    return sounds.sound(word, isBackwards ? sounds.length(word) - 1 - index : index);
  }

  private int compare(int one, int other) {
    int order = Integer.compare(sounds.language(one), sounds.language(other));
    if (order != 0) {
      return order;
    }
    int same = shared(one, other);
    int left = sounds.length(one) - same;
    int otherLeft = sounds.length(other) - same;
    order =
        left == 0 || otherLeft == 0
            ? Integer.compare(left, otherLeft)
            : Integer.compare(sound(one, same), sound(other, same));
    return order != 0 ? order : Integer.compare(one, other);
  }

  /** A sorter of {@link SoundOrder#words}. */
  private final class Sorter extends IntroSorter {

    private int pivot;

    @Override
    protected void setPivot(int place) {
      pivot = words[place];
    }

    @Override
    protected int comparePivot(int place) {
      return SoundOrder.this.compare(pivot, words[place]);
    }

    @Override
    protected int compare(int place, int other) {
      return SoundOrder.this.compare(words[place], words[other]);
    }

    @Override
    protected void swap(int place, int other) {
      int word = words[place];
      words[place] = words[other];
      words[other] = word;
    }
  }
}
