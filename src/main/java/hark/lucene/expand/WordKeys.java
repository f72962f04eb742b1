package hark.lucene.expand;

import hark.language.AccentFolder;
import hark.language.WordForms;
import hark.lucene.schema.FormTerms;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The keys of words in each language with inflected forms: words that share a key are forms of one
 * another in that language. Needs no index. Used by one thread at a time.
 */
final class WordKeys {

  private final Map<String, WordForms> languages = new TreeMap<>();

  WordKeys() {
    WordForms.languages().forEach(tag -> languages.put(tag, WordForms.of(tag)));
  }

  /** Returns the forms of words by their languages, as ISO 639 codes. */
  Map<String, WordForms> languages() {
    return Collections.unmodifiableMap(languages);
  }

  /** Returns the keys of a word in each language. */
  Map<String, Set<String>> of(String word) {
    var keys = new TreeMap<String, Set<String>>();
    for (var language : languages.entrySet()) {
      var own = new HashSet<String>(List.of(AccentFolder.fold(word), FormTerms.NUL + word));
      of(word, language.getValue()).forEach(key -> own.add(FormTerms.NUL + key));
      keys.put(language.getKey(), Set.copyOf(own));
    }
    return keys;
  }

  /** Returns the keys of a word in one language besides itself: stems and other spellings. */
  static Set<String> of(String word, WordForms language) {
    var keys = new HashSet<>(language.stems(word));
    for (var spelling : language.spellings(word)) {
      keys.add(spelling);
      keys.addAll(language.stems(spelling));
    }
    return keys;
  }
}
