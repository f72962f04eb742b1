package hark.lucene.expand;

import hark.language.AccentFolder;
import hark.language.Contractions;
import hark.language.ElisionRemover;
import hark.language.WordForms;
import hark.lucene.schema.FormTerms;
import hark.lucene.schema.TranscriptDocument;
import hark.query.Query.StemmedWord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * The look-up of forms of words in one snapshot of the index, by the keys of the word in the
 * dictionary of each leaf. The result depends on the whole library, not on single leaves. Used by
 * one thread at a time.
 */
public final class TermExpander {

  /** The most forms of a word, besides itself. */
  public static final int MOST = 64;

  /** The most terms of a leaf that are examined for one key. */
  private static final int SCANNED = 2_000;

  /** The fraction of transcripts, one in so many, that makes a spelling usual. */
  private static final int USUAL = 20;

  /** The most letters in which the ending of a word that nobody says differs from its forms. */
  private static final int LONGEST_ENDING = 4;

  private static final String SEPARATOR = String.valueOf(FormTerms.NUL);

  private final IndexReader reader;
  private final Map<String, WordForms> languages = new TreeMap<>();

  TermExpander(IndexReader reader) {
    this.reader = reader;
    WordForms.languages().forEach(tag -> languages.put(tag, WordForms.of(tag)));
  }

  /** The forms collected for one word, over all leaves. */
  private final class Lookup {

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

    Lookup(String word) {
      this.word = word;
      this.plain = AccentFolder.fold(word);
      keys.put(word, Set.of());
      keys.put(plain, new HashSet<>());
      for (var language : languages.entrySet()) {
        for (var key : keysOf(word, language.getValue())) {
          keys.computeIfAbsent(key, one -> new HashSet<>()).add(language.getKey());
        }
        spellings.addAll(language.getValue().spellings(word));
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

    private void scan(TermsEnum terms, String prefix, FormConsumer taker) throws IOException {
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

    /** Adds a term of {@link FormTerms} whose key is one of the word's. */
    private void take(String term, int frequency) {
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
            elidedTimes.merge(parts[2], (long) frequency, Long::sum);
          } else {
            form(parts[2], language, frequency);
          }
        }
      }
    }

    /** Adds a term whose key begins with the word: the end of a Korean word that contains it. */
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
      boolean isSaid = !accents.isEmpty() || transcripts(word) > 0;
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
          || isUsualPair(
              surface.substring(0, blank), surface.substring(blank + 1), times.get(surface));
    }
  }

  /**
   * Checks whether two words are usually one: whether at least one in {@value #USUAL} of the
   * transcripts with the rarer of them joins them with a hyphen. {@code may-be} is not {@code
   * maybe}.
   */
  private boolean isUsualPair(String first, String second, long times) throws IOException {
    return times * USUAL >= Math.min(transcripts(first), transcripts(second));
  }

  /** Returns the number of transcripts that say a word. */
  private long transcripts(String word) throws IOException {
    return reader.docFreq(new Term(TranscriptDocument.SPEECH, word));
  }

  @FunctionalInterface
  private interface FormConsumer {
    void take(String term, int frequency);
  }

  /** Finds the forms that a word stands for. */
  SpokenForm.Expansions of(StemmedWord word) throws IOException {
    var all = new LinkedHashMap<String, SpokenForm>();
    var own = of(word.text());
    own.inflected().forEach(form -> all.put(form.surface(), form));
    boolean cut = own.cut();
    for (var elision : ElisionRemover.without(word.text(), word.apostrophe()).entrySet()) {
      var rest = withoutArticle(elision.getKey(), elision.getValue());
      rest.inflected().forEach(form -> all.merge(form.surface(), form, SpokenForm::or));
      cut |= rest.cut();
    }
    for (var form : contractions(word)) {
      all.merge(form.surface(), form, SpokenForm::or);
    }
    all.remove(word.text());
    own.accents().forEach(all::remove);
    int room = Math.min(MOST - own.accents().size(), all.size());
    return new SpokenForm.Expansions(
        own.accents(), List.copyOf(all.values()).subList(0, room), cut || room < all.size());
  }

  /** Returns the keys of a word in one language besides itself: stems and other spellings. */
  private static Set<String> keysOf(String word, WordForms language) {
    var keys = new HashSet<>(language.stems(word));
    for (var spelling : language.spellings(word)) {
      keys.add(spelling);
      keys.addAll(language.stems(spelling));
    }
    return keys;
  }

  /** Returns what a word is drawn together from, or drawn together to. */
  private static List<SpokenForm> contractions(StemmedWord word) {
    var forms = new ArrayList<SpokenForm>();
    for (var language : new TreeSet<>(Contractions.languages())) {
      for (var words : Contractions.others(List.of(word.text()), word.apostrophe() > 0, language)) {
        forms.add(new SpokenForm(String.join(" ", words), Set.of(language), 0, Optional.empty()));
      }
    }
    return forms;
  }

  private SpokenForm.Expansions of(String word) throws IOException {
    var search = new Lookup(word);
    for (var leaf : reader.leaves()) {
      search.in(leaf);
    }
    return search.all();
  }

  /**
   * Finds the forms of the rest of a word that was typed with an elided article, itself included,
   * in the languages that have the article.
   */
  private SpokenForm.Expansions withoutArticle(String rest, Set<String> articleOf)
      throws IOException {
    var search = of(rest);
    var forms = new ArrayList<SpokenForm>();
    forms.add(new SpokenForm(rest, articleOf, 0, Optional.empty()));
    search
        .accents()
        .forEach(word -> forms.add(new SpokenForm(word, articleOf, 0, Optional.empty())));
    search.inflected().forEach(form -> form.in(articleOf).ifPresent(forms::add));
    return new SpokenForm.Expansions(List.of(), forms, search.cut());
  }

  /**
   * Returns the words that two words are together, with the languages of the transcripts in which
   * they are: the two as one, where they were also written with a hyphen between them, and
   * contractions.
   */
  Map<String, Set<String>> joined(String first, String second) throws IOException {
    var joined = new TreeMap<String, Set<String>>();
    var tied = tied(first, second);
    if (!tied.isEmpty()) {
      joined.put(first + second, new TreeSet<>(tied));
    }
    for (var language : Contractions.languages()) {
      for (var words : Contractions.others(List.of(first, second), false, language)) {
        if (words.size() == 1 && transcripts(words.getFirst()) > 0) {
          joined.computeIfAbsent(words.getFirst(), word -> new TreeSet<>()).add(language);
        }
      }
    }
    return joined;
  }

  /**
   * Returns the languages of the transcripts in which two words were also written with a hyphen
   * between them.
   */
  private Set<String> tied(String first, String second) throws IOException {
    var tied = new TreeSet<String>();
    long times = 0;
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
          times += terms.docFreq();
          tied.add(
              text.substring(
                  first.length() + second.length() + 1, text.length() - surface.length()));
        }
      }
    }
    return isUsualPair(first, second, times) ? tied : Set.of();
  }

  /**
   * Returns the keys of a word in each language with inflected forms; words that share a key are
   * forms of one another in that language.
   */
  Map<String, Set<String>> keys(String word) {
    var keys = new TreeMap<String, Set<String>>();
    for (var language : languages.entrySet()) {
      var own = new HashSet<String>(List.of(AccentFolder.fold(word), FormTerms.NUL + word));
      keysOf(word, language.getValue()).forEach(key -> own.add(FormTerms.NUL + key));
      keys.put(language.getKey(), Set.copyOf(own));
    }
    return keys;
  }
}
