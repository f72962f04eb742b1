package hark.lucene.sound;

import hark.lucene.sound.SoundScore.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of a library, or of a part of it, that are near a wanted word by their sounds, and
 * those that are near a part of it and may be one word of a pair.
 *
 * @param words that are near the whole
 * @param sides the words that are near a part, the nearest first
 */
public record SoundPart(List<SoundMatch> words, Map<Side, List<SideWord>> sides) {

  /**
   * The most words of a side that are kept: more than are looked at, since some of them are said
   * too often, which only all parts together show.
   */
  static final int MOST_OF_A_SIDE = 60;

  /** The times that a word may be said to be one of a pair, in a small library. */
  private static final int USUAL = 2_000;

  /** The part of all words said that it may be in a large one. */
  private static final int USUAL_PART = 10_000;

  public SoundPart {
    words = List.copyOf(words);
    sides = Map.copyOf(sides);
  }

  /**
   * One end of the wanted sounds.
   *
   * @param language whose rules of pronunciation made them; empty for a language without rules
   * @param isFirst whether it is their beginning
   * @param length the number of sounds
   */
  public record Side(String language, boolean isFirst, int length) {}

  /**
   * A word that is near one end.
   *
   * @param sounds the number of its sounds
   * @param distance from that end
   * @param times it is said
   */
  public record SideWord(String text, int sounds, float distance, long times) {

    static final Comparator<SideWord> NEAREST_FIRST =
        Comparator.comparingDouble(SideWord::distance).thenComparing(SideWord::text);
  }

  /**
   * Returns the most times that a word may be said to be one of a pair.
   *
   * @param all the words said in the library, repetitions included
   */
  static long usual(long all) {
    return Math.max(USUAL, all / USUAL_PART);
  }

  /** Merges what the parts of a library have; in any order, and again with others. */
  public static SoundPart merged(List<SoundPart> parts) {
    var words = new LinkedHashMap<String, Match>();
    var sides = new HashMap<Side, Map<String, SideWord>>();
    for (var part : parts) {
      part.words().forEach(match -> add(match, words));
      part.sides()
          .forEach(
              (side, near) -> {
                var known = sides.computeIfAbsent(side, _ -> new TreeMap<>());
                near.forEach(word -> known.merge(word.text(), word, SoundPart::sum));
              });
    }
    var nearest = new HashMap<Side, List<SideWord>>();
    sides.forEach((side, near) -> nearest.put(side, nearest(near)));
    return new SoundPart(matches(words), nearest);
  }

  private static SideWord sum(SideWord one, SideWord other) {
    return new SideWord(one.text(), one.sounds(), one.distance(), one.times() + other.times());
  }

  private static List<SideWord> nearest(Map<String, SideWord> near) {
    return near.values().stream().sorted(SideWord.NEAREST_FIRST).limit(MOST_OF_A_SIDE).toList();
  }

  private static void add(SoundMatch match, Map<String, Match> to) {
    to.computeIfAbsent(match.surface(), _ -> new Match(match.language()))
        .add(match.language(), match.distance(), match.times(), match.hasFrequency());
  }

  private static List<SoundMatch> matches(Map<String, Match> words) {
    var matches = new ArrayList<SoundMatch>();
    words.forEach(
        (surface, match) ->
            matches.add(
                new SoundMatch(
                    surface, match.language, match.distance, match.times, match.hasFrequency)));
    return matches;
  }
}
