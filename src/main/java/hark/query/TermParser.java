package hark.query;

import hark.language.CompoundSpellings;
import hark.language.Words;
import hark.query.Query.AnyWord;
import hark.query.Query.Fuzzy;
import hark.query.Query.Hyphenated;
import hark.query.Query.Ordered;
import hark.query.Query.Phrase;
import hark.query.Query.Prefix;
import hark.query.Query.Slot;
import hark.query.Query.SoundAlike;
import hark.query.Query.StemmedWord;
import hark.query.Query.Tied;
import hark.query.Query.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parser of terms: {@code word}, {@code pref*}, {@code fuzzy~}, {@code sounds~~}, {@code "a
 * phrase"}, {@code "a b"~8}.
 */
final class TermParser {

  /** The most words in a query. */
  static final int MAX_WORDS = 40;

  static final String SOUNDS = "~~";

  private final int maxWords;
  private int words;

  /**
   * @param maxWords the most words in all terms
   */
  TermParser(int maxWords) {
    this.maxWords = maxWords;
  }

  /** Parses a term without quotation marks; empty if it has no word. */
  Optional<Query> bare(Token token) {
    var text = token.text();
    checkPlaceholders(token);
    if (text.endsWith("*")) {
      return single(token, QueryError.PREFIX_OF_SEVERAL_WORDS).map(word -> prefix(token, word));
    }
    if (text.contains(SOUNDS)) {
      return soundAlike(token);
    }
    if (text.endsWith("~")) {
      return single(token, QueryError.FUZZY_SEVERAL_WORDS).map(word -> new Fuzzy(word.text()));
    }
    var foundWords = count(token, wordsOf(text));
    return switch (foundWords.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(new StemmedWord(foundWords.getFirst().text(), apostrophe(text)));
      case 2 -> Optional.of(isHyphened(text) ? hyphened(foundWords) : new Tied(foundWords));
      default -> Optional.of(new Tied(foundWords));
    };
  }

  /**
   * Rejects {@code *} and {@code ?} where people mean letters by them that are not searched for.
   * Elsewhere they are punctuation.
   */
  private static void checkPlaceholders(Token token) {
    var text = token.text();
    for (int i = 0; i + 1 < text.length(); i++) {
      char c = text.charAt(i);
      boolean before = i > 0 && isOfWord(text.charAt(i - 1));
      boolean after = isOfWord(text.charAt(i + 1));
      if (c == '*' && after || c == '?' && before && after) {
        throw new QuerySyntaxException(
            token.column() + i, QueryError.WILDCARD_IN_WORD, Character.toString(c));
      }
    }
  }

  private static boolean isOfWord(char c) {
    return Character.isLetter(c) || Character.isSurrogate(c);
  }

  /** Returns the number of characters before the apostrophe of the only word of a text. */
  private static int apostrophe(String text) {
    var word = Words.of(text).getFirst();
    for (int i = word.start() + 1; i < word.end() - 1; i++) {
      if (Words.isApostrophe(text.charAt(i))) {
        int before = Words.of(text.substring(word.start(), i)).getFirst().text().length();
        return before < word.text().length() ? before : 0;
      }
    }
    return 0;
  }

  private static Query hyphened(List<Word> words) {
    return new Hyphenated(words.getFirst(), words.getLast());
  }

  /** Checks whether only a hyphen separates the two words of a text. */
  private static boolean isHyphened(String text) {
    var words = Words.of(text);
    int end = words.getFirst().end();
    return words.getLast().start() == end + 1 && CompoundSpellings.isHyphen(text.charAt(end));
  }

  /** Returns the only word before a sign at the end; empty if there is none. */
  private Optional<Word> single(Token token, QueryError error) {
    var foundWords = count(token, wordsOf(token.text()));
    if (foundWords.size() > 1) {
      throw new QuerySyntaxException(token.column() + token.text().length() - 1, error);
    }
    return foundWords.stream().findFirst();
  }

  /** Parses {@code word~~}, or {@code word~~sounding~~also-sounding}. */
  private Optional<Query> soundAlike(Token token) {
    var parts = token.text().split(SOUNDS, -1);
    var typed = count(token, wordsOf(parts[0]));
    var sounding = new ArrayList<String>();
    for (int i = 1; i < parts.length; i++) {
      var words = count(token, wordsOf(parts[i]));
      if (words.size() > 2) {
        throw soundAlikeError(token);
      }
      if (!words.isEmpty()) {
        sounding.add(words.stream().map(Word::text).collect(Collectors.joining(" ")));
      }
    }
    if (typed.size() != 1) {
      throw soundAlikeError(token);
    }
    return Optional.of(new SoundAlike(typed.getFirst().text(), sounding));
  }

  private static QuerySyntaxException soundAlikeError(Token token) {
    return new QuerySyntaxException(
        token.column() + token.text().indexOf(SOUNDS), QueryError.INVALID_SOUND_ALIKE);
  }

  private static Query prefix(Token token, Word word) {
    if (word.text().codePointCount(0, word.text().length()) < Prefix.SHORTEST) {
      throw new QuerySyntaxException(token.column(), QueryError.PREFIX_TOO_SHORT, Prefix.SHORTEST);
    }
    return new Prefix(word.text());
  }

  private static Optional<Query> phrase(List<Word> words) {
    return switch (words.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(words.getFirst());
      default -> Optional.of(Phrase.of(words));
    };
  }

  /** Parses a phrase; empty if it has no word. */
  Optional<Query> quoted(Token token) {
    var slots = slots(token);
    if (!token.suffix().isEmpty()) {
      return ordered(token, slots);
    }
    return switch (slots.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of((Word) slots.getFirst());
      default -> Optional.of(new Phrase(slots));
    };
  }

  private List<Slot> slots(Token token) {
    var slots = new ArrayList<Slot>();
    for (var piece : token.text().split("\\s+")) { // a constant pattern over blanks
      if (piece.equals("*")) {
        slots.add(AnyWord.ANY);
      } else {
        slots.addAll(count(token, wordsOf(piece)));
      }
    }
    if (!slots.isEmpty() && (slots.getFirst() == AnyWord.ANY || slots.getLast() == AnyWord.ANY)) {
      throw new QuerySyntaxException(token.column(), QueryError.WILDCARD_AT_THE_EDGE);
    }
    return slots;
  }

  private static Optional<Query> ordered(Token token, List<Slot> slots) {
    int between = DistanceParser.number(token.suffix().substring(1));
    if (token.suffix().charAt(0) != '~' || between < 0 || between > DistanceParser.MAX_WORDS) {
      throw new QuerySyntaxException(
          token.column() + token.text().length() + 2, QueryError.INVALID_PHRASE_SUFFIX);
    }
    if (slots.contains(AnyWord.ANY)) {
      throw new QuerySyntaxException(token.column(), QueryError.WILDCARD_WITH_DISTANCE);
    }
    var words = slots.stream().map(Word.class::cast).toList();
    return words.size() < 2 ? phrase(words) : Optional.of(new Ordered(words, between));
  }

  private static List<Word> wordsOf(String text) {
    return Words.of(text).stream().map(word -> new Word(word.text())).toList();
  }

  private List<Word> count(Token token, List<Word> foundWords) {
    words += foundWords.size();
    if (words > maxWords) {
      throw new QuerySyntaxException(token.column(), QueryError.TOO_MANY_WORDS, maxWords);
    }
    return foundWords;
  }
}
