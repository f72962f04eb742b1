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
import hark.query.Query.WithinTime;
import hark.query.Query.WithinWords;
import hark.query.Query.Without;
import hark.query.Query.Word;

/** The largest number of words of a query's moments. */
final class MaxWordCount {

  /** The value for an unknown or unlimited number. */
  static final int UNKNOWN = Integer.MAX_VALUE;

  private MaxWordCount() {}

  /** Computes the number, at most {@link #UNKNOWN}. */
  static int of(Query query) {
    return switch (query) {
      case Word word -> 1;
      case StemmedWord word -> 2; // for two words written as one
      case SoundAlike word -> 2;
      case Hyphenated pair -> 2;
      case Prefix prefix -> 1;
      case Fuzzy fuzzy -> 1;
      case Phrase phrase -> phrase.slots().size();
      case Tied tied -> tied.words().size();
      case Ordered ordered -> ordered.words().size() + ordered.between();
      case AllWithin together -> together.within();
      case Near near -> near(near);
      case NotNear notNear -> of(notNear.wanted());
      case Or or -> or.parts().stream().mapToInt(MaxWordCount::of).max().orElseThrow();
      case Without without -> of(without.wanted());
    };
  }

  private static int near(Near near) {
    return switch (near.distance()) {
      case WithinWords within -> sum(sum(of(near.left()), of(near.right())), within.words());
      case WithinTime within -> UNKNOWN;
    };
  }

  private static int sum(int one, int other) {
    return one > UNKNOWN - other ? UNKNOWN : one + other;
  }
}
