package hark.language;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A reader that cuts text into words, by the same rules for speech and queries. Two texts match if
 * their words are equal.
 *
 * <p>The rules:
 *
 * <ol>
 *   <li>{@link SpellingSigns} says which characters are dropped, as if they had not been written:
 *       apostrophes and what is typed for them, invisible characters, the points of abbreviations
 *       ({@code U.S.}), the quotation mark inside a Hebrew abbreviation.
 *   <li>What is left is brought to NFKC_Casefold (Unicode Standard, section 3.13, R5; UAX 15), of a
 *       run of more than {@value #MAX_STRETCH} characters that combine with each other piece by
 *       piece: putting marks in order takes time in proportion to the square of their number.
 *   <li>{@link LetterFolder} drops what a script may leave out, and makes one letter of those that
 *       only keyboards distinguish: Hebrew points, Arabic vowel signs, digits of all scripts.
 *   <li>Each letter or number whose Script_Extensions (UAX 24) hold Han, Hiragana, Katakana, Thai,
 *       Lao, Khmer or Myanmar is a word of its own, with the combining marks after it; and so is
 *       {@code %}.
 *   <li>Every other run of letters, digits and combining marks is a word, whatever scripts it
 *       mixes. A single letter takes the signs {@code +} and {@code #} after it into its word:
 *       {@code C++}, {@code C#}; and {@code .NET} keeps its point.
 *   <li>Everything else separates, a combining mark with nothing before it included: a stray {@code
 *       ´}, which is a blank with an accent in NFKC, is no word and does not change the one after
 *       it. A word of more than {@value #MAX_LENGTH} characters is cut into several.
 * </ol>
 *
 * <p>Reads one text at a time and can be used again with {@link #reset}; not safe to share between
 * threads. Text that is all ASCII takes a short cut with the same result. Takes time in proportion
 * to the text, whatever is in it.
 */
public final class Words {

  /** The longest word, in UTF-16 code units. */
  public static final int MAX_LENGTH = 256;

  /** The most characters that are normalised together, in code points. */
  public static final int MAX_STRETCH = 256;

  /**
   * A word with its place in the original text: offsets in UTF-16 code units, the end exclusive.
   */
  public record Word(String text, int start, int end) {}

  private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
  private static final int NONE = -1;
  private static final char PERCENT = '%';

  /** The effect of a normalised character on the word before it. */
  private enum Role {
    SEPARATES,
    CONTINUES,
    STANDS_ALONE,
    MARKS
  }

  private static final byte[] ASCII_WORD = asciiWords();

  private CharSequence text = "";
  private SpellingSigns signs = new SpellingSigns("");
  private int next;

  /** The end, exclusive, of the run of apostrophes and accents that was scanned last. */
  private int quotesEnd;

  // The text that was normalised last and is not yet consumed.
  private final StringBuilder stretch = new StringBuilder();
  private String normalised = "";
  private int normalisedNext;
  private int stretchStart;
  private int stretchEnd;

  // The current word.
  private char[] buffer = new char[64];
  private int length;
  private int start;
  private int end;
  private boolean standsAlone;

  /** Cuts a text into words, in order. */
  public static List<Word> of(CharSequence text) {
    var words = new ArrayList<Word>();
    var reader = new Words().reset(text);
    while (reader.next()) {
      words.add(new Word(reader.word(), reader.start(), reader.end()));
    }
    return words;
  }

  /** Counts the words of a text. */
  public static int count(CharSequence text) {
    var reader = new Words().reset(text);
    int count = 0;
    while (reader.next()) {
      count++;
    }
    return count;
  }

  /**
   * Checks whether the character at an offset is inside of a word and counts as if it had not been
   * written: an apostrophe, the point of an abbreviation, the quotation mark of a Hebrew one.
   */
  public static boolean isDropped(CharSequence text, int at) {
    return new SpellingSigns(text).isDropped(at);
  }

  /** Checks for an apostrophe, or a character that is typed or set for one. */
  public static boolean isApostrophe(int c) {
    return SpellingSigns.isApostrophe(c) || c == '`' || c == '\u00B4';
  }

  /** Starts over with another text. */
  public Words reset(CharSequence newText) {
    text = newText;
    signs = new SpellingSigns(newText);
    next = 0;
    quotesEnd = 0;
    normalised = "";
    normalisedNext = 0;
    length = 0;
    return this;
  }

  /** Advances to the next word; {@code false} if there is none. */
  public boolean next() {
    length = 0;
    standsAlone = false;
    while (true) {
      if (normalisedNext < normalised.length()) {
        if (takeNormalised()) {
          return true;
        }
      } else if (next >= text.length()) {
        return length > 0;
      } else if (takeAscii()) {
        if (length > 0 && !nextMayContinue()) {
          return true;
        }
      } else {
        normaliseStretch();
      }
    }
  }

  /**
   * Returns the characters of the word, normalised; valid up to {@link #length()} and until the
   * next call of {@link #next()}.
   */
  public char[] buffer() {
    return buffer;
  }

  public int length() {
    return length;
  }

  /** Returns the word, normalised. */
  public String word() {
    return new String(buffer, 0, length);
  }

  /** Returns the offset at which the word begins in the text, in UTF-16 code units. */
  public int start() {
    return start;
  }

  /** Returns the offset at which the word ends in the text, exclusive. */
  public int end() {
    return end;
  }

  /**
   * Consumes ASCII characters as long as each is followed by another one or by the end, so that
   * nothing combines with it. Consumes at least one, or returns {@code false}.
   */
  private boolean takeAscii() {
    int from = next;
    while (next < text.length()) {
      char c = text.charAt(next);
      if (c >= 128 || c == '`' || mayCombineWithNext()) {
        break;
      }
      byte folded = ASCII_WORD[c];
      if (folded != 0) {
        if (length > 0 && (standsAlone || length == MAX_LENGTH)) {
          return true;
        }
        append((char) folded, next, ++next);
        if (length == 1) {
          takeSigns();
        }
      } else if (c == '\'' || c == '.' && signs.isInAbbreviation(next)) {
        next++;
      } else if (length > 0) {
        return true;
      } else {
        takeSeparator(c);
      }
    }
    return next > from;
  }

  /** Consumes the signs that belong to the single letter before them. */
  private void takeSigns() {
    int to = signs.endAfterLetter(next - 1);
    standsAlone = to > next;
    while (next < to) {
      append(text.charAt(next), next, ++next);
    }
  }

  /** Consumes an ASCII character between words, which may be a word or begin one. */
  private void takeSeparator(char c) {
    if (c == PERCENT || c == '.' && signs.beginsName(next)) {
      standsAlone = c == PERCENT;
      append(c, next, ++next);
    } else {
      next++;
    }
  }

  /**
   * Checks whether the next character, apart from dropped ones, is not ASCII and could change this
   * one. Each run of dropped characters is scanned once: the reader only moves forward, so a place
   * before {@link #quotesEnd} is in the run that ends there.
   */
  private boolean mayCombineWithNext() {
    if (next >= quotesEnd) {
      quotesEnd = next + 1;
      while (quotesEnd < text.length() && isQuote(text.charAt(quotesEnd))) {
        quotesEnd++;
      }
    }
    return quotesEnd < text.length() && text.charAt(quotesEnd) >= 128;
  }

  private static boolean isQuote(char c) {
    return c == '\'' || c == '`';
  }

  /** Checks, after ASCII, whether the next character could still belong to the word. */
  private boolean nextMayContinue() {
    return next < text.length()
        && !standsAlone
        && length < MAX_LENGTH
        && !(text.charAt(next) < 128
            && ASCII_WORD[text.charAt(next)] == 0
            && text.charAt(next) != '`'
            && !signs.isInAbbreviation(next));
  }

  /** Normalises the shortest prefix of the remaining text that nothing after it can change. */
  private void normaliseStretch() {
    stretch.setLength(0);
    stretchStart = NONE;
    int taken = 0;
    int from = next;
    while (next < text.length()) {
      int c = Character.codePointAt(text, next);
      int after = next + Character.charCount(c);
      if (!signs.isDropped(next)) {
        if (taken == MAX_STRETCH || taken > 0 && NFKC_CASEFOLD.hasBoundaryBefore(c)) {
          break;
        }
        if (taken == 0 && next > from && c < 128) {
          break; // the short cut for ASCII knows more about it
        }
        taken++;
        if (stretchStart == NONE) {
          stretchStart = next;
        }
        stretch.appendCodePoint(SpellingSigns.replacement(c));
        stretchEnd = after;
      }
      next = after;
    }
    normalised = stretch.isEmpty() ? "" : NFKC_CASEFOLD.normalize(stretch);
    normalisedNext = 0;
  }

  /**
   * Consumes one character of the normalised text; {@code true} if the word before it is complete.
   */
  private boolean takeNormalised() {
    int read = normalised.codePointAt(normalisedNext);
    int c = LetterFolder.fold(read);
    if (c == LetterFolder.DROPPED
        || SpellingSigns.isApostrophe(c)) { // an apostrophe is produced by NFKC, as in U+0149
      normalisedNext += Character.charCount(read);
      return false;
    }
    var role = role(c);
    if (role == Role.MARKS && length == 0) {
      role = Role.SEPARATES; // nothing to combine with
    }
    boolean belongs =
        switch (role) {
          case SEPARATES, STANDS_ALONE -> false;
          case CONTINUES -> !standsAlone;
          case MARKS -> true;
        };
    if (length > 0 && (!belongs || length + Character.charCount(c) > MAX_LENGTH)) {
      if (role == Role.SEPARATES) {
        normalisedNext += Character.charCount(read);
      }
      return true;
    }
    normalisedNext += Character.charCount(read);
    if (role != Role.SEPARATES) {
      if (length == 0) {
        standsAlone = role == Role.STANDS_ALONE;
      }
      appendCodePoint(c);
    }
    return false;
  }

  private void appendCodePoint(int c) {
    if (Character.isBmpCodePoint(c)) {
      append((char) c, stretchStart, stretchEnd);
    } else {
      append(Character.highSurrogate(c), stretchStart, stretchEnd);
      append(Character.lowSurrogate(c), stretchStart, stretchEnd);
    }
  }

  private void append(char c, int from, int to) {
    if (length == 0) {
      start = from;
    }
    if (length == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * length);
    }
    buffer[length++] = c;
    end = to;
  }

  private static Role role(int c) {
    if (c == PERCENT) {
      return Role.STANDS_ALONE;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          Role.MARKS;
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.DECIMAL_DIGIT_NUMBER ->
          UnspacedScripts.use(c) ? Role.STANDS_ALONE : Role.CONTINUES;
      case Character.LETTER_NUMBER, Character.OTHER_NUMBER ->
          UnspacedScripts.use(c) ? Role.STANDS_ALONE : Role.SEPARATES;
      default -> Role.SEPARATES;
    };
  }

  /** Builds a table of what each ASCII character folds to, or 0 if it belongs to no word. */
  private static byte[] asciiWords() {
    var table = new byte[128];
    for (char c = 0; c < 128; c++) {
      if (Character.isLetterOrDigit(c)) {
        table[c] = (byte) Character.toLowerCase(c);
      }
    }
    return table;
  }
}
