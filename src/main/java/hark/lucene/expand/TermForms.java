package hark.lucene.expand;

import hark.query.Query.Fuzzy;
import hark.query.Query.Prefix;
import hark.query.Query.StemmedWord;
import hark.search.SoundAlikes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;

/**
 * The forms of the words of queries, by the terms of a library alone: without the sounds of its
 * words, which are in the index itself. Nothing is cached. Used by one thread.
 */
public final class TermForms implements LibraryForms {

  private final LibraryTerms terms;
  private final WordKeys keys = new WordKeys();
  private final TermExpander words;
  private final NumberExpander numbers;

  public TermForms(LibraryTerms terms) {
    this.terms = terms;
    this.words = new TermExpander(terms, keys);
    this.numbers = new NumberExpander(terms);
  }

  @Override
  public SpokenForm.Expansions of(StemmedWord word) throws IOException {
    return words.of(word);
  }

  @Override
  public Map<String, Set<String>> joined(String first, String second) throws IOException {
    return words.joined(first, second);
  }

  @Override
  public Map<String, Set<String>> keys(String word) {
    return keys.of(word);
  }

  @Override
  public List<SpokenForm> numbers(List<String> way) throws IOException {
    return numbers.of(way);
  }

  @Override
  public Set<String> scaleNames() throws IOException {
    return numbers.scaleNames();
  }

  /** Always fails: terms have no places. */
  @Override
  public NumberBoundaries boundaries(LeafReader leaf) {
    throw new UnsupportedOperationException("Terms have no places");
  }

  @Override
  public SoundAlikes sounding(String word) {
    return SoundAlikes.NONE;
  }

  @Override
  public PrefixWords beginning(Prefix prefix) throws IOException {
    return PrefixWords.of(prefix, terms, true, MOST_WORDS);
  }

  @Override
  public SimilarWords similar(Fuzzy word) throws IOException {
    return terms.similar(word, MOST_WORDS).words();
  }
}
