package hark.lucene.match;

import hark.lucene.schema.FormTerms;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that is said where a word is looked for.
 *
 * @param surface a word, or two with a blank between them
 * @param languages in whose transcripts it counts, as ISO 639 codes; empty for all
 * @param times in how many transcripts it is said, about
 * @param within the term of {@link FormTerms} in whose transcripts alone it counts; empty where the
 *     language is enough
 */
record SpokenForm(String surface, Set<String> languages, long times, Optional<String> within) {

  SpokenForm {
    languages = Set.copyOf(languages);
  }

  boolean isPair() {
    return surface.indexOf(' ') >= 0;
  }

  /**
   * All that a word stands for in a library.
   *
   * @param accents the same word with other accents, or without
   * @param inflected its other forms
   * @param cut whether there were more than a word may have
   */
  record Expansions(List<String> accents, List<SpokenForm> inflected, boolean cut) {

    static final Expansions NONE = new Expansions(List.of(), List.of(), false);

    Expansions {
      accents = List.copyOf(accents);
      inflected = List.copyOf(inflected);
    }
  }
}
