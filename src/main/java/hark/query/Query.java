package hark.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A query, as a tree. Each node has a meaning of its own: the spans of word positions of one
 * transcript that satisfy it. A span never leaves its transcript and does not depend on the bounds
 * of segments. Spans are minimal (Clarke, Cormack and Burkowski, "An Algebra for Structured Text
 * Search and a Framework for its Implementation", 1995): none of a node's spans contains another,
 * except for {@link Or}, which has the spans of all its parts.
 */
public sealed interface Query {

  /**
   * One word, as {@link hark.language.Words} gives it: every place where it is said, with any
   * accents.
   */
  record Word(String text) implements Query, Slot {

    public Word {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("A word has at least one character");
      }
    }
  }

  /**
   * One word in any of its forms, as typed without quotation marks: the spans of its {@link Word},
   * those of its inflected forms in a second tier and, if it is a number, the other ways to say and
   * to write it in a third.
   *
   * @param apostrophe the number of characters before the apostrophe with which it was typed; 0
   *     without one
   */
  record StemmedWord(String text, int apostrophe) implements Query {

    public StemmedWord {
      if (text.isEmpty() || apostrophe < 0 || apostrophe > 0 && apostrophe >= text.length()) {
        throw new IllegalArgumentException("A word has at least one character at each side");
      }
    }

    /** Creates a word typed without an apostrophe. */
    public StemmedWord(String text) {
      this(text, 0);
    }

    /** Returns the word in exactly this form. */
    public Word word() {
      return new Word(text);
    }
  }

  /**
   * One word in any of its forms and, in a tier of its own, words that sound like it.
   *
   * @param sounding the words that sound like it, each one word or two with a blank between them;
   *     empty for those that the index finds
   */
  record SoundAlike(String text, List<String> sounding) implements Query {

    public SoundAlike {
      sounding = List.copyOf(sounding);
      if (text.isEmpty()) {
        throw new IllegalArgumentException("A word has at least one character");
      }
    }

    /** Returns the word without those that sound like it. */
    public StemmedWord word() {
      return new StemmedWord(text);
    }
  }

  /**
   * Two words typed with a hyphen between them, {@code e-mail}: one directly after the other and,
   * in a second tier, their inflected forms and the two as one word.
   */
  record Hyphenated(Word first, Word second) implements Query {

    /** Returns the two words as a phrase. */
    public Phrase phrase() {
      return Phrase.of(List.of(first, second));
    }

    /** Returns the two as one word. */
    public StemmedWord joined() {
      return new StemmedWord(first.text() + second.text());
    }
  }

  /**
   * Several words typed without a blank between them, {@code 2,000} or {@code vingt-et-un}: one
   * directly after the other and, if they are a number, in a tier of their own the other ways to
   * say and to write it.
   *
   * @param words at least two
   */
  record Tied(List<Word> words) implements Query {

    public Tied {
      words = List.copyOf(words);
      if (words.size() < 2) {
        throw new IllegalArgumentException("Needs at least two words");
      }
    }

    /** Returns the words as a phrase. */
    public Phrase phrase() {
      return Phrase.of(words);
    }
  }

  /** A place in a phrase: a word, or any word. */
  sealed interface Slot {}

  /** Any one word; only inside a phrase. */
  enum AnyWord implements Slot {
    ANY
  }

  /**
   * Words said one directly after the other.
   *
   * @param slots at least two; the first and the last are words
   */
  record Phrase(List<Slot> slots) implements Query {

    public Phrase {
      slots = List.copyOf(slots);
      if (slots.size() < 2 || slots.getFirst() == AnyWord.ANY || slots.getLast() == AnyWord.ANY) {
        throw new IllegalArgumentException("A phrase begins and ends with a word");
      }
    }

    /** Creates a phrase without an {@link AnyWord}. */
    public static Phrase of(List<Word> words) {
      return new Phrase(new ArrayList<>(words));
    }
  }

  /**
   * Words said in this order, with a bounded number of others between them in total.
   *
   * @param words at least two
   * @param between the most other words, 0 or more
   */
  record Ordered(List<Word> words, int between) implements Query {

    public Ordered {
      words = List.copyOf(words);
      if (words.size() < 2 || between < 0) {
        throw new IllegalArgumentException("Needs two words, and no less than nothing between");
      }
    }
  }

  /** Every place where a word with this prefix is said. */
  record Prefix(String text) implements Query {

    /** The fewest characters of a prefix. */
    public static final int SHORTEST = 3;

    public Prefix {
      if (text.codePointCount(0, text.length()) < SHORTEST) {
        throw new IllegalArgumentException("A prefix has at least three characters");
      }
    }
  }

  /**
   * Every place where a word is said that differs by one letter added, removed, replaced, or
   * swapped with its neighbour; by two, if the word has {@value #LONG} letters or more.
   */
  record Fuzzy(String text) implements Query {

    public static final int LONG = 6;

    public Fuzzy {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("A word has at least one character");
      }
    }

    /** Returns the number of differences allowed. */
    public int edits() {
      return text.codePointCount(0, text.length()) < LONG ? 1 : 2;
    }
  }

  /**
   * All of the parts near each other, in any order: the minimal spans that contain, for each part,
   * as many different spans as it has repetitions here.
   *
   * @param parts at least two
   * @param within the most words of a span
   */
  record AllWithin(List<Query> parts, int within) implements Query {

    public AllWithin {
      parts = List.copyOf(parts);
      if (parts.size() < 2 || within < parts.size()) {
        throw new IllegalArgumentException("Needs at least two parts and room for each");
      }
    }
  }

  /** The largest distance between two spans. */
  sealed interface Distance {}

  /** At most so many words between the end of one and the start of the other; 0 or more. */
  record WithinWords(int words) implements Distance {

    public WithinWords {
      if (words < 0) {
        throw new IllegalArgumentException("Between two words there are 0 words or more");
      }
    }
  }

  /**
   * At most so much time between the end of one and the start of the other, in milliseconds; 0 or
   * more.
   */
  record WithinTime(long millis) implements Distance {

    public WithinTime {
      if (millis < 0) {
        throw new IllegalArgumentException("Between two words there are 0 seconds or more");
      }
    }
  }

  /**
   * One span of each, near each other, in either order, not overlapping: the spans that contain
   * both.
   */
  record Near(Query left, Query right, Distance distance) implements Query {}

  /** The wanted spans that have no unwanted one near. */
  record NotNear(Query wanted, Query unwanted, Distance distance) implements Query {}

  /**
   * The spans of all parts, without duplicates.
   *
   * @param parts at least two
   */
  record Or(List<Query> parts) implements Query {

    public Or {
      parts = List.copyOf(parts);
      if (parts.size() < 2) {
        throw new IllegalArgumentException("A choice has at least two parts");
      }
    }
  }

  /** The wanted spans in transcripts that have no unwanted one anywhere. */
  record Without(Query wanted, Query unwanted) implements Query {}
}
