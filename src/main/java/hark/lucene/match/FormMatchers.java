package hark.lucene.match;

import hark.language.number.NumberWords;
import hark.lucene.expand.SpokenForm;
import hark.lucene.expand.TermExpansion;
import hark.lucene.match.FormPostings.FormKind;
import hark.lucene.match.FormPostings.FormPart;
import hark.lucene.schema.TranscriptDocument;
import hark.query.Query.StemmedWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** The forms of a word that are said in one leaf, and the matchers built from them. */
final class FormMatchers {

  private final LeafReader leaf;
  private final TermsEnum dictionary;
  private final TermExpansion expansion;
  private final Set<String> taken = new HashSet<>();
  private final List<FormPart> parts = new ArrayList<>();
  private final List<SpanMatcher> rows = new ArrayList<>();
  private final List<FormPostings> accented = new ArrayList<>();
  private final List<TieredMatcher.Further> further = new ArrayList<>();
  private final List<FormPostings> inflected = new ArrayList<>();

  /** Single words of tiers of their own, in which they need not be new. */
  private final Map<FormKind, List<FormPart>> added = new EnumMap<>(FormKind.class);

  private final Map<FormKind, List<TieredMatcher.Further>> addedHere =
      new EnumMap<>(FormKind.class);

  /**
   * @param dictionary of the words of the searched field; its position changes
   */
  FormMatchers(LeafReader leaf, TermsEnum dictionary, TermExpansion expansion) {
    this.leaf = leaf;
    this.dictionary = dictionary;
    this.expansion = expansion;
  }

  /** Adds a word as typed, with any accents. */
  void addTyped(String word) throws IOException {
    add(word, FormKind.SAME, null);
    for (var accent : expansion.of(word).accents()) {
      add(accent, FormKind.ACCENT, null);
    }
  }

  /**
   * Adds the inflected forms of a word.
   *
   * @param joinedIn if the word is two words written as one, which makes the word itself a form:
   *     the languages in which it is, or empty for all
   */
  void addInflected(StemmedWord word, Optional<Set<String>> joinedIn) throws IOException {
    var forms = expansion.inflected(word);
    if (joinedIn.isPresent()) {
      addForm(new SpokenForm(word.text(), joinedIn.get(), 0, Optional.empty()), joinedIn.get());
      for (var accent : expansion.of(word.text()).accents()) {
        addForm(new SpokenForm(accent, joinedIn.get(), 0, Optional.empty()), joinedIn.get());
      }
    }
    for (var form : forms) {
      addForm(form, joinedIn.orElse(Set.of()));
    }
  }

  /** Adds words that sound like the word: each one word, or two with a blank between them. */
  void addSounding(List<String> surfaces) throws IOException {
    for (var surface : new LinkedHashSet<>(surfaces)) {
      int blank = surface.indexOf(' ');
      if (blank >= 0) {
        addRow(surface, null, FormKind.SOUNDS);
      } else {
        addSingle(surface, null, FormKind.SOUNDS);
      }
    }
  }

  /** Adds other ways to give a number. */
  void addNumbers(List<SpokenForm> ways) throws IOException {
    for (var way : ways) {
      var table = way.languages().isEmpty() ? null : FormPostings.languages(leaf, way.languages());
      if (table != null && table.length == 0) {
        continue;
      }
      if (way.isRow() || NumberWords.isDigits(way.surface())) {
        addRow(way.surface(), table, FormKind.NUMBER);
      } else {
        addSingle(way.surface(), table, FormKind.NUMBER);
      }
    }
  }

  private void addSingle(String surface, boolean[] languages, FormKind kind) throws IOException {
    seek(surface)
        .ifPresent(
            postings ->
                added
                    .computeIfAbsent(kind, key -> new ArrayList<>())
                    .add(new FormPart(postings, kind, languages, null)));
  }

  private void addForm(SpokenForm form, Set<String> within) throws IOException {
    if (form.within().isPresent()) {
      addWithin(form.surface(), form.within().get());
      return;
    }
    var languages = new HashSet<>(form.languages());
    if (!within.isEmpty()) {
      languages.retainAll(within);
    }
    boolean anywhere = form.languages().isEmpty() && within.isEmpty();
    var table = anywhere ? null : FormPostings.languages(leaf, languages);
    if (table != null && table.length == 0) {
      return;
    }
    if (form.isRow()) {
      addRow(form.surface(), table, FormKind.INFLECTED);
    } else {
      add(form.surface(), FormKind.INFLECTED, table);
    }
  }

  private void addWithin(String surface, String term) throws IOException {
    var within = leaf.postings(new Term(TranscriptDocument.FORMS, term), PostingsEnum.NONE);
    if (within != null && taken.add(surface)) {
      seek(surface)
          .ifPresent(
              postings -> parts.add(new FormPart(postings, FormKind.INFLECTED, null, within)));
    }
  }

  private void add(String surface, FormKind kind, boolean[] languages) throws IOException {
    if (taken.add(surface)) {
      seek(surface).ifPresent(postings -> parts.add(new FormPart(postings, kind, languages, null)));
    }
  }

  /** Adds a word, or words in a row with blanks between them, as a matcher of its own. */
  private void addRow(String surface, boolean[] languages, FormKind kind) throws IOException {
    if (kind == FormKind.INFLECTED && !taken.add(surface)) {
      return;
    }
    var row = new ArrayList<PhraseMatcher.PhraseWord>();
    for (var word : surface.split(" ")) {
      var postings = seek(word);
      if (postings.isEmpty()) {
        return;
      }
      var place =
          row.isEmpty()
              ? new FormPostings(leaf, List.of(new FormPart(postings.get(), kind, languages, null)))
              : postings.get();
      row.add(new PhraseMatcher.PhraseWord(place, row.size()));
    }
    var phrase =
        row.size() == 1
            ? new WordMatcher(row.getFirst().postings())
            : new PhraseMatcher(row, row.size());
    rows.add(
        kind == FormKind.NUMBER
            ? new WholeNumberMatcher(phrase, expansion.boundaries(leaf))
            : phrase);
    TieredMatcher.Further check = document -> phrase.transcripts().docID() == document;
    if (kind == FormKind.INFLECTED) {
      further.add(check);
    } else {
      noteHere(kind, check);
    }
  }

  private Optional<PostingsEnum> seek(String word) throws IOException {
    return dictionary.seekExact(new BytesRef(word))
        ? Optional.of(dictionary.postings(null, PostingsEnum.POSITIONS))
        : Optional.empty();
  }

  /** Returns the postings of all single forms as one word; empty if none is said in this leaf. */
  Optional<PostingsEnum> postings() throws IOException {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    if (parts.size() == 1 && parts.getFirst().kind() == FormKind.SAME) {
      return Optional.of(parts.getFirst().postings());
    }
    var postings = new FormPostings(leaf, parts);
    if (parts.stream().anyMatch(part -> part.kind() == FormKind.ACCENT)) {
      accented.add(postings);
    }
    if (parts.stream().anyMatch(part -> part.kind() == FormKind.INFLECTED)) {
      inflected.add(postings);
      further.add(document -> postings.docID() == document && postings.isHere(FormKind.INFLECTED));
    }
    return Optional.of(postings);
  }

  /** Creates one matcher for all single forms of the word, and one for each row of words. */
  List<SpanMatcher> matchers() throws IOException {
    var matchers = new ArrayList<SpanMatcher>();
    postings().ifPresent(words -> matchers.add(new WordMatcher(words)));
    matchers.addAll(rows);
    for (var parts : added.entrySet()) {
      var words = new FormPostings(leaf, parts.getValue());
      noteHere(parts.getKey(), document -> words.docID() == document);
      matchers.add(new WordMatcher(words));
    }
    return matchers;
  }

  /** Returns the words that are said with other accents; complete once the matchers are created. */
  List<FormPostings> accented() {
    return accented;
  }

  /** Adds the inflected forms to their positions, once the matchers are created. */
  void addInflectedTo(InflectedPositions inflectedPositions) {
    inflected.forEach(inflectedPositions::add);
    if (!rows.isEmpty()) {
      inflectedPositions.disable();
    }
  }

  /**
   * Returns checks for transcripts in which words of a tier of their own are said: numbers in
   * another way, or words that sound like the typed one.
   */
  List<TieredMatcher.Further> added(FormKind kind) {
    return addedHere.getOrDefault(kind, List.of());
  }

  private void noteHere(FormKind kind, TieredMatcher.Further check) {
    addedHere.computeIfAbsent(kind, key -> new ArrayList<>()).add(check);
  }

  /** Returns checks for transcripts in which other forms than the typed one are said. */
  List<TieredMatcher.Further> further() {
    return further;
  }
}
