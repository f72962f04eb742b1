package hark.lucene;

import hark.lucene.form.Accents;
import hark.lucene.form.WordForms;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * Looks up the forms of words in one state of the index: seeks the keys of the word in the
 * dictionary of each leaf. What a word stands for depends on the library, not on its leaves. For
 * one search; used by one thread.
 */
final class FormLookup {

  /** The most forms of a word, itself aside. */
  static final int MOST = 64;

  /** How many terms of a leaf are looked at for one key. */
  private static final int SCANNED = 2_000;

  private static final String SEPARATOR = String.valueOf(FormTerms.NUL);

  private final IndexReader reader;
  private final Map<String, WordForms> languages = new TreeMap<>();

  FormLookup(IndexReader reader) {
    this.reader = reader;
    WordForms.languages().forEach(tag -> languages.put(tag, WordForms.of(tag)));
  }

  /** What is collected for one word, over all leaves. */
  private final class Search {

    private final String word;
    private final String plain;

    /** For each key of the word the languages in which it is one; empty for the word itself. */
    private final Map<String, Set<String>> keys = new TreeMap<>();

    private final Map<String, Set<String>> found = new HashMap<>();
    private final Map<String, Long> times = new HashMap<>();
    private final Set<String> accents = new TreeSet<>();
    private boolean cut;

    Search(String word) {
      this.word = word;
      this.plain = Accents.fold(word);
      keys.put(word, Set.of());
      keys.put(plain, new HashSet<>());
      for (var language : languages.entrySet()) {
        for (var stem : language.getValue().stems(word)) {
          keys.computeIfAbsent(stem, key -> new HashSet<>()).add(language.getKey());
        }
      }
    }

    void in(LeafReaderContext leaf) throws IOException {
      var forms = Terms.getTerms(leaf.reader(), TranscriptDocument.FORMS).iterator();
      var speech = Terms.getTerms(leaf.reader(), TranscriptDocument.SPEECH).iterator();
      for (var key : keys.entrySet()) {
        scan(forms, key.getKey() + FormTerms.NUL, this::take);
        if (!key.getKey().equals(word) && speech.seekExact(new BytesRef(key.getKey()))) {
          if (key.getKey().equals(plain)) {
            accents.add(plain);
          }
          key.getValue().forEach(language -> form(key.getKey(), language, 1));
        }
      }
      if (WordForms.isKorean(word) && word.length() >= WordForms.SHORTEST_INNER) {
        scan(speech, word, (begun, frequency) -> form(begun, "ko", frequency));
        scan(forms, word, this::takeInner);
      }
    }

    private void scan(TermsEnum terms, String prefix, Taker taker) throws IOException {
      var wanted = new BytesRef(prefix.getBytes(StandardCharsets.UTF_8));
      if (terms.seekCeil(wanted) == TermsEnum.SeekStatus.END) {
        return;
      }
      int scanned = 0;
      for (var term = terms.term();
          term != null && StringHelper.startsWith(term, wanted);
          term = terms.next()) {
        if (++scanned > SCANNED) {
          cut = true;
          return;
        }
        taker.take(term.utf8ToString(), terms.docFreq());
      }
    }

    /** A term of {@link FormTerms} whose key is one of the word's. */
    private void take(String term, int frequency) {
      var parts = term.split(SEPARATOR, 3);
      var key = parts[0];
      if (parts[1].equals(FormTerms.ACCENT)) {
        if (key.equals(plain)) {
          accents.add(parts[2]);
        }
      } else if (key.equals(word) || keys.get(key).contains(parts[1])) {
        form(parts[2], parts[1], frequency);
      }
    }

    /** A term whose key begins with the word: the end of a Korean word, from inside of it. */
    private void takeInner(String term, int frequency) {
      var parts = term.split(SEPARATOR, 3);
      if (parts[1].equals("ko")) {
        form(parts[2], parts[1], frequency);
      }
    }

    private void form(String surface, String language, long frequency) {
      found.computeIfAbsent(surface, key -> new HashSet<>()).add(language);
      times.merge(surface, frequency, Long::sum);
    }

    Form.All all() {
      accents.remove(word);
      found.remove(word);
      found.keySet().removeAll(accents);
      var kept = new ArrayList<>(accents).subList(0, Math.min(MOST, accents.size()));
      var forms =
          found.entrySet().stream()
              .map(form -> new Form(form.getKey(), form.getValue(), times.get(form.getKey())))
              .sorted(Comparator.comparing(Form::times).reversed().thenComparing(Form::surface))
              .toList();
      int room = Math.min(MOST - kept.size(), forms.size());
      boolean all = kept.size() == accents.size() && room == forms.size();
      return new Form.All(kept, forms.subList(0, room), cut || !all);
    }
  }

  @FunctionalInterface
  private interface Taker {
    void take(String term, int frequency);
  }

  /** What a word stands for. */
  Form.All of(String word) throws IOException {
    var search = new Search(word);
    for (var leaf : reader.leaves()) {
      search.in(leaf);
    }
    return search.all();
  }

  /** The languages in whose transcripts two words were also written with a hyphen between them. */
  Set<String> tied(String first, String second) throws IOException {
    var tied = new TreeSet<String>();
    var prefix = new BytesRef(first + second + FormTerms.NUL);
    var surface = FormTerms.NUL + first + " " + second;
    for (var leaf : reader.leaves()) {
      var terms = Terms.getTerms(leaf.reader(), TranscriptDocument.FORMS).iterator();
      if (terms.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
        continue;
      }
      for (var term = terms.term();
          term != null && StringHelper.startsWith(term, prefix);
          term = terms.next()) {
        var text = term.utf8ToString();
        if (text.endsWith(surface)) {
          tied.add(
              text.substring(
                  first.length() + second.length() + 1, text.length() - surface.length()));
        }
      }
    }
    return tied;
  }

  /** Tells words that share a key, in any language: to name both is to name one of them twice. */
  Set<String> keys(String word) {
    var keys = new HashSet<String>(List.of(Accents.fold(word)));
    for (var language : languages.entrySet()) {
      keys.add(language.getKey() + FormTerms.NUL + word);
      for (var stem : language.getValue().stems(word)) {
        keys.add(language.getKey() + FormTerms.NUL + stem);
      }
    }
    return keys;
  }
}
