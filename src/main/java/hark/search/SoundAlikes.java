package hark.search;

import java.util.List;

/**
 * The words of the index that sound like a word. Each is one word, or two with a blank between them
 * that are said one after the other.
 *
 * @param nearest the nearest few, the nearest first
 * @param groups the same and further ones as they are offered: those that are spelled much alike
 *     together, the group with the nearest word first, and that word first in it
 */
public record SoundAlikes(List<String> nearest, List<List<String>> groups) {

  public static final SoundAlikes NONE = new SoundAlikes(List.of(), List.of());

  public SoundAlikes {
    nearest = List.copyOf(nearest);
    groups = groups.stream().map(List::copyOf).toList();
  }
}
