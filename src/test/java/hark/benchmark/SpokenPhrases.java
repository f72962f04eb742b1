package hark.benchmark;

import hark.language.Words;
import hark.search.TranscriptIndex;
import hark.search.TranscriptIndex.IndexedTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Draws phrases from an index of transcripts, each place of it as likely as any other. */
final class SpokenPhrases {

  /**
   * A phrase where it is said.
   *
   * @param letters of words around it
   */
  record SpokenPhrase(String language, List<String> words, String letters) {

    SpokenPhrase {
      words = List.copyOf(words);
    }

    String text() {
      return String.join(" ", words);
    }
  }

  private final TranscriptIndex index;
  private final List<IndexedTrack> entries;
  private final SplittableRandom random;

  SpokenPhrases(TranscriptIndex index, SplittableRandom random) {
    this.index = index;
    this.entries = index.entries();
    this.random = random;
  }

  /** Draws phrases of a number of words that pass a test. */
  List<SpokenPhrase> draw(int words, int wanted, Predicate<List<String>> isWanted) {
    var phrases = new ArrayList<SpokenPhrase>();
    while (phrases.size() < wanted) {
      for (var place : places(2 * (wanted - phrases.size())).entrySet()) {
        var spoken = spoken(entries.get(place.getKey()));
        for (int at : place.getValue()) {
          var phrase = spoken.subList(at, Math.min(at + words, spoken.size()));
          if (phrase.size() == words && isWanted.test(phrase)) {
            int from = Math.max(0, at - 50);
            var letters =
                String.join("", spoken.subList(from, Math.min(from + 100, spoken.size())));
            var language = entries.get(place.getKey()).track().language();
            phrases.add(new SpokenPhrase(language, phrase, letters.replaceAll("\\P{L}", "")));
          }
        }
      }
    }
    shuffle(phrases); // they are in the order of transcripts
    return phrases.subList(0, wanted);
  }

  private void shuffle(List<SpokenPhrase> phrases) {
    for (int i = phrases.size() - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      var phrase = phrases.get(i);
      phrases.set(i, phrases.get(other));
      phrases.set(other, phrase);
    }
  }

  /** Draws places: numbers of words, by the number of the transcript. */
  private TreeMap<Integer, List<Integer>> places(int wanted) {
    long all = entries.stream().mapToLong(IndexedTrack::words).sum();
    var drawn = random.longs(wanted, 0, all).sorted().toArray();
    var places = new TreeMap<Integer, List<Integer>>();
    int entry = 0;
    long start = 0;
    for (long at : drawn) {
      while (at >= start + entries.get(entry).words()) {
        start += entries.get(entry++).words();
      }
      places.computeIfAbsent(entry, _ -> new ArrayList<>()).add((int) (at - start));
    }
    return places;
  }

  private List<String> spoken(IndexedTrack entry) {
    var words = new ArrayList<String>();
    for (var segment :
        index.transcript(entry.video().id(), entry.track()).orElseThrow().segments()) {
      Words.of(segment.text()).forEach(word -> words.add(word.text()));
    }
    return words;
  }
}
