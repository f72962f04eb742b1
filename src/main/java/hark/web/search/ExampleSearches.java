package hark.web.search;

import hark.library.Library;
import hark.search.TranscriptIndex.IndexedTrack;
import hark.transcript.Transcript;
import hark.web.search.SpokenThoughts.Thought;
import hark.web.search.StartView.Example;
import hark.web.view.PageLinks;
import hark.web.view.SpeechLanguage;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A selector of searches to try: whole sentences with rare words, each from another video, those in
 * the reader's language first. Where nothing has punctuation, rare words.
 */
@Singleton
class ExampleSearches {

  private static final int EXAMPLES = 3;

  /** The most transcripts that are read in the reader's language, and in others. */
  private static final int READ_OF_OWN = 8;

  private static final int READ_OF_OTHERS = 4;

  private final Library library;

  ExampleSearches(Library library) {
    this.library = library;
  }

  private record ReadTranscript(Transcript transcript, SpokenThoughts thoughts) {}

  private record Candidate(ReadTranscript from, Thought thought) {

    Example example() {
      var text = thought.text();
      boolean isPhrase = text.indexOf(' ') >= 0 || !text.codePoints().allMatch(Candidate::isWord);
      return new Example(
          text,
          PageLinks.search(isPhrase ? '"' + text + '"' : text),
          SpeechLanguage.of(from.transcript().track()));
    }

    private static boolean isWord(int c) {
      return Character.isLetter(c) && !Character.isIdeographic(c);
    }
  }

  /**
   * Returns up to three searches.
   *
   * @param language the tag of the reader's language
   */
  List<Example> from(List<IndexedTrack> entries, String language) {
    var videos = new HashMap<Object, IndexedTrack>();
    entries.forEach(entry -> videos.putIfAbsent(entry.video().id(), entry));
    var all = entries.stream().filter(e -> videos.get(e.video().id()) == e).toList();
    var own = read(all.stream().filter(e -> isIn(e, language)).toList(), READ_OF_OWN);
    var others = read(all.stream().filter(e -> !isIn(e, language)).toList(), READ_OF_OTHERS);
    var rarity = rarity(Stream.concat(own.stream(), others.stream()).toList());
    var found = new ArrayList<Candidate>();
    found.addAll(best(own, SpokenThoughts::sentence, rarity));
    found.addAll(best(others, SpokenThoughts::sentence, rarity));
    if (found.isEmpty()) {
      found.addAll(best(own, SpokenThoughts::keyword, rarity));
      found.addAll(best(others, SpokenThoughts::keyword, rarity));
    }
    return found.stream().limit(EXAMPLES).map(Candidate::example).toList();
  }

  private static boolean isIn(IndexedTrack entry, String language) {
    return Locale.forLanguageTag(entry.track().language()).getLanguage().equals(language);
  }

  /** Reads transcripts that are as far apart in the list as possible. */
  private List<ReadTranscript> read(List<IndexedTrack> entries, int most) {
    int count = Math.min(most, entries.size());
    return IntStream.range(0, count)
        .mapToObj(i -> entries.get((int) ((long) i * entries.size() / count)).video().id())
        .flatMap(id -> library.transcript(id).stream())
        .map(transcript -> new ReadTranscript(transcript, new SpokenThoughts(transcript)))
        .toList();
  }

  /**
   * Returns the rarity of words: the fewer of the transcripts have it, and the longer it is, the
   * rarer is a word.
   */
  private static ToDoubleFunction<String> rarity(List<ReadTranscript> read) {
    Map<String, Integer> holders = new HashMap<>();
    read.forEach(one -> one.thoughts().words().forEach(w -> holders.merge(w, 1, Integer::sum)));
    return word ->
        Math.log((1.0 + read.size()) / holders.getOrDefault(word, 1))
            + Math.min(word.length(), 12) / 12.0;
  }

  /** Returns the best of each transcript, the most characteristic first. */
  private static List<Candidate> best(
      List<ReadTranscript> read,
      BiFunction<SpokenThoughts, ToDoubleFunction<String>, Optional<Thought>> choice,
      ToDoubleFunction<String> rarity) {
    return read.stream()
        .flatMap(
            one ->
                choice.apply(one.thoughts(), rarity).stream()
                    .map(thought -> new Candidate(one, thought)))
        .sorted(Comparator.comparingDouble((Candidate c) -> c.thought().score()).reversed())
        .toList();
  }
}
