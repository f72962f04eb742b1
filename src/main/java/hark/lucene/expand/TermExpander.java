package hark.lucene.expand;

import hark.language.Contractions;
import hark.language.ElisionRemover;
import hark.lucene.schema.FormTerms;
import hark.query.Query.StemmedWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The forms of words in one snapshot of the index, those of words with an article and contractions
 * included, and the words that two words are together. The result depends on the whole library, not
 * on single leaves. Used by one thread at a time.
 */
public final class TermExpander {

  private final LibraryTerms terms;
  private final TranscriptCounts counts;
  private final WordKeys keys;

  TermExpander(LibraryTerms terms, WordKeys keys) {
    this.terms = terms;
    this.keys = keys;
    this.counts = new TranscriptCounts(terms);
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
    int room = Math.min(FormCollector.MOST - own.accents().size(), all.size());
    return new SpokenForm.Expansions(
        own.accents(), List.copyOf(all.values()).subList(0, room), cut || room < all.size());
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
    var search = new FormCollector(word, keys.languages(), terms);
    search.collect();
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
        if (words.size() == 1 && terms.isSaid(words.getFirst())) {
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
    var surface = FormTerms.NUL + first + " " + second;
    var forms = terms.forms(first + second + FormTerms.NUL, FormCollector.SCANNED);
    for (var term : forms.terms()) {
      if (term.text().endsWith(surface)) {
        times += term.transcripts();
        int end = term.text().length() - surface.length();
        tied.add(term.text().substring(first.length() + second.length() + 1, end));
      }
    }
    return counts.isUsualPair(first, second, times) ? tied : Set.of();
  }
}
