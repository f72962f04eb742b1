package hark.lucene.expand;

import hark.language.number.NumberWords;
import hark.transcript.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The look-up of other ways to say and to write a number in one state of a library: those whose
 * words are all said in it, each in transcripts of the languages that say it so. Digits for words
 * count also where the language is not known, and digits for digits everywhere. Safe to share
 * between threads.
 */
public final class NumberExpander {

  private static final List<String> TWO = List.of("2");

  private final LibraryTerms terms;

  NumberExpander(LibraryTerms terms) {
    this.terms = terms;
  }

  /** Loads the rules of the languages of a library, so that no search has to wait for them. */
  public static void prepare(LibraryTerms terms) throws IOException {
    for (var language : terms.languages()) {
      NumberWords.of(language).ifPresent(number -> number.others(TWO));
    }
  }

  /** Finds the other ways to give the number that some words are; empty if they are none. */
  List<SpokenForm> of(List<String> words) throws IOException {
    var found = new LinkedHashMap<List<String>, Set<String>>();
    for (var language : terms.languages()) {
      var number = NumberWords.of(language);
      if (number.isPresent()) {
        for (var way : number.get().others(words)) {
          var in = found.computeIfAbsent(way, key -> new TreeSet<>());
          in.add(language);
          if (NumberWords.areDigits(way)) {
            in.add(Track.UNKNOWN_LANGUAGE);
          }
        }
      }
    }
    NumberWords.othersInDigits(words).forEach(way -> found.put(way, Set.of()));
    return said(found);
  }

  /** Returns the names of thousand, million and so on in the languages of the library. */
  Set<String> scaleNames() throws IOException {
    var names = new TreeSet<String>();
    for (var language : terms.languages()) {
      NumberWords.of(language).ifPresent(numbers -> names.addAll(numbers.scaleNames()));
    }
    return names;
  }

  private List<SpokenForm> said(Map<List<String>, Set<String>> found) throws IOException {
    var forms = new ArrayList<SpokenForm>();
    var known = new HashMap<String, Boolean>();
    for (var way : found.entrySet()) {
      if (areSaid(way.getKey(), known)) {
        var surface = String.join(" ", way.getKey());
        forms.add(new SpokenForm(surface, way.getValue(), 0, Optional.empty()));
      }
    }
    return List.copyOf(forms);
  }

  private boolean areSaid(List<String> words, Map<String, Boolean> known) throws IOException {
    for (var word : words) {
      var said = known.get(word);
      if (said == null) {
        said = terms.isSaid(word);
        known.put(word, said);
      }
      if (!said) {
        return false;
      }
    }
    return true;
  }
}
