package hark.lucene.schema;

import hark.language.AccentFolder;
import hark.language.WordForms;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.BytesRef;

/**
 * The terms of the field {@link TranscriptDocument#FORMS}: {@code key NUL tag NUL surface}. They
 * stand in the term dictionary in the order of their keys, so that all that is said for a key is
 * found by one seek. The tag is the language in which the surface is a form of the key, with {@link
 * #ELIDED} behind it where the surface is a form of the key with an article tied to it; or {@link
 * #ACCENT}. A surface is a word as it stands in the speech, or two with a blank between them.
 *
 * <p>Terms of words are kept and given out again, as speech repeats itself: in each language the
 * last word of each of a fixed number of hashes. Safe to share between threads.
 */
public final class FormTerms {

  /** Instead of a language: the key is the surface without accents. */
  public static final String ACCENT = "~";

  /** Behind a language: the surface has an elided article. */
  public static final String ELIDED = "'";

  /** Separates; no word holds it. */
  public static final char NUL = 0;

  private static final int KEPT = 1 << 16;

  /** What is kept of a word; never changed, so that threads may race for a place. */
  private record StoredForm(String word, List<BytesRef> terms) {}

  private final Map<String, StoredForm[]> kept = new ConcurrentHashMap<>();

  /** The terms of one word of a vocabulary. */
  List<BytesRef> of(TranscriptVocabulary vocabulary, int number, String language, WordForms forms) {
    var places = kept.computeIfAbsent(language, key -> new StoredForm[KEPT]);
    int hash = vocabulary.hash(number);
    int place = (hash ^ hash >>> 16) & KEPT - 1;
    var known = places[place];
    if (known == null || !vocabulary.isWord(number, known.word())) {
      var word = vocabulary.word(number);
      known = new StoredForm(word, terms(word, language, forms));
      places[place] = known;
    }
    return known.terms();
  }

  private static List<BytesRef> terms(String word, String language, WordForms forms) {
    var terms = new ArrayList<BytesRef>(2);
    add(forms.stems(word), language, word, terms);
    var plain = AccentFolder.fold(word);
    if (!plain.equals(word)) {
      terms.add(term(plain, ACCENT, word));
    }
    if (language.equals("ko") && WordForms.isKorean(word)) {
      for (int i = 1; i + WordForms.SHORTEST_INNER <= word.length(); i++) {
        terms.add(term(word.substring(i), language, word));
      }
    }
    return List.copyOf(terms);
  }

  /** Adds a term for each key. */
  static void add(Collection<String> keys, String tag, String surface, List<BytesRef> terms) {
    for (var key : keys) {
      terms.add(term(key, tag, surface));
    }
  }

  private static BytesRef term(String key, String tag, String surface) {
    return new BytesRef((key + NUL + tag + NUL + surface).getBytes(StandardCharsets.UTF_8));
  }
}
