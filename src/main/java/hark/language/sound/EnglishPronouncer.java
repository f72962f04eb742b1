package hark.language.sound;

/** The pronouncer of English: a dictionary, and rules learned from it for all other words. */
final class EnglishPronouncer extends Pronouncer {

  private final SortedLines words = SortedLines.ofResource("english-words.txt.gz");
  private final LearnedRules rules =
      new LearnedRules(SortedLines.ofResource("english-rules.txt.gz"));

  @Override
  public String sounds(String word) {
    var letters = plainLetters(word);
    return words.find(letters).orElseGet(() -> rules.pronounce(letters));
  }
}
