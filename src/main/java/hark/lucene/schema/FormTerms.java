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
 * The terms of the field {@link TranscriptDocument#FORMS}: {@code key NUL tag NUL surface}. The
 * term dictionary orders them by key, so that one seek finds everything said for a key. The tag is
 * the language in which the surface is a form of the key, followed by {@link #ELIDED} if the
 * surface is a form of the key with an elided article; or {@link #ACCENT}. A surface is a spoken
 * word, or two with a blank between them.
 *
 * <p>Terms of words are cached, because speech repeats itself: in each language the last word for
 * each of a fixed number of hashes. Safe to share between threads.
 */
public final class FormTerms {

  /** The tag, instead of a language, of a key that is the surface without accents. */
  public static final String ACCENT = "~";

  /** The suffix of a language if the surface has an elided article. */
  public static final String ELIDED = "'";

  /** The separator; no word contains it. */
  public static final char NUL = 0;

  private static final int KEPT = 1 << 16;

  /** The cached terms of a word; immutable, so that threads may race for a slot. */
  private record StoredForm(String word, List<BytesRef> terms) {}

  private final Map<String, StoredForm[]> kept = new ConcurrentHashMap<>();

  /** Returns the terms of one word of a vocabulary. */
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

  /** Returns the language of a term that has one. */
  public static String language(String term) {
    int from = term.indexOf(NUL) + 1;
    var tag = term.substring(from, term.indexOf(NUL, from));
    return tag.endsWith(ELIDED) ? tag.substring(0, tag.length() - ELIDED.length()) : tag;
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
