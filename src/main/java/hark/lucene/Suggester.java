package hark.lucene;

import hark.lucene.Completions.Completion;
import hark.search.Suggestion;
import hark.search.Suggestion.Kind;
import hark.search.Typing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.apache.lucene.index.IndexReader;

/** Goes on from what somebody types with what is really said. Used by one thread. */
final class Suggester {

  /** Of each kind at the most. */
  private static final int OFFERED = 4;

  private static final int NAMES_BESIDE_WORDS = 2;
  private static final int NAMES_ALONE = 8;

  /** Of so many words that begin as typed, the two words that end with them are looked for. */
  private static final int SECONDS = 12;

  /** Fewer letters begin too many words. */
  private static final int LEAST_LETTERS = 2;

  private final IndexReader reader;
  private final Typing typing;
  private final List<Suggestion> suggestions = new ArrayList<>();

  Suggester(IndexReader reader, Typing typing) {
    this.reader = reader;
    this.typing = typing;
  }

  /** Two words first where one stands before what is begun, then words, speakers, titles. */
  List<Suggestion> suggest() throws IOException {
    switch (typing.scope()) {
      case ANYTHING -> {
        addSpeech();
        if (typing.prefix().length() >= LEAST_LETTERS) {
          addSpeakers(NAMES_BESIDE_WORDS);
          addTitles(NAMES_BESIDE_WORDS);
        }
      }
      case SPEAKERS -> addSpeakers(NAMES_ALONE);
      case TITLES -> addTitles(NAMES_ALONE);
      case NOTHING -> {}
    }
    return suggestions;
  }

  private void addSpeech() throws IOException {
    var prefix = typing.prefix();
    if (prefix.isEmpty()) {
      if (!typing.previous().isEmpty()) {
        addPairs(1, new WordPairs(reader).after(typing.previous(), OFFERED));
      }
      return;
    }
    var words = isEnough(prefix) ? new Completions(reader).of(prefix, SECONDS) : List.<Completion>of();
    if (!typing.previous().isEmpty()) {
      var seconds = words.stream().map(Completion::word).toList();
      addPairs(2, new WordPairs(reader).after(typing.previous(), seconds, OFFERED));
    }
    words.stream().limit(OFFERED).forEach(this::addWord);
    if (typing.previous().isEmpty() && !words.isEmpty()) {
      addPairs(1, new WordPairs(reader).after(words.getFirst().word(), OFFERED));
    }
  }

  /** One character is a word in scripts without blanks. */
  private static boolean isEnough(String prefix) {
    return prefix.length() >= LEAST_LETTERS || prefix.charAt(0) > '\u2E7F';
  }

  private void addWord(Completion word) {
    if (!word.word().equals(typing.prefix())) {
      suggestions.add(
          new Suggestion(
              Kind.WORD, word.word(), typing.with(1, word.word()), OptionalLong.of(word.times())));
    }
  }

  /**
   * @param last how many of the words typed the pairs stand for
   */
  private void addPairs(int last, List<String> pairs) {
    for (var pair : pairs) {
      add(Kind.PHRASE, pair, typing.with(last, pair));
    }
  }

  private void addSpeakers(int most) throws IOException {
    for (var name : Names.speakers(reader, typing, most)) {
      add(Kind.SPEAKER, name.text(), typing.withSpeaker(name.words(), name.text()));
    }
  }

  private void addTitles(int most) throws IOException {
    for (var name : Names.titles(reader, typing, most)) {
      add(Kind.TITLE, name.text(), typing.withTitle(name.words(), name.text()));
    }
  }

  private void add(Kind kind, String text, String query) {
    suggestions.add(new Suggestion(kind, text, query, OptionalLong.empty()));
  }
}
