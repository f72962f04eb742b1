package hark.lucene;

import hark.query.Query;
import hark.query.Query.Phrase;
import hark.query.Query.Together;
import hark.query.Query.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/** Turns a query into matchers over one leaf of the index. */
final class QueryTranslator {

  private final Terms terms;

  QueryTranslator(LeafReader leaf) throws IOException {
    this.terms = Terms.getTerms(leaf, TranscriptDocument.SPEECH);
  }

  /** A fresh matcher, or nothing when no transcript of this leaf can satisfy the query. */
  Optional<Matcher> matcher(Query query) throws IOException {
    return switch (query) {
      case Word word -> postings(word).map(WordMatcher::new);
      case Phrase phrase -> phrase(phrase);
      case Together together -> together(together);
    };
  }

  private Optional<Matcher> phrase(Phrase phrase) throws IOException {
    var places = new ArrayList<PhraseMatcher.Place>();
    for (var word : phrase.words()) {
      var postings = postings(word);
      if (postings.isEmpty()) {
        return Optional.empty();
      }
      places.add(new PhraseMatcher.Place(postings.get(), places.size()));
    }
    return Optional.of(new PhraseMatcher(places));
  }

  private Optional<Matcher> together(Together together) throws IOException {
    var times = new LinkedHashMap<Query, Integer>();
    together.parts().forEach(part -> times.merge(part, 1, Integer::sum));
    List<TogetherMatcher.Part> parts = new ArrayList<>();
    for (var part : times.entrySet()) {
      var matcher = matcher(part.getKey());
      if (matcher.isEmpty()) {
        return Optional.empty();
      }
      parts.add(
          new TogetherMatcher.Part(matcher.get(), part.getValue(), fewestWords(part.getKey())));
    }
    return Optional.of(new TogetherMatcher(parts, together.within()));
  }

  private static int fewestWords(Query query) {
    return switch (query) {
      case Word word -> 1;
      case Phrase phrase -> phrase.words().size();
      case Together together ->
          together.parts().stream().mapToInt(QueryTranslator::fewestWords).sum();
    };
  }

  private Optional<PostingsEnum> postings(Word word) throws IOException {
    TermsEnum found = terms.iterator();
    return found.seekExact(new BytesRef(word.text()))
        ? Optional.of(found.postings(null, PostingsEnum.POSITIONS))
        : Optional.empty();
  }
}
