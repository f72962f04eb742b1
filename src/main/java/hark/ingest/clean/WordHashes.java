package hark.ingest.clean;

import hark.language.Words;
import java.util.Arrays;

/**
 * A number for each word of some texts, in order: equal words have equal numbers, and different
 * words hardly ever do. Scans all words of a long transcript in little time and memory. Used by one
 * thread.
 */
final class WordHashes {

  private final Words reader = new Words();
  private int[] hashes = new int[64];
  private int size;

  void clear() {
    size = 0;
  }

  /** Adds the words of a text. */
  WordHashes add(String text) {
    reader.reset(text);
    while (reader.next()) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * size);
      }
      hashes[size++] = hash(reader.buffer(), reader.length());
    }
    return this;
  }

  private static int hash(char[] word, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = 31 * hash + word[i];
    }
    return hash;
  }

  int size() {
    return size;
  }

  int get(int word) {
    return hashes[word];
  }
}
