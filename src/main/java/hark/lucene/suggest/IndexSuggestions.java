package hark.lucene.suggest;

import hark.lucene.schema.TranscriptDocument;
import hark.query.PartialQuery;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** The source of suggestions from an index that is the whole library. */
public final class IndexSuggestions implements SuggestionSource {

  private final IndexReader reader;

  public IndexSuggestions(IndexReader reader) {
    this.reader = reader;
  }

  @Override
  public List<Completion> completions(String prefix, int most) throws IOException {
    return new WordCompletions(reader).of(prefix, most);
  }

  @Override
  public List<SpokenPair> pairs(String first) throws IOException {
    return pairs(first, transcripts(first));
  }

  /**
   * Returns pairs of a word and one that follows it.
   *
   * @param transcripts the number of transcripts of the library that say it
   */
  public List<SpokenPair> pairs(String first, long transcripts) throws IOException {
    return new WordPairs(reader).after(first, transcripts);
  }

  @Override
  public List<SpokenPair> pairs(String first, List<String> seconds) throws IOException {
    var transcripts = new HashMap<String, Long>();
    for (var second : seconds) {
      transcripts.put(second, transcripts(second));
    }
    return pairs(first, transcripts);
  }

  /**
   * Returns pairs of a word and one of some words, as far as those follow it.
   *
   * @param seconds these words, each with the number of transcripts of the library that say it
   */
  public List<SpokenPair> pairs(String first, Map<String, Long> seconds) throws IOException {
    return new WordPairs(reader).after(first, seconds);
  }

  private long transcripts(String word) throws IOException {
    return reader.docFreq(new Term(TranscriptDocument.SPEECH, word));
  }

  @Override
  public Map<String, Long> times(List<String> words) throws IOException {
    var times = new HashMap<String, Long>();
    for (var word : words) {
      times.put(word, reader.totalTermFreq(new Term(TranscriptDocument.SPEECH, word)));
    }
    return times;
  }

  @Override
  public long times() throws IOException {
    return Math.max(1, reader.getSumTotalTermFreq(TranscriptDocument.SPEECH));
  }

  @Override
  public List<CountedName> speakers(PartialQuery partial) throws IOException {
    return NameSuggestions.speakers(reader, partial);
  }

  @Override
  public List<CountedName> titles(PartialQuery partial) throws IOException {
    return NameSuggestions.titles(reader, partial);
  }
}
