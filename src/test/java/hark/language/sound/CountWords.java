package hark.language.sound;

import hark.language.Words;
import hark.lucene.Corpus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the list of English words with their frequency from a corpus, named by the system property
 * {@code hark.corpus}; see bin/count-words.
 */
final class CountWords {

  /** The least sources that say a word, and the least times in a million words of one. */
  private static final int SOURCES = 2;

  private static final double RAREST = .5;

  /** The words of one source. */
  private static final class Source {
    private final Map<String, Integer> times = new HashMap<>();
    private long all;
  }

  /** A word over all sources: the sum of its shares, and the number of sources that say it. */
  private record Frequency(double sum, int sources) {

    Frequency plus(Frequency other) {
      return new Frequency(sum + other.sum, sources + other.sources);
    }
  }

  private CountWords() {}

  public static void main(String[] arguments) throws IOException {
    var corpus = Corpus.find().orElseThrow();
    var frequencies = new HashMap<String, Frequency>();
    int sources = 0;
    for (var file : corpus.files()) {
      var source = count(corpus, file);
      sources += source.all > 0 ? 1 : 0;
      source.times.forEach(
          (word, times) ->
              frequencies.merge(word, new Frequency(1e6 * times / source.all, 1), Frequency::plus));
    }
    var lines = new TreeMap<String, String>();
    for (var word : frequencies.entrySet()) {
      double mean = word.getValue().sum() / sources;
      if (word.getValue().sources() >= SOURCES && mean >= RAREST) {
        lines.put(word.getKey(), String.valueOf(WordFrequencies.level(mean)));
      }
    }
    SortedLinesWriter.write(Path.of(arguments[0], WordFrequencies.RESOURCE), lines);
    System.out.printf("%d words of %d sources%n", lines.size(), sources);
  }

  private static Source count(Corpus corpus, Path file) throws IOException {
    var source = new Source();
    corpus.forEach(
        file,
        transcript -> {
          if (transcript.track().language().equals("en")) {
            for (var segment : transcript.segments()) {
              for (var word : Words.of(segment.text())) {
                source.all++;
                if (word.text().chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) {
                  source.times.merge(word.text(), 1, Integer::sum);
                }
              }
            }
          }
        });
    return source;
  }
}
