package hark.web.search;

import hark.language.Words;
import hark.library.Library;
import hark.search.TranscriptIndex.IndexedTrack;
import hark.transcript.Segment;
import hark.transcript.Transcript;
import hark.web.search.StartView.Example;
import hark.web.view.PageLinks;
import hark.web.view.SpeechLanguage;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A selector of phrases from a few transcripts, as searches to try. */
@Singleton
class ExampleSearches {

  private static final int EXAMPLES = 3;
  private static final int WORDS = 4;

  /** The fewest characters of a phrase; shorter ones are not meaningful. */
  private static final int LEAST_CHARACTERS = 14;

  private static final int MOST_CHARACTERS = 40;

  private final Library library;

  ExampleSearches(Library library) {
    this.library = library;
  }

  /** Returns up to three phrases, from transcripts as far apart in this list as possible. */
  List<Example> from(List<IndexedTrack> entries) {
    int step = Math.max(1, entries.size() / EXAMPLES);
    return IntStream.range(0, Math.min(EXAMPLES, entries.size()))
        .mapToObj(i -> entries.get(i * step).video().id())
        .flatMap(id -> library.transcript(id).stream())
        .flatMap(transcript -> example(transcript).stream())
        .toList();
  }

  private static Optional<Example> example(Transcript transcript) {
    var segments = transcript.segments();
    return segments.stream()
        .skip(segments.size() / 3)
        .limit(40)
        .flatMap(segment -> phrase(segment).stream())
        .findFirst()
        .map(
            phrase ->
                new Example(
                    phrase,
                    PageLinks.search('"' + phrase + '"'),
                    SpeechLanguage.of(transcript.track())));
  }

  /**
   * Returns the first words of a segment up to the first punctuation mark; empty if they are too
   * few.
   */
  private static Optional<String> phrase(Segment segment) {
    var text = segment.text();
    var words = Words.of(text);
    if (words.size() < WORDS) {
      return Optional.empty();
    }
    int end = words.get(WORDS - 1).end();
    var phrase = text.substring(words.getFirst().start(), end);
    boolean wide = phrase.codePoints().anyMatch(Character::isIdeographic);
    boolean plain =
        phrase.codePoints().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '\'');
    boolean fits =
        wide || phrase.length() >= LEAST_CHARACTERS && phrase.length() <= MOST_CHARACTERS;
    return plain && fits ? Optional.of(phrase) : Optional.empty();
  }
}
