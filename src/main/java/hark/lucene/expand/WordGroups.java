package hark.lucene.expand;

import hark.language.AccentFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The relations between the words of a query: forms of one another, or two halves of one word. */
final class WordGroups {

  private final Optional<LibraryForms> library;

  /**
   * @param library without it words are related only to themselves
   */
  WordGroups(Optional<LibraryForms> library) {
    this.library = library;
  }

  /** Returns the result of {@link TermExpander#joined}; empty without a library. */
  Map<String, Set<String>> joined(String first, String second) throws IOException {
    return library.isEmpty() ? Map.of() : library.get().joined(first, second);
  }

  /**
   * Groups the words that differ only in accents: two of them in a query count as one word twice.
   */
  List<List<String>> groups(List<String> words) {
    return groups(words, word -> Set.of(library.isPresent() ? AccentFolder.fold(word) : word));
  }

  /** Groups also the words that are forms of one another in a language. */
  List<List<String>> groups(List<String> words, String language) {
    return groups(words, word -> library.orElseThrow().keys(word).get(language));
  }

  private static List<List<String>> groups(
      List<String> words, Function<String, Set<String>> keysOf) {
    var groups = new ArrayList<List<String>>();
    var keys = new ArrayList<Set<String>>();
    for (var word : words) {
      var group = new ArrayList<>(List.of(word));
      var own = new HashSet<>(keysOf.apply(word));
      for (int i = groups.size() - 1; i >= 0; i--) {
        if (!Collections.disjoint(keys.get(i), own)) {
          group.addAll(0, groups.remove(i));
          own.addAll(keys.remove(i));
        }
      }
      groups.add(group);
      keys.add(own);
    }
    return groups;
  }
}
