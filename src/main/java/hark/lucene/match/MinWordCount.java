package hark.lucene.match;

import hark.query.Query;
import hark.query.Query.AllWithin;
import hark.query.Query.Fuzzy;
import hark.query.Query.Hyphenated;
import hark.query.Query.Near;
import hark.query.Query.NotNear;
import hark.query.Query.Or;
import hark.query.Query.Ordered;
import hark.query.Query.Phrase;
import hark.query.Query.Prefix;
import hark.query.Query.SoundAlike;
import hark.query.Query.StemmedWord;
import hark.query.Query.Tied;
import hark.query.Query.Without;
import hark.query.Query.Word;
import java.util.List;

/** The smallest number of words of a query's moments. */
final class MinWordCount {

  private MinWordCount() {}

  static int of(Query query) {
    return switch (query) {
      case Word word -> 1;
      case StemmedWord word -> 1;
      case SoundAlike word -> 1;
      case Hyphenated pair -> 1; // written as one
      case Prefix prefix -> 1;
      case Fuzzy fuzzy -> 1;
      case Phrase phrase -> phrase.slots().size();
      case Tied tied -> tied.words().size();
      case Ordered ordered -> ordered.words().size();
      case AllWithin together -> sum(together.parts());
      case Near near -> of(near.left()) + of(near.right());
      case NotNear notNear -> of(notNear.wanted());
      case Or or -> or.parts().stream().mapToInt(MinWordCount::of).min().orElseThrow();
      case Without without -> of(without.wanted());
    };
  }

  private static int sum(List<Query> parts) {
    return parts.stream().mapToInt(MinWordCount::of).sum();
  }
}
