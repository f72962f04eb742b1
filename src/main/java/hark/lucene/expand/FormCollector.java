package hark.lucene.expand;

import hark.language.AccentFolder;
import hark.language.WordForms;
import hark.lucene.expand.LibraryTerms.TermList;
import hark.lucene.schema.FormTerms;
import hark.search.part.SearchBounds;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The forms of one word, collected from the terms of a library by the keys of the word: its stems
 * and its other spellings. Used by one thread.
 */
final class FormCollector {

  /** The most forms of a word, besides itself. */
  static final int MOST = SearchBounds.MOST_FORMS;

  /** The most terms that are examined for one key. */
  static final int SCANNED = 2_000;

  /** The most letters in which the ending of a word that nobody says differs from its forms. */
  private static final int LONGEST_ENDING = 4;

  private static final String SEPARATOR = String.valueOf(FormTerms.NUL);

  @FunctionalInterface
  private interface FormConsumer {
    void take(String term, long transcripts);
  }

  private final LibraryTerms terms;
  private final TranscriptCounts counts;
  private final String word;
  private final String plain;

  /** The languages of each key of the word; empty for the word itself. */
  private final Map<String, Set<String>> keys = new TreeMap<>();

  private final Map<String, Set<String>> found = new HashMap<>();
  private final Map<String, Long> times = new HashMap<>();
  private final Map<String, String> elisions = new TreeMap<>();
  private final Map<String, Long> elidedTimes = new HashMap<>();
  private final Set<String> accents = new TreeSet<>();
  private final Set<String> spellings = new HashSet<>();
  private boolean cut;

  FormCollector(String word, Map<String, WordForms> languages, LibraryTerms terms) {
    this.word = word;
    this.terms = terms;
    this.counts = new TranscriptCounts(terms);
    this.plain = AccentFolder.fold(word);
    keys.put(word, Set.of());
    keys.put(plain, new HashSet<>());
    for (var language : languages.entrySet()) {
      for (var key : WordKeys.of(word, language.getValue())) {
        keys.computeIfAbsent(key, one -> new HashSet<>()).add(language.getKey());
      }
      spellings.addAll(language.getValue().spellings(word));
    }
  }

  /** Collects the forms that the library has. */
  void collect() throws IOException {
    for (var key : keys.entrySet()) {
      take(terms.forms(key.getKey() + FormTerms.NUL, SCANNED), this::take);
      long transcripts = key.getKey().equals(word) ? 0 : terms.transcripts(key.getKey());
      if (transcripts > 0) {
        if (key.getKey().equals(plain)) {
          accents.add(plain);
        }
        key.getValue().forEach(language -> form(key.getKey(), language, transcripts));
      }
    }
    if (WordForms.isKorean(word) && word.length() >= WordForms.SHORTEST_INNER) {
      take(terms.words(word, SCANNED), (begun, transcripts) -> form(begun, "ko", transcripts));
      take(terms.forms(word, SCANNED), this::takeInner);
    }
  }

  private void take(TermList list, FormConsumer taker) {
    list.terms().forEach(term -> taker.take(term.text(), term.transcripts()));
    cut |= list.cut();
  }

  /** Adds a term of {@link FormTerms} whose key is one of the word's. */
  private void take(String term, long transcripts) {
    var parts = term.split(SEPARATOR, 3);
    var key = parts[0];
    if (parts[1].equals(FormTerms.ACCENT)) {
      if (key.equals(plain)) {
        accents.add(parts[2]);
      }
    } else {
      boolean elided = parts[1].endsWith(FormTerms.ELIDED);
      var language = elided ? parts[1].substring(0, parts[1].length() - 1) : parts[1];
      if (key.equals(word) || keys.get(key).contains(language)) {
        if (elided) {
          elisions.put(parts[2], term);
          elidedTimes.merge(parts[2], transcripts, Long::sum);
        } else {
          form(parts[2], language, transcripts);
        }
      }
    }
  }

  /** Adds a term whose key begins with the word: the end of a Korean word that contains it. */
  private void takeInner(String term, long transcripts) {
    var parts = term.split(SEPARATOR, 3);
    if (parts[1].equals("ko")) {
      form(parts[2], parts[1], transcripts);
    }
  }

  private void form(String surface, String language, long transcripts) {
    found.computeIfAbsent(surface, key -> new HashSet<>()).add(language);
    times.merge(surface, transcripts, Long::sum);
  }

  /** Returns the forms that were collected. */
  SpokenForm.Expansions all() throws IOException {
    accents.remove(word);
    var kept = new ArrayList<>(accents).subList(0, Math.min(MOST, accents.size()));
    var forms = forms();
    int room = Math.min(MOST - kept.size(), forms.size());
    boolean all = kept.size() == accents.size() && room == forms.size();
    return new SpokenForm.Expansions(kept, forms.subList(0, room), cut || !all);
  }

  /** Returns the forms, the most frequent first. */
  private List<SpokenForm> forms() throws IOException {
    var forms = new ArrayList<SpokenForm>();
    boolean isSaid = !accents.isEmpty() || counts.of(word) > 0;
    for (var form : found.entrySet()) {
      var surface = form.getKey();
      if (!surface.equals(word)
          && !accents.contains(surface)
          && (isSaid || isNear(surface) || spellings.contains(surface))
          && isUsual(surface)) {
        forms.add(new SpokenForm(surface, form.getValue(), times.get(surface), Optional.empty()));
      }
    }
    for (var elision : elisions.entrySet()) {
      var surface = elision.getKey();
      if (!found.containsKey(surface) && !accents.contains(surface) && !surface.equals(word)) {
        forms.add(
            new SpokenForm(
                surface, Set.of(), elidedTimes.get(surface), Optional.of(elision.getValue())));
      }
    }
    forms.sort(
        Comparator.comparing(SpokenForm::times).reversed().thenComparing(SpokenForm::surface));
    return forms;
  }

  /**
   * Checks whether a form differs from the word in a short ending only. A stemmer cuts more off a
   * misspelt word than off a word of its language: {@code definately} has the stem of {@code
   * defined}. Forms with other beginnings, as in Arabic, are all near.
   */
  private boolean isNear(String surface) {
    var other = AccentFolder.fold(surface);
    int most = Math.min(plain.length(), other.length());
    int same = 0;
    while (same < most && plain.charAt(same) == other.charAt(same)) {
      same++;
    }
    int ending = Math.max(plain.length(), other.length()) - same;
    return same == 0 || ending <= LONGEST_ENDING || isPairOrKorean(surface);
  }

  private boolean isPairOrKorean(String surface) {
    return surface.indexOf(' ') >= 0 || WordForms.isKorean(surface);
  }

  private boolean isUsual(String surface) throws IOException {
    int blank = surface.indexOf(' ');
    return blank < 0
        || counts.isUsualPair(
            surface.substring(0, blank), surface.substring(blank + 1), times.get(surface));
  }
}
