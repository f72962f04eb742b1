package hark.lucene.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.lucene.schema.FormTerms;
import hark.query.Query.Fuzzy;
import hark.query.Query.Prefix;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrefixWordsTest {

  /** The words and the form terms of a library, all with the prefix that is looked for. */
  private record FewTerms(List<String> words, List<String> forms) implements LibraryTerms {

    @Override
    public Set<String> languages() {
      return Set.of("fr");
    }

    @Override
    public long transcripts(String word) {
      return 1;
    }

    @Override
    public TermList words(String prefix, int most) {
      return list(words, most);
    }

    @Override
    public TermList forms(String prefix, int most) {
      return list(forms, most);
    }

    @Override
    public TermList similar(Fuzzy word, int most) {
      return list(List.of(), most);
    }

    private static TermList list(List<String> all, int most) {
      var first = all.stream().limit(most).map(text -> new CountedTerm(text, 1)).toList();
      return new TermList(first, all.size() > most);
    }
  }

  private static String accent(String plain, String word) {
    return plain + FormTerms.NUL + FormTerms.ACCENT + FormTerms.NUL + word;
  }

  private static boolean isCut(List<String> words, String... forms) throws IOException {
    var terms = new FewTerms(words, List.of(forms));
    return PrefixWords.of(new Prefix("mar"), terms, true, 2).cut();
  }

  @Test
  void asManyWordsAsWantedAreNotCut() throws IOException {
    var words = List.of("mare", "maré");
    assertEquals(false, isCut(words));
    assertEquals(false, isCut(words, accent("mare", "maré")), "a form that is among them");
    assertEquals(true, isCut(words, accent("maree", "marée")));
    assertEquals(true, isCut(words, accent("mare", "maré"), accent("maree", "marée")));
  }

  @Test
  void moreWordsThanWantedAreCut() throws IOException {
    assertEquals(true, isCut(List.of("mare", "maré", "marin")));
    assertEquals(true, isCut(List.of("mare"), accent("mare", "maré"), accent("maree", "marée")));
    assertEquals(false, isCut(List.of("mare"), accent("mare", "maré")));
  }
}
