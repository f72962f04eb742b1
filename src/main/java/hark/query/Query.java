package hark.query;

import java.util.ArrayList;
import java.util.List;

/**
 * What to look for, as a tree. Each node has a meaning of its own: the spans of word positions of
 * one transcript that satisfy it. A span never leaves its transcript and never asks where segments
 * end. Spans are minimal (Clarke, Cormack and Burkowski, "An Algebra for Structured Text Search and
 * a Framework for its Implementation", 1995): none of a node's spans holds another, but for {@link
 * Or}, which gives the spans of all its parts.
 */
public sealed interface Query {

  /**
   * One word, in the form that {@link hark.language.Words} gives: every place where it is said,
   * with whichever accents.
   */
  record Word(String text) implements Query, Slot {

    public Word {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("A word has at least one character");
      }
    }
  }

  /**
   * One word in any of its forms, as typed without quotation marks: what its {@link Word} gives,
   * and the places of its inflected forms, which are of a tier of their own.
   */
  record StemmedWord(String text) implements Query {

    public StemmedWord {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("A word has at least one character");
      }
    }

    /** Just this form. */
    public Word word() {
      return new Word(text);
    }
  }

  /**
   * Two words typed with a hyphen between them, {@code e-mail}: one directly after the other, and
   * of another tier their inflected forms, and the two as one word.
   */
  record Hyphenated(Word first, Word second) implements Query {

    /** The two words as they are, one after the other. */
    public Phrase phrase() {
      return Phrase.of(List.of(first, second));
    }

    /** The two as one word. */
    public StemmedWord joined() {
      return new StemmedWord(first.text() + second.text());
    }
  }

  /** A place in a phrase: a word, or any word. */
  sealed interface Slot {}

  /** One word, whichever it is; only inside a phrase. */
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

    /** A phrase without an unknown word. */
    public static Phrase of(List<Word> words) {
      return new Phrase(new ArrayList<>(words));
    }
  }

  /**
   * Words said in this order, with at most so many others between them in all.
   *
   * @param words at least two
   * @param between 0 or more
   */
  record Ordered(List<Word> words, int between) implements Query {

    public Ordered {
      words = List.copyOf(words);
      if (words.size() < 2 || between < 0) {
        throw new IllegalArgumentException("Needs two words, and no less than nothing between");
      }
    }
  }

  /** Every place where a word is said that begins so. */
  record Prefix(String text) implements Query {

    /** The fewest characters. */
    public static final int SHORTEST = 3;

    public Prefix {
      if (text.codePointCount(0, text.length()) < SHORTEST) {
        throw new IllegalArgumentException("A prefix has at least three characters");
      }
    }
  }

  /**
   * Every place where a word is said that differs by one letter put in, left out, changed, or
   * swapped with its neighbour; by two, where the word has {@value #LONG} letters or more.
   */
  record Fuzzy(String text) implements Query {

    public static final int LONG = 6;

    public Fuzzy {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("A word has at least one character");
      }
    }

    /** The number of differences allowed. */
    public int edits() {
      return text.codePointCount(0, text.length()) < LONG ? 1 : 2;
    }
  }

  /**
   * All of the parts near each other, in any order: the minimal spans that hold, for each part, as
   * many different spans of it as it is repeated here.
   *
   * @param parts at least two
   * @param within the most words a span may have
   */
  record AllWithin(List<Query> parts, int within) implements Query {

    public AllWithin {
      parts = List.copyOf(parts);
      if (parts.size() < 2 || within < parts.size()) {
        throw new IllegalArgumentException("Needs at least two parts and room for each");
      }
    }
  }

  /** How far two spans may be apart. */
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

  /** One of each, near each other, in either order, not overlapping: the spans that hold both. */
  record Near(Query left, Query right, Distance distance) implements Query {}

  /** The spans of one that have none of the other near. */
  record NotNear(Query wanted, Query unwanted, Distance distance) implements Query {}

  /**
   * The spans of all parts, equal ones once.
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

  /** The spans of one in transcripts that have none of the other anywhere. */
  record Without(Query wanted, Query unwanted) implements Query {}
}
