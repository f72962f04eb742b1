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
import hark.query.Query.Without;
import hark.query.Query.Word;

/** The words of a query that stand for more than themselves. */
final class WordVariants {

  private WordVariants() {}

  /** Checks whether a query asks for words that sound like one of its own. */
  static boolean hasSoundAlike(Query query) {
    return switch (query) {
      case SoundAlike word -> true;
      case AllWithin together -> together.parts().stream().anyMatch(WordVariants::hasSoundAlike);
      case Near near -> hasSoundAlike(near.left()) || hasSoundAlike(near.right());
      case NotNear near -> hasSoundAlike(near.wanted());
      case Or or -> or.parts().stream().anyMatch(WordVariants::hasSoundAlike);
      case Without without -> hasSoundAlike(without.wanted());
      case StemmedWord _, Hyphenated _, Word _, Prefix _, Fuzzy _, Phrase _, Ordered _ -> false;
    };
  }

  /** Checks whether a query has a word that may be said in further forms. */
  static boolean hasForms(Query query) {
    return switch (query) {
      case StemmedWord word -> true;
      case SoundAlike word -> true;
      case Hyphenated pair -> true;
      case Word word -> false;
      case Prefix prefix -> false;
      case Fuzzy fuzzy -> false;
      case Phrase phrase -> false;
      case Ordered ordered -> false;
      case AllWithin together -> together.parts().stream().anyMatch(WordVariants::hasForms);
      case Near near -> hasForms(near.left()) || hasForms(near.right());
      case NotNear near -> hasForms(near.wanted()) || hasForms(near.unwanted());
      case Or or -> or.parts().stream().anyMatch(WordVariants::hasForms);
      case Without without -> hasForms(without.wanted()) || hasForms(without.unwanted());
    };
  }
}
