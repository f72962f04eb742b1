package hark.benchmark;

import hark.benchmark.SpokenPhrases.SpokenPhrase;
import hark.language.StopWords;
import hark.search.TranscriptIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** Queries of words that are said, typed with errors. */
final class TypedQueries {

  /** A query as typed, and what was meant. */
  record TypedQuery(SpokenPhrase phrase, String typed, int errors) {

    String meant() {
      return phrase.text();
    }
  }

  private static final int LETTERS = 4;

  private final SpokenPhrases phrases;
  private final SplittableRandom random;
  private final Predicate<String> isSaid;
  private int saidAsTyped;

  /**
   * @param isSaid whether a query has exact moments: an error that makes it one cannot be seen
   */
  TypedQueries(TranscriptIndex index, SplittableRandom random, Predicate<String> isSaid) {
    this.phrases = new SpokenPhrases(index, random);
    this.random = random;
    this.isSaid = isSaid;
  }

  /** Draws queries of a number of words with one error or two. */
  List<TypedQuery> draw(int words, int wanted) {
    var queries = new ArrayList<TypedQuery>();
    for (var phrase : phrases.draw(words, 2 * wanted, TypedQueries::isQuery)) {
      if (queries.size() < wanted) {
        int errors = random.nextDouble() < HumanErrors.MORE_THAN_ONE ? 2 : 1;
        var typed = typed(phrase, errors);
        if (isSaid.test(typed)) {
          saidAsTyped++;
        } else {
          queries.add(new TypedQuery(phrase, typed, errors));
        }
      }
    }
    if (queries.size() < wanted) {
      throw new IllegalStateException("Too many of the queries with errors are said as typed");
    }
    return queries;
  }

  /** Returns the number of queries that were replaced because they are said as typed. */
  int saidAsTyped() {
    return saidAsTyped;
  }

  /** Returns phrases as they are said, as many of each number of words. */
  List<SpokenPhrase> unchanged(int words, int wanted) {
    return phrases.draw(words, wanted, _ -> true);
  }

  /** Checks whether people could search for these words: one is long and carries meaning. */
  private static boolean isQuery(List<String> words) {
    return words.stream().anyMatch(word -> isLong(word) && !StopWords.isFrequent(word));
  }

  private static boolean isLong(String word) {
    return word.length() >= LETTERS && word.chars().allMatch(Character::isLetter);
  }

  private String typed(SpokenPhrase phrase, int errors) {
    var typed = new ArrayList<>(phrase.words());
    var human = new HumanErrors(random, phrase.letters());
    for (int i = 0; i < errors; i++) {
      int at = longWord(phrase.words());
      typed.set(at, human.make(typed.get(at)));
    }
    return String.join(" ", typed);
  }

  /** Draws a word of some letters or more, by its length: each letter is as likely to be wrong. */
  private int longWord(List<String> words) {
    int all = words.stream().filter(TypedQueries::isLong).mapToInt(String::length).sum();
    int at = random.nextInt(all);
    for (int i = 0; i < words.size(); i++) {
      if (isLong(words.get(i))) {
        at -= words.get(i).length();
        if (at < 0) {
          return i;
        }
      }
    }
    throw new IllegalStateException("No long word");
  }
}
