package hark.names;

import hark.language.WhiteSpaceCleaner;
import hark.language.Words;
import hark.language.Words.Word;
import java.util.List;

/**
 * A name that is always looked for by its sound.
 *
 * @param text as it is to be written: one word or two, of {@value #LEAST_LETTERS} letters or more
 */
public record ListedName(String text) {

  /** The longest name, in UTF-16 code units. */
  public static final int MAX_LENGTH = 40;

  /** The least letters of a name; shorter ones sound like too many words. */
  public static final int LEAST_LETTERS = 4;

  private static final int MOST_WORDS = 2;

  /**
   * Creates a name.
   *
   * @param text blanks at its ends and repeated ones are dropped
   * @throws NameException if it is not one that can be looked for
   */
  public ListedName {
    text = WhiteSpaceCleaner.collapse(text).strip();
    var words = Words.of(text);
    if (words.isEmpty()) {
      throw new NameException(NameError.EMPTY);
    }
    if (text.length() > MAX_LENGTH) {
      throw new NameException(NameError.TOO_LONG, MAX_LENGTH);
    }
    if (words.size() > MOST_WORDS) {
      throw new NameException(NameError.TOO_MANY_WORDS);
    }
    if (words.stream().mapToLong(ListedName::letters).sum() < LEAST_LETTERS) {
      throw new NameException(NameError.TOO_SHORT, LEAST_LETTERS);
    }
  }

  private static long letters(Word word) {
    return word.text().codePoints().filter(Character::isLetter).count();
  }

  /** Returns its words, one or two, as the index has them. */
  public List<String> words() {
    return Words.of(text).stream().map(Word::text).toList();
  }

  /** Returns its words with a blank between them; names with the same key are the same. */
  public String key() {
    return String.join(" ", words());
  }
}
