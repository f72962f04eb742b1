package hark.lucene.expand;

import hark.language.AccentFolder;
import hark.language.ElisionRemover;
import hark.lucene.expand.LibraryTerms.TermList;
import hark.lucene.schema.FormTerms;
import hark.query.Query.Prefix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/**
 * The words of a library that begin with a prefix.
 *
 * @param anywhere words that begin so, accents aside
 * @param elided words that do after an elided article, where they are written so
 * @param cut whether there were more than wanted
 */
public record PrefixWords(Set<BytesRef> anywhere, List<ElidedWord> elided, boolean cut) {

  /** The most terms of forms that are examined for each word wanted. */
  private static final int SCANNED = 20;

  /**
   * A word with an elided article.
   *
   * @param term of {@link FormTerms}, whose transcripts write it with an apostrophe
   */
  public record ElidedWord(String surface, String term) {}

  /**
   * @param withForms whether accents may differ, and articles stand before; for words with forms
   * @param most the most words to find
   */
  static PrefixWords of(Prefix prefix, LibraryTerms terms, boolean withForms, int most)
      throws IOException {
    var search = new PrefixSearch(most);
    search.addAll(terms.words(prefix.text(), most));
    if (withForms) {
      var plain = AccentFolder.fold(prefix.text());
      if (!plain.equals(prefix.text())) {
        search.addAll(terms.words(plain, most));
      }
      if (!search.cut) {
        search.addForms(terms.forms(plain, SCANNED * most));
      }
    }
    var elided =
        search.elided.stream()
            .filter(word -> !search.anywhere.contains(new BytesRef(word.surface())))
            .toList();
    return new PrefixWords(search.anywhere, elided, search.cut);
  }

  private static final class PrefixSearch {

    private final int most;
    private final Set<BytesRef> anywhere = new LinkedHashSet<>();
    private final List<ElidedWord> elided = new ArrayList<>();
    private boolean cut;

    PrefixSearch(int most) {
      this.most = most;
    }

    void addAll(TermList words) {
      for (var word : words.terms()) {
        addWord(word.text());
      }
      cut |= words.cut();
    }

    /** Adds a word that is not among the others yet, if there is room for it. */
    private void addWord(String text) {
      var word = new BytesRef(text);
      if (anywhere.contains(word)) {
        return;
      }
      if (hasRoom()) {
        anywhere.add(word);
      } else {
        cut = true;
      }
    }

    private boolean hasRoom() {
      return anywhere.size() + elided.size() < most;
    }

    void addForms(TermList forms) {
      for (var term : forms.terms()) {
        addForm(term.text());
        if (cut) {
          return;
        }
      }
      cut |= forms.cut();
    }

    private void addForm(String term) {
      int tag = term.indexOf(FormTerms.NUL) + 1;
      int surface = term.indexOf(FormTerms.NUL, tag) + 1;
      var key = term.substring(0, tag - 1);
      var word = term.substring(surface);
      if (term.startsWith(FormTerms.ACCENT, tag)) {
        addWord(word);
      } else if (term.startsWith(FormTerms.ELIDED, surface - 1 - FormTerms.ELIDED.length())
          && isRest(key, word, FormTerms.language(term))) {
        addElided(new ElidedWord(word, term));
      }
    }

    private void addElided(ElidedWord word) {
      if (hasRoom()) {
        elided.add(word);
      } else {
        cut = true;
      }
    }

    /** Checks whether a key is a word without its article, and not the stem of that. */
    private static boolean isRest(String key, String word, String language) {
      return ElisionRemover.rests(word, language).stream()
          .anyMatch(rest -> AccentFolder.fold(rest).equals(key));
    }
  }
}
