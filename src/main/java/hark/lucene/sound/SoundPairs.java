package hark.lucene.sound;

import hark.language.sound.Pronouncers;
import hark.language.sound.WordFrequencies;
import hark.lucene.sound.SoundPart.Side;
import hark.lucene.sound.SoundPart.SideWord;
import hark.lucene.sound.SoundScore.Match;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The pairs of words that together may sound like a wanted word, before it is known which of them
 * are said. Used by one thread.
 */
final class SoundPairs {

  /** The most words of each side. */
  private static final int WORDS_A_SIDE = 15;

  private final SoundScore score;
  private final Map<Side, List<SideWord>> sides;
  private final long usual;
  private final Map<String, Match> found = new LinkedHashMap<>();

  private SoundPairs(SoundScore score, Map<Side, List<SideWord>> sides, long usual) {
    this.score = score;
    this.sides = sides;
    this.usual = usual;
  }

  /**
   * Finds the pairs.
   *
   * @param words the wanted word, or the words of a name
   * @param usual the times above which a word is no part of a pair
   * @return their matches, with the number of ways to divide the wanted word in place of the times
   *     they are said
   */
  static Map<String, Match> find(List<String> words, SoundScore score, SoundPart part, long usual) {
    var pairs = new SoundPairs(score, part.sides(), usual);
    part.sides().keySet().stream()
        .map(Side::language)
        .distinct()
        .sorted()
        .forEach(language -> pairs.find(language, length(words, language)));
    return pairs.found;
  }

  private static int length(List<String> words, String language) {
    var pronouncer = Pronouncers.of(language);
    var wanted = words.stream().map(pronouncer::sounds).collect(Collectors.joining());
    return LeafSounds.packed(wanted).length();
  }

  private List<SideWord> nearest(Side side) {
    return sides.getOrDefault(side, List.of()).stream()
        .filter(word -> word.times() <= usual)
        .limit(WORDS_A_SIDE)
        .toList();
  }

  private void find(String language, int length) {
    boolean hasFrequency = WordFrequencies.areKnown(language);
    float farthest = SoundScore.FARTHEST_SOUNDS * (length + 2 * LeafScan.DIFFERENCE);
    for (int split = 1; split < length; split++) {
      var seconds = nearest(new Side(language, false, length - split));
      for (var first : nearest(new Side(language, true, split))) {
        for (var second : seconds) {
          float sum = first.distance() + second.distance();
          if (sum > farthest) {
            break;
          }
          float distance = sum / Math.max(length, first.sounds() + second.sounds());
          if (distance <= SoundScore.FARTHEST_SOUNDS
              && score.mayBeNear(
                  first.text(),
                  second.text(),
                  distance,
                  Math.min(first.times(), second.times()),
                  hasFrequency)) {
            found
                .computeIfAbsent(first.text() + ' ' + second.text(), _ -> new Match(language))
                .add(language, distance, 1, hasFrequency);
          }
        }
      }
    }
  }

  /**
   * Returns the matches of those that are said. A pair counts once for each way to divide the
   * wanted word: so it did when the weights of scores were chosen.
   */
  static List<SoundMatch> said(Map<String, Match> pairs, Map<String, Long> times) {
    var said = new ArrayList<SoundMatch>();
    pairs.forEach(
        (surface, match) -> {
          long places = times.getOrDefault(surface, 0L);
          if (places > 0) {
            said.add(
                new SoundMatch(
                    surface,
                    match.language,
                    match.distance,
                    match.times * places,
                    match.hasFrequency));
          }
        });
    return said;
  }
}
