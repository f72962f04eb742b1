package hark.lucene.schema;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The distinct words of one transcript, numbered from 0 in order of first use, with properties of
 * their spelling in the text: the place of an apostrophe, and the pairs joined by a hyphen.
 */
final class TranscriptVocabulary {

  /** Two words that were written as one, with a hyphen between them. */
  record AdjacentPair(int first, int second) {}

  private char[] characters = new char[1024];

  /** The end of each word in the characters. */
  private int[] ends = new int[256];

  private int[] hashes = new int[256];
  private int[] times = new int[256];
  private short[] apostrophes = new short[256];
  private int[] timesWithApostrophe = new int[256];
  private int size;

  /** A hash table of word numbers plus one, with linear probing; 0 is free. */
  private int[] table = new int[1024];

  private final Set<AdjacentPair> pairs = new LinkedHashSet<>();

  /** Adds a word and returns its number. */
  int add(char[] word, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + word[i];
    }
    int slot = slot(hash);
    while (table[slot] != 0) {
      int number = table[slot] - 1;
      if (hashes[number] == hash && isWord(number, word, length)) {
        times[number]++;
        return number;
      }
      slot = slot + 1 & table.length - 1;
    }
    table[slot] = size + 1;
    return append(word, length, hash);
  }

  private int slot(int hash) {
    int mixed = hash * 0x9E3779B9; // spreads hashes that differ in low bits only
    return (mixed ^ mixed >>> 15) & table.length - 1;
  }

  private boolean isWord(int number, char[] word, int length) {
    int start = start(number);
    if (ends[number] - start != length) {
      return false;
    }
    for (int i = 0; i < length; i++) { // words are short: a call costs more than the loop
      if (characters[start + i] != word[i]) {
        return false;
      }
    }
    return true;
  }

  private int append(char[] word, int length, int hash) {
    int start = start(size);
    if (start + length > characters.length) {
      characters = Arrays.copyOf(characters, 2 * (start + length));
    }
    System.arraycopy(word, 0, characters, start, length);
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
      hashes = Arrays.copyOf(hashes, 2 * size);
      times = Arrays.copyOf(times, 2 * size);
      apostrophes = Arrays.copyOf(apostrophes, 2 * size);
      timesWithApostrophe = Arrays.copyOf(timesWithApostrophe, 2 * size);
    }
    ends[size] = start + length;
    hashes[size] = hash;
    times[size] = 1;
    size++;
    if (2 * size > table.length) {
      growTable();
    }
    return size - 1;
  }

  private void growTable() {
    table = new int[2 * table.length];
    for (int number = 0; number < size; number++) {
      int slot = slot(hashes[number]);
      while (table[slot] != 0) {
        slot = slot + 1 & table.length - 1;
      }
      table[slot] = number + 1;
    }
  }

  /** Records that a word was written with an apostrophe after some of its characters. */
  void noteApostrophe(int number, int after) {
    apostrophes[number] = (short) after;
    timesWithApostrophe[number]++;
  }

  /** Records that two words were written with a hyphen between them. */
  void addPair(int first, int second) {
    pairs.add(new AdjacentPair(first, second));
  }

  int size() {
    return size;
  }

  String word(int number) {
    return new String(characters, start(number), ends[number] - start(number));
  }

  /** Returns the number of times a word is said. */
  int times(int number) {
    return times[number];
  }

  /**
   * Returns the number of characters before a word's apostrophe, if it mostly has one; otherwise 0.
   */
  int apostrophe(int number) {
    return 2 * timesWithApostrophe[number] >= times[number] ? apostrophes[number] : 0;
  }

  /** Returns the pairs written with a hyphen. */
  Set<AdjacentPair> pairs() {
    return pairs;
  }

  /** Returns the hash of a word, as {@link String#hashCode()}. */
  int hash(int number) {
    return hashes[number];
  }

  /** Checks whether a number belongs to a word. */
  boolean isWord(int number, String word) {
    int start = start(number);
    int length = ends[number] - start;
    if (word.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (word.charAt(i) != characters[start + i]) {
        return false;
      }
    }
    return true;
  }

  void copy(int number, CharTermAttribute to) {
    int start = start(number);
    to.copyBuffer(characters, start, ends[number] - start);
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }
}
