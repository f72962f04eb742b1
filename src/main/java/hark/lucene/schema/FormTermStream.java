package hark.lucene.schema;

import hark.language.AccentFolder;
import hark.language.CompoundSpellings;
import hark.language.ElisionRemover;
import hark.language.WordForms;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/** The terms of the field {@link TranscriptDocument#FORMS} for one transcript. */
final class FormTermStream extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final TranscriptVocabulary vocabulary;
  private final String language;
  private final WordForms forms;
  private final FormTerms known;
  private Iterator<BytesRef> terms;
  private int next;

  /**
   * @param language of the transcript, as an ISO 639 code, or unknown
   */
  FormTermStream(TranscriptVocabulary vocabulary, String language, FormTerms known) {
    this.vocabulary = vocabulary;
    this.language = language;
    this.forms = WordForms.of(language);
    this.known = known;
    reset();
  }

  @Override
  public void reset() {
    next = 0;
    terms = ties().iterator();
  }

  @Override
  public boolean incrementToken() {
    while (!terms.hasNext() && next < vocabulary.size()) {
      terms = known.of(vocabulary, next++, language, forms).iterator();
    }
    if (!terms.hasNext()) {
      return false;
    }
    clearAttributes();
    term.setBytesRef(terms.next());
    return true;
  }

  /** Collects the terms from apostrophes and hyphens in this transcript. */
  private List<BytesRef> ties() {
    var ties = new ArrayList<BytesRef>();
    for (var pair : vocabulary.pairs()) {
      var first = vocabulary.word(pair.first());
      var second = vocabulary.word(pair.second());
      if (CompoundSpellings.areOne(first, second)) {
        FormTerms.add(keys(first + second), language, first + " " + second, ties);
      }
    }
    for (int i = 0; i < vocabulary.size(); i++) {
      if (vocabulary.apostrophe(i) > 0) {
        var word = vocabulary.word(i);
        ElisionRemover.without(word, vocabulary.apostrophe(i), language)
            .ifPresent(rest -> addElided(rest, word, ties));
      }
    }
    return ties;
  }

  /** Adds the terms of a word with an elided article, under the rest also without accents. */
  private void addElided(String rest, String word, List<BytesRef> ties) {
    var keys = keys(rest);
    keys.add(AccentFolder.fold(rest));
    FormTerms.add(keys, language + FormTerms.ELIDED, word, ties);
  }

  private Set<String> keys(String word) {
    var keys = new LinkedHashSet<>(Set.of(word));
    keys.addAll(forms.stems(word));
    return keys;
  }
}
