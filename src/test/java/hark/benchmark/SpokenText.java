package hark.benchmark;

import hark.language.Words;
import hark.transcript.Transcript;

/** The words of transcripts as one stream of text, the same for all rivals. */
final class SpokenText {

  private SpokenText() {}

  /** Returns all words of a transcript, blanks between, without punctuation. */
  static String of(Transcript transcript) {
    var text = new StringBuilder();
    for (var segment : transcript.segments()) {
      for (var word : Words.of(segment.text())) {
        text.append(text.isEmpty() ? "" : " ").append(word.text());
      }
    }
    return text.toString();
  }
}
