package hark.query;

import java.util.List;

/**
 * What to look for, as a tree. Each node has a meaning of its own: the list of spans of word
 * positions of one transcript that satisfy it, ordered by start, none holding another. A span never
 * leaves its transcript and never asks where segments end.
 */
public sealed interface Query {

  /**
   * One word, in the form that {@link hark.transcript.Words} gives: every place where it is said.
   */
  record Word(String text) implements Query {

    public Word {
      if (text.isEmpty()) {
        throw new IllegalArgumentException("A word has at least one character");
      }
    }
  }

  /**
   * Words said one directly after the other.
   *
   * @param words at least two
   */
  record Phrase(List<Word> words) implements Query {

    public Phrase {
      words = List.copyOf(words);
      if (words.size() < 2) {
        throw new IllegalArgumentException("A phrase has at least two words");
      }
    }
  }

  /**
   * All of the parts near each other, in any order: the minimal spans that hold, for each part, as
   * many different spans of it as it is repeated here.
   *
   * @param parts at least two
   * @param within the most words a span may have
   */
  record Together(List<Query> parts, int within) implements Query {

    public Together {
      parts = List.copyOf(parts);
      if (parts.size() < 2 || within < parts.size()) {
        throw new IllegalArgumentException("Needs at least two parts and room for each");
      }
    }
  }
}
