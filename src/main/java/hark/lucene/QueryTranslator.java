package hark.lucene;

import hark.query.Query;
import hark.query.Query.Fuzzy;
import hark.query.Query.Near;
import hark.query.Query.NotNear;
import hark.query.Query.Or;
import hark.query.Query.Ordered;
import hark.query.Query.Phrase;
import hark.query.Query.Prefix;
import hark.query.Query.Together;
import hark.query.Query.Without;
import hark.query.Query.Word;
import hark.query.Question;
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

  private final LeafReader leaf;
  private final String field;
  private final Terms terms;
  private final Expansion expansion;

  /**
   * @param field whose words to look for
   * @param expansion finds the words that a prefix or a fuzzy word stands for, and remembers when
   *     there were too many
   */
  QueryTranslator(LeafReader leaf, String field, Expansion expansion) throws IOException {
    this.leaf = leaf;
    this.field = field;
    this.terms = Terms.getTerms(leaf, field);
    this.expansion = expansion;
  }

  /** Matches what a question says must be said, where its filters allow. */
  static Optional<Matcher> matcher(LeafReader leaf, Question question, Expansion expansion)
      throws IOException {
    var words =
        new QueryTranslator(leaf, TranscriptDocument.SPEECH, expansion)
            .matcher(question.words().orElseThrow());
    if (words.isEmpty() || question.filters().isEmpty()) {
      return words;
    }
    return Optional.of(
        new FilteredMatcher(words.get(), new TranscriptFilter(leaf, question.filters())));
  }

  /** A fresh matcher, or nothing when no transcript of this leaf can satisfy the query. */
  Optional<Matcher> matcher(Query query) throws IOException {
    return switch (query) {
      case Word word -> postings(word).map(WordMatcher::new);
      case Prefix prefix -> expanded(expansion.of(prefix, terms));
      case Fuzzy fuzzy -> expanded(expansion.of(fuzzy, terms));
      case Phrase phrase -> phrase(phrase);
      case Ordered ordered -> ordered(ordered);
      case Together together -> together(together);
      case Near near -> near(near);
      case NotNear notNear -> notNear(notNear);
      case Or or -> or(or);
      case Without without -> without(without);
    };
  }

  private Optional<Matcher> expanded(List<BytesRef> words) throws IOException {
    var postings = new ArrayList<PostingsEnum>(words.size());
    for (var word : words) {
      postings(word).ifPresent(postings::add);
    }
    return switch (postings.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new WordMatcher(postings.getFirst()));
      default -> Optional.of(new ExpandedMatcher(postings));
    };
  }

  private Optional<Matcher> phrase(Phrase phrase) throws IOException {
    var places = new ArrayList<PhraseMatcher.Place>();
    for (int offset = 0; offset < phrase.slots().size(); offset++) {
      if (phrase.slots().get(offset) instanceof Word word) {
        var postings = postings(word);
        if (postings.isEmpty()) {
          return Optional.empty();
        }
        places.add(new PhraseMatcher.Place(postings.get(), offset));
      }
    }
    return Optional.of(new PhraseMatcher(places, phrase.slots().size()));
  }

  private Optional<Matcher> ordered(Ordered ordered) throws IOException {
    var words = new ArrayList<WordMatcher>();
    for (var word : ordered.words()) {
      var postings = postings(word);
      if (postings.isEmpty()) {
        return Optional.empty();
      }
      words.add(new WordMatcher(postings.get()));
    }
    return Optional.of(new OrderedMatcher(words, ordered.between()));
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

  private Optional<Matcher> near(Near near) throws IOException {
    var left = matcher(near.left());
    var right = matcher(near.right());
    return left.isEmpty() || right.isEmpty()
        ? Optional.empty()
        : Optional.of(new NearMatcher(left.get(), right.get(), nearness(near.distance())));
  }

  private Optional<Matcher> notNear(NotNear query) throws IOException {
    var wanted = matcher(query.wanted());
    var unwanted = matcher(query.unwanted());
    return wanted.isEmpty() || unwanted.isEmpty()
        ? wanted
        : Optional.of(new NotNearMatcher(wanted.get(), unwanted.get(), nearness(query.distance())));
  }

  private Nearness nearness(Query.Distance distance) {
    return new Nearness(inField(distance), new Timelines(leaf));
  }

  /** A title takes no time to say. */
  private Query.Distance inField(Query.Distance distance) {
    return field.equals(TranscriptDocument.TITLE) && distance instanceof Query.WithinTime
        ? new Query.WithinWords(Integer.MAX_VALUE)
        : distance;
  }

  private Optional<Matcher> or(Or or) throws IOException {
    var parts = new ArrayList<Matcher>();
    for (var part : or.parts()) {
      matcher(part).ifPresent(parts::add);
    }
    return switch (parts.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(parts.getFirst());
      default -> Optional.of(new OrMatcher(parts));
    };
  }

  private Optional<Matcher> without(Without query) throws IOException {
    var wanted = matcher(query.wanted());
    var unwanted = matcher(query.unwanted());
    return wanted.isEmpty() || unwanted.isEmpty()
        ? wanted
        : Optional.of(new WithoutMatcher(wanted.get(), unwanted.get()));
  }

  private static int fewestWords(Query query) {
    return switch (query) {
      case Word word -> 1;
      case Prefix prefix -> 1;
      case Fuzzy fuzzy -> 1;
      case Phrase phrase -> phrase.slots().size();
      case Ordered ordered -> ordered.words().size();
      case Together together -> sum(together.parts());
      case Near near -> fewestWords(near.left()) + fewestWords(near.right());
      case NotNear notNear -> fewestWords(notNear.wanted());
      case Or or -> or.parts().stream().mapToInt(QueryTranslator::fewestWords).min().orElseThrow();
      case Without without -> fewestWords(without.wanted());
    };
  }

  private static int sum(List<Query> parts) {
    return parts.stream().mapToInt(QueryTranslator::fewestWords).sum();
  }

  private Optional<PostingsEnum> postings(Word word) throws IOException {
    return postings(new BytesRef(word.text()));
  }

  private Optional<PostingsEnum> postings(BytesRef word) throws IOException {
    TermsEnum found = terms.iterator();
    return found.seekExact(word)
        ? Optional.of(found.postings(null, PostingsEnum.POSITIONS))
        : Optional.empty();
  }
}
