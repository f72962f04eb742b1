package hark.lucene.match;

import hark.lucene.expand.NumberRuns;
import hark.lucene.expand.TermExpansion;
import hark.lucene.match.FormPostings.FormKind;
import hark.query.Query;
import hark.query.Query.Hyphenated;
import hark.query.Query.Phrase;
import hark.query.Query.SoundAlike;
import hark.query.Query.StemmedWord;
import hark.query.Query.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;

/**
 * The translation of words and numbers into matchers of their forms; remembers the forms, from
 * which the tier of a moment is told. For one search in one leaf of the index.
 */
final class WordTranslator {

  private final LeafReader leaf;
  private final TermsEnum dictionary;
  private final TermExpansion expansion;
  private final IncludedForms said;
  private final Optional<InflectedPositions> inflectedPositions;
  private final List<FormPostings> accented = new ArrayList<>();
  private final List<TieredMatcher.Further> further = new ArrayList<>();
  private final List<TieredMatcher.Further> numbers = new ArrayList<>();
  private final List<TieredMatcher.Further> sounding = new ArrayList<>();

  /**
   * @param dictionary of the field to search
   * @param said what words typed without quotation marks stand for
   * @param inflectedPositions to which the search is restricted
   */
  WordTranslator(
      LeafReader leaf,
      TermsEnum dictionary,
      TermExpansion expansion,
      IncludedForms said,
      Optional<InflectedPositions> inflectedPositions) {
    this.leaf = leaf;
    this.dictionary = dictionary;
    this.expansion = expansion;
    this.said = said;
    this.inflectedPositions = inflectedPositions;
  }

  /** Returns the words of the matchers created so far that are said with other accents. */
  List<FormPostings> accented() {
    return accented;
  }

  /** Returns the further forms in the matchers created so far. */
  List<TieredMatcher.Further> further() {
    return further;
  }

  /** Returns the numbers in the matchers created so far that are given in another way. */
  List<TieredMatcher.Further> numbers() {
    return numbers;
  }

  /** Returns the words in the matchers created so far that sound like those of the query. */
  List<TieredMatcher.Further> sounding() {
    return sounding;
  }

  /** Creates a matcher of words in a row; empty if no transcript of this leaf says all of them. */
  Optional<SpanMatcher> phrase(Phrase phrase) throws IOException {
    var places = new ArrayList<PhraseMatcher.PhraseWord>();
    for (int offset = 0; offset < phrase.slots().size(); offset++) {
      if (phrase.slots().get(offset) instanceof Word word) {
        var postings = postings(word);
        if (postings.isEmpty()) {
          return Optional.empty();
        }
        places.add(new PhraseMatcher.PhraseWord(postings.get(), offset));
      }
    }
    return Optional.of(new PhraseMatcher(places, phrase.slots().size()));
  }

  /**
   * Creates a matcher of words that are forms of one another, in any form.
   *
   * @param typed those that do not stand for other ways to give a number
   */
  Optional<SpanMatcher> anyForm(List<StemmedWord> words, Set<Query> typed) throws IOException {
    var forms = new FormMatchers(leaf, dictionary, expansion);
    for (var word : words) {
      addForms(word, forms);
      if (said.numbers() && !typed.contains(word)) {
        forms.addNumbers(expansion.numbers(List.of(word.text())));
      }
      if (said.sounding()) {
        forms.addSounding(expansion.sounding(word.text()));
      }
    }
    return taken(forms);
  }

  private void addForms(StemmedWord word, FormMatchers to) throws IOException {
    to.addTyped(word.text());
    if (said.inflected()) {
      to.addInflected(word, Optional.empty());
    }
  }

  /** Creates a matcher of a word in any form, and of words that sound like it. */
  Optional<SpanMatcher> soundAlike(SoundAlike word) throws IOException {
    var forms = new FormMatchers(leaf, dictionary, expansion);
    addForms(word.word(), forms);
    if (said.numbers()) {
      forms.addNumbers(expansion.numbers(List.of(word.text())));
    }
    if (said.requested()) {
      forms.addSounding(
          word.sounding().isEmpty() ? expansion.sounding(word.text()) : word.sounding());
    }
    return taken(forms);
  }

  /** Creates a matcher of two words written as one, in transcripts of some languages. */
  Optional<SpanMatcher> joined(StemmedWord word, Set<String> languages) throws IOException {
    var forms = new FormMatchers(leaf, dictionary, expansion);
    forms.addInflected(word, Optional.of(languages));
    return taken(forms);
  }

  private Optional<SpanMatcher> taken(FormMatchers forms) throws IOException {
    var matchers = forms.matchers();
    accented.addAll(forms.accented());
    further.addAll(forms.further());
    numbers.addAll(forms.added(FormKind.NUMBER));
    sounding.addAll(forms.added(FormKind.SOUNDS));
    inflectedPositions.ifPresent(forms::addInflectedTo);
    return OrMatcher.of(matchers);
  }

  /** Creates a matcher of words that are a number, in a row, or given in another way. */
  Optional<SpanMatcher> number(List<String> words) throws IOException {
    var ways = new ArrayList<SpanMatcher>();
    phrase(Phrase.of(words.stream().map(Word::new).toList())).ifPresent(ways::add);
    otherNumbers(words).ifPresent(ways::add);
    return OrMatcher.of(ways);
  }

  private Optional<SpanMatcher> otherNumbers(List<String> words) throws IOException {
    var forms = new FormMatchers(leaf, dictionary, expansion);
    forms.addNumbers(expansion.numbers(words));
    return taken(forms);
  }

  /**
   * Creates a matcher of two words with a hyphen, in a row or as one word.
   *
   * @param withNumbers whether as well in other ways to give the number that they are
   */
  Optional<SpanMatcher> hyphened(Hyphenated pair, boolean withNumbers) throws IOException {
    var ways = new ArrayList<SpanMatcher>();
    if (said.inflected()) {
      addInflected(pair, ways);
    } else {
      phrase(pair.phrase()).ifPresent(ways::add);
    }
    if (withNumbers) {
      otherNumbers(NumberRuns.words(pair)).ifPresent(ways::add);
    }
    return OrMatcher.of(ways);
  }

  private void addInflected(Hyphenated pair, List<SpanMatcher> ways) throws IOException {
    var words = List.of(pair.first(), pair.second());
    inflectedPositions.ifPresent(InflectedPositions::disable);
    var places = new ArrayList<PhraseMatcher.PhraseWord>();
    for (var word : words) {
      var forms = new FormMatchers(leaf, dictionary, expansion);
      forms.addTyped(word.text());
      forms.addInflected(new StemmedWord(word.text()), Optional.empty());
      forms
          .postings()
          .ifPresent(said -> places.add(new PhraseMatcher.PhraseWord(said, places.size())));
      further.addAll(forms.further());
    }
    if (places.size() == words.size()) {
      ways.add(new PhraseMatcher(places, places.size()));
    }
    joined(pair.joined(), Set.of()).ifPresent(ways::add);
  }

  /** Finds the places of a word, with any accents; empty if no transcript of this leaf says it. */
  Optional<PostingsEnum> postings(Word word) throws IOException {
    var forms = new FormMatchers(leaf, dictionary, expansion);
    forms.addTyped(word.text());
    var postings = forms.postings();
    accented.addAll(forms.accented());
    return postings;
  }
}
