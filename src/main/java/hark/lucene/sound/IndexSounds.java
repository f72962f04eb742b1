package hark.lucene.sound;

import hark.language.sound.Pronouncers;
import hark.lucene.schema.TranscriptDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;

/** The words of one snapshot of an index with their sounds. Safe to share between threads. */
public final class IndexSounds implements SoundSource {

  /** The least sounds of words for which others are found. */
  private static final int LEAST_SOUNDS = 2;

  /** The steps before each leaf, enough for one check of the time. */
  static final int STEPS = 1 << 16;

  /** The most places of words that are kept at a time, of 8 bytes each. */
  private static final int MOST_PLACES = 500_000;

  private final IndexReader reader;
  private final SoundDictionaries dictionaries;
  private final LongConsumer steps;

  /**
   * @param steps receives the work that was done, in steps of about 15 nanoseconds, and at least
   *     {@value #STEPS} of them before each part of the index; may end the search by an exception
   */
  public IndexSounds(IndexReader reader, SoundDictionaries dictionaries, LongConsumer steps) {
    this.reader = reader;
    this.dictionaries = dictionaries;
    this.steps = steps;
  }

  @Override
  public long times(String word) throws IOException {
    return reader.totalTermFreq(new Term(TranscriptDocument.SPEECH, word));
  }

  @Override
  public long times() throws IOException {
    return reader.getSumTotalTermFreq(TranscriptDocument.SPEECH);
  }

  @Override
  public SoundPart near(List<String> words, OwnForms own) throws IOException {
    var parts = new ArrayList<SoundPart>();
    for (var leaf : dictionaries.leaves(reader)) {
      steps.accept(STEPS);
      near(words, own, leaf, parts);
    }
    return SoundPart.merged(parts);
  }

  private void near(List<String> words, OwnForms own, LeafReader leaf, List<SoundPart> to)
      throws IOException {
    var sounds = dictionaries.of(leaf, steps);
    for (int language = 0; language < sounds.languages().size(); language++) {
      var pronouncer = Pronouncers.of(sounds.languages().get(language));
      var wanted = words.stream().map(pronouncer::sounds).collect(Collectors.joining());
      if (wanted.length() >= LEAST_SOUNDS) {
        to.add(new LeafScan(own, wanted, language, sounds, steps).run());
      }
    }
  }

  @Override
  public Map<String, Long> pairs(List<String> pairs) throws IOException {
    var times = new HashMap<String, Long>();
    for (var context : reader.leaves()) {
      var places = new LeafPlaces(context.reader());
      for (var pair : pairs) {
        long said = places.of(pair);
        if (said > 0) {
          times.merge(pair, said, Long::sum);
        }
      }
    }
    return times;
  }

  /** The places of the words of pairs in one leaf, those of a word kept for its other pairs. */
  private final class LeafPlaces {

    private final LeafReader leaf;
    private final Map<String, WordPlaces> known = new HashMap<>();
    private long count;

    LeafPlaces(LeafReader leaf) {
      this.leaf = leaf;
    }

    /** Returns the number of places of a pair. */
    long of(String pair) throws IOException {
      int blank = pair.indexOf(' ');
      var first = word(pair.substring(0, blank));
      return first.count() == 0 ? 0 : first.followedBy(word(pair.substring(blank + 1)));
    }

    private WordPlaces word(String word) throws IOException {
      var places = known.get(word);
      if (places == null) {
        places = WordPlaces.all(leaf, word);
        steps.accept(1L + places.count());
        count += places.count();
        if (count > MOST_PLACES) {
          known.clear();
          count = places.count();
        }
        known.put(word, places);
      }
      return places;
    }
  }
}
