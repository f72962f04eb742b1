package hark.lucene.expand;

import hark.language.AccentFolder;
import hark.language.ElisionRemover;
import hark.lucene.schema.FormTerms;
import hark.lucene.schema.TranscriptDocument;
import hark.query.Query.Prefix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The words of one leaf that begin with a prefix.
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
   * @param withForms whether accents may differ, and articles stand before; for a field with forms
   * @param most the most words to find
   */
  static PrefixWords of(Prefix prefix, LeafReader leaf, String field, boolean withForms, int most)
      throws IOException {
    var search = new PrefixSearch(most);
    var words = Terms.getTerms(leaf, field).iterator();
    search.addAll(words, prefix.text());
    if (withForms) {
      var plain = AccentFolder.fold(prefix.text());
      if (!plain.equals(prefix.text())) {
        search.addAll(words, plain);
      }
      search.addForms(Terms.getTerms(leaf, TranscriptDocument.FORMS).iterator(), plain);
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

    void addAll(TermsEnum words, String prefix) throws IOException {
      var wanted = new BytesRef(prefix);
      for (var word = first(words, wanted); isOf(word, wanted); word = words.next()) {
        if (!hasRoom()) {
          return;
        }
        anywhere.add(BytesRef.deepCopyOf(word));
      }
    }

    private boolean hasRoom() {
      cut |= anywhere.size() + elided.size() >= most;
      return !cut;
    }

    private static BytesRef first(TermsEnum terms, BytesRef wanted) throws IOException {
      return terms.seekCeil(wanted) == TermsEnum.SeekStatus.END ? null : terms.term();
    }

    private static boolean isOf(BytesRef term, BytesRef wanted) {
      return term != null && StringHelper.startsWith(term, wanted);
    }

    void addForms(TermsEnum forms, String plain) throws IOException {
      var wanted = new BytesRef(plain);
      int scanned = 0;
      for (var term = first(forms, wanted); isOf(term, wanted); term = forms.next()) {
        if (++scanned > SCANNED * most || !hasRoom()) {
          cut = true;
          return;
        }
        add(term.utf8ToString());
      }
    }

    private void add(String term) {
      int tag = term.indexOf(FormTerms.NUL) + 1;
      int surface = term.indexOf(FormTerms.NUL, tag) + 1;
      var key = term.substring(0, tag - 1);
      var word = term.substring(surface);
      if (term.startsWith(FormTerms.ACCENT, tag)) {
        anywhere.add(new BytesRef(word));
      } else if (term.startsWith(FormTerms.ELIDED, surface - 1 - FormTerms.ELIDED.length())
          && isRest(key, word, FormTerms.language(term))) {
        elided.add(new ElidedWord(word, term));
      }
    }

    /** Checks whether a key is a word without its article, and not the stem of that. */
    private static boolean isRest(String key, String word, String language) {
      return ElisionRemover.rests(word, language).stream()
          .anyMatch(rest -> AccentFolder.fold(rest).equals(key));
    }
  }
}
