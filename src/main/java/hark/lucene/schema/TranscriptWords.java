package hark.lucene.schema;

import hark.language.CompoundSpellings;
import hark.language.Words;
import hark.transcript.Segment;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of all segments of a transcript, in one stream that ignores the bounds of segments.
 * Each distinct word is stored once.
 */
final class TranscriptWords {

  private final int[] firstPositions;
  private final TranscriptVocabulary vocabulary = new TranscriptVocabulary();

  /** The vocabulary number of each word, in spoken order. */
  private int[] numbers = new int[256];

  private int words;

  private TranscriptWords(int segments) {
    this.firstPositions = new int[segments];
  }

  static TranscriptWords of(List<Segment> segments) {
    var speech = new TranscriptWords(segments.size());
    var reader = new Words();
    for (int i = 0; i < segments.size(); i++) {
      speech.firstPositions[i] = speech.words;
      speech.addAll(reader, segments.get(i).text());
    }
    return speech;
  }

  private void addAll(Words reader, String text) {
    reader.reset(text);
    int end = -1;
    int tied = 1;
    while (reader.next()) {
      int number = vocabulary.add(reader.buffer(), reader.length());
      if (reader.end() - reader.start() > reader.length()) {
        noteApostrophe(number, reader, text);
      }
      if (end >= 0 && end == reader.start() - 1 && CompoundSpellings.isHyphen(text.charAt(end))) {
        tied++;
      } else {
        notePair(tied);
        tied = 1;
      }
      end = reader.end();
      append(number);
    }
    notePair(tied);
  }

  /** Records two words joined by a hyphen; three or more are a phrase and no pair. */
  private void notePair(int tied) {
    if (tied == 2) {
      vocabulary.addPair(numbers[words - 2], numbers[words - 1]);
    }
  }

  private void append(int number) {
    if (words == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * words);
    }
    numbers[words++] = number;
  }

  private void noteApostrophe(int number, Words reader, String text) {
    for (int i = reader.start() + 1; i < reader.end() - 1; i++) {
      if (Words.isApostrophe(text.charAt(i))) {
        vocabulary.noteApostrophe(number, i - reader.start());
        return;
      }
    }
  }

  FirstWordPositions firstPositions() {
    return new FirstWordPositions(firstPositions, words);
  }

  /** Returns the distinct words. */
  TranscriptVocabulary vocabulary() {
    return vocabulary;
  }

  TokenStream stream() {
    return new Stream();
  }

  private final class Stream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private int next;

    @Override
    public boolean incrementToken() {
      if (next == words) {
        return false;
      }
      clearAttributes();
      vocabulary.copy(numbers[next++], term);
      return true;
    }

    @Override
    public void reset() {
      next = 0;
    }
  }
}
