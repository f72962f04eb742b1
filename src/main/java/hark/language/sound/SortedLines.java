package hark.language.sound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;

/**
 * Lines of ASCII, {@code key value}, in the order of their keys' bytes; packed, so that a hundred
 * thousand take two megabytes. Safe to share between threads.
 */
final class SortedLines {

  private final byte[] text;
  private final int[] starts;

  private SortedLines(byte[] text) {
    this.text = text;
    var found = new int[1024];
    int lines = 0;
    for (int i = 0; i < text.length; i++) {
      if (i == 0 || text[i - 1] == '\n') {
        if (lines == found.length) {
          found = Arrays.copyOf(found, 2 * lines);
        }
        found[lines++] = i;
      }
    }
    this.starts = Arrays.copyOf(found, lines);
  }

  /** Reads a compressed resource beside this class's package folder. */
  static SortedLines ofResource(String name) {
    try (var packed = SortedLines.class.getResourceAsStream("/sound/" + name)) {
      return new SortedLines(new GZIPInputStream(packed).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the sounds of words from " + name, e);
    }
  }

  /** Passes on every key with its value, in their order. */
  void forEach(BiConsumer<String, String> to) {
    for (int start : starts) {
      int blank = start;
      while (text[blank] != ' ') {
        blank++;
      }
      to.accept(
          new String(text, start, blank - start, StandardCharsets.US_ASCII), value(blank + 1));
    }
  }

  /** Returns the value of a key. */
  Optional<String> find(String key) {
    int low = 0;
    int high = starts.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(starts[middle], key);
      if (order == 0) {
        return Optional.of(value(starts[middle] + key.length() + 1));
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  private int compare(int start, String key) {
    for (int i = 0; i < key.length(); i++) {
      int order = text[start + i] - key.charAt(i); // a blank ends the key and sorts before all
      if (order != 0) {
        return order;
      }
    }
    return text[start + key.length()] == ' ' ? 0 : 1;
  }

  private String value(int start) {
    int end = start;
    while (text[end] != '\n') {
      end++;
    }
    return new String(text, start, end - start, StandardCharsets.US_ASCII);
  }
}
