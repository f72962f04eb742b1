package hark.lucene.expand;

import hark.lucene.schema.FormTerms;
import hark.lucene.sound.OwnForms;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A spoken form of a word.
 *
 * @param surface a word, or several with blanks between them
 * @param languages of the transcripts in which it counts, as ISO 639 codes; empty for all
 * @param times the approximate number of transcripts that say it
 * @param within the term of {@link FormTerms} that restricts it to some transcripts; empty if the
 *     language is enough
 */
public record SpokenForm(
    String surface, Set<String> languages, long times, Optional<String> within) {

  public SpokenForm {
    languages = Set.copyOf(languages);
  }

  /** Returns the form where it counts in some languages; empty if it counts in none of them. */
  Optional<SpokenForm> in(Set<String> wanted) {
    if (within.isPresent()) {
      return wanted.contains(FormTerms.language(within.get()))
          ? Optional.of(this)
          : Optional.empty();
    }
    var shared = new HashSet<>(wanted);
    if (!languages.isEmpty()) {
      shared.retainAll(languages);
    }
    return shared.isEmpty()
        ? Optional.empty()
        : Optional.of(new SpokenForm(surface, shared, times, within));
  }

  /** Returns a form that counts wherever one of the two does. */
  static SpokenForm or(SpokenForm one, SpokenForm other) {
    if (one.within.isPresent() || other.within.isPresent()) {
      return one.within.isPresent() ? other : one;
    }
    var languages = new HashSet<>(one.languages);
    languages.addAll(other.languages);
    boolean anywhere = one.languages.isEmpty() || other.languages.isEmpty();
    return new SpokenForm(
        one.surface, anywhere ? Set.of() : languages, one.times + other.times, Optional.empty());
  }

  public boolean isRow() {
    return surface.indexOf(' ') >= 0;
  }

  /**
   * All forms of a word in a library.
   *
   * @param accents the same word with other accents, or without
   * @param inflected its other forms
   * @param cut whether there were more forms than a word may have
   */
  public record Expansions(List<String> accents, List<SpokenForm> inflected, boolean cut) {

    static final Expansions NONE = new Expansions(List.of(), List.of(), false);

    public Expansions {
      accents = List.copyOf(accents);
      inflected = List.copyOf(inflected);
    }

    /** Returns the word and its forms, which are found without being asked for by their sound. */
    public OwnForms own(String word) {
      var own = new OwnForms().add(word).add(word + "s");
      accents.forEach(own::add);
      inflected.forEach(
          form ->
              own.add(
                  form.surface(),
                  form.within().map(FormTerms::language).map(Set::of).orElse(form.languages())));
      return own;
    }
  }
}
