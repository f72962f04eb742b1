package hark.lucene.sound;

import hark.language.sound.Pronouncers;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The forms of a word that are found without being asked for by their sound, each in some languages
 * or in all. Used by one thread.
 */
public final class OwnForms {

  private final Map<String, Set<String>> languages = new HashMap<>();

  /** Returns the forms with the languages in which they are found; none for all languages. */
  public Map<String, Set<String>> languages() {
    return Collections.unmodifiableMap(languages);
  }

  /** Adds a form that is found in every language. */
  public OwnForms add(String form) {
    languages.put(form, Set.of());
    return this;
  }

  /**
   * Adds a form.
   *
   * @param codes the languages in which it is found, as ISO 639 codes; empty for all
   */
  public void add(String form, Set<String> codes) {
    if (codes.isEmpty()) {
      add(form);
    } else if (!isEverywhere(form)) {
      languages.computeIfAbsent(form, _ -> new HashSet<>()).addAll(codes);
    }
  }

  /**
   * Adds a name, also as one word, and names that are no mistakes for it.
   *
   * @param words of the name, one or two
   * @param others each as its words with a blank between them
   */
  public OwnForms addName(List<String> words, Set<String> others) {
    add(String.join(" ", words)).add(String.join("", words));
    others.forEach(this::add);
    return this;
  }

  private boolean isEverywhere(String form) {
    return languages.containsKey(form) && languages.get(form).isEmpty();
  }

  /**
   * Checks whether a word of a language is one of the forms.
   *
   * @param language with rules of pronunciation; empty for any other
   */
  boolean include(String word, String language) {
    var found = languages.get(word);
    return found != null
        && (found.isEmpty()
            || (language.isEmpty()
                ? !Pronouncers.LANGUAGES.containsAll(found)
                : found.contains(language)));
  }
}
