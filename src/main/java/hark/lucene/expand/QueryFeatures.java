package hark.lucene.expand;

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
import java.io.IOException;
import java.util.List;

/** Checks of a query for words with other forms, numbers, and words that sound alike. */
public final class QueryFeatures {

  private QueryFeatures() {}

  /** Checks whether a query asks for words that sound like one of its own. */
  public static boolean hasSoundAlike(Query query) {
    return switch (query) {
      case SoundAlike word -> true;
      case AllWithin together -> together.parts().stream().anyMatch(QueryFeatures::hasSoundAlike);
      case Near near -> hasSoundAlike(near.left()) || hasSoundAlike(near.right());
      case NotNear near -> hasSoundAlike(near.wanted());
      case Or or -> or.parts().stream().anyMatch(QueryFeatures::hasSoundAlike);
      case Without without -> hasSoundAlike(without.wanted());
      case StemmedWord _, Hyphenated _, Tied _, Word _, Prefix _, Fuzzy _, Phrase _, Ordered _ ->
          false;
    };
  }

  /** Checks whether a query has a word that may be said in further forms. */
  public static boolean hasForms(Query query) {
    return switch (query) {
      case StemmedWord word -> true;
      case SoundAlike word -> true;
      case Hyphenated pair -> true;
      case Tied tied -> false;
      case Word word -> false;
      case Prefix prefix -> false;
      case Fuzzy fuzzy -> false;
      case Phrase phrase -> false;
      case Ordered ordered -> false;
      case AllWithin together -> together.parts().stream().anyMatch(QueryFeatures::hasForms);
      case Near near -> hasForms(near.left()) || hasForms(near.right());
      case NotNear near -> hasForms(near.wanted()) || hasForms(near.unwanted());
      case Or or -> or.parts().stream().anyMatch(QueryFeatures::hasForms);
      case Without without -> hasForms(without.wanted()) || hasForms(without.unwanted());
    };
  }

  /** Checks whether a query has a number that the library also gives in another way. */
  public static boolean hasNumber(Query query, TermExpansion expansion) throws IOException {
    return switch (query) {
      case StemmedWord _, Hyphenated _, Tied _ ->
          !expansion.numbers(NumberRuns.words(query)).isEmpty();
      case SoundAlike word -> hasNumber(word.word(), expansion);
      case AllWithin together ->
          anyHasNumber(together.parts(), expansion)
              || !expansion.numberRuns(together.parts()).isEmpty();
      case Near near -> hasNumber(near.left(), expansion) || hasNumber(near.right(), expansion);
      case NotNear near -> hasNumber(near.wanted(), expansion);
      case Or or -> anyHasNumber(or.parts(), expansion);
      case Without without -> hasNumber(without.wanted(), expansion);
      case Word _, Prefix _, Fuzzy _, Phrase _, Ordered _ -> false;
    };
  }

  private static boolean anyHasNumber(List<Query> parts, TermExpansion expansion)
      throws IOException {
    for (var part : parts) {
      if (hasNumber(part, expansion)) {
        return true;
      }
    }
    return false;
  }
}
