package hark.lucene.shard;

import hark.lucene.expand.LibraryTerms.CountedTerm;
import hark.lucene.shard.DictionaryTask.LookUp;
import hark.lucene.shard.SuggestionTask.Found;
import hark.lucene.shard.SuggestionTask.Kind;
import hark.lucene.suggest.SpokenDictionary.SaidWord;
import hark.lucene.suggest.SuggestionSource;
import hark.query.PartialQuery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words, pairs and names that suggestions are made of, merged from all shards in one snapshot.
 * Used by one thread, for one partial query.
 */
final class ShardedSuggestions implements SuggestionSource {

  /** The number of completions that a shard is first asked for. */
  private static final int FIRST = 64;

  /** By how much more it is asked for when they are not enough to know the best. */
  private static final int MORE = 8;

  /** The most completions that a shard is asked for. */
  private static final int MOST = FIRST * MORE * MORE * MORE;

  /** The asking of all shards. */
  interface Asking {
    <A> List<A> ask(ShardTask<A> task) throws IOException;
  }

  private final Asking shards;

  ShardedSuggestions(Asking shards) {
    this.shards = shards;
  }

  private List<Found> ask(Kind kind, String text, long number) throws IOException {
    return shards.ask(new SuggestionTask(kind, text, Map.of(), number));
  }

  /**
   * Returns the most frequent words. A word that is missing in the answers of all shards is said
   * less often in each of them than the last word of its answer: once the sum of those is less than
   * what the last word returned has, no word is missing.
   */
  @Override
  public List<Completion> completions(String prefix, int most) throws IOException {
    for (int number = Math.max(FIRST, most); ; number *= MORE) {
      Set<String> words = new HashSet<>();
      long missed = 0;
      for (var part : ask(Kind.COMPLETIONS, prefix, number)) {
        part.completions().forEach(one -> words.add(one.word()));
        missed += part.completions().size() < number ? 0 : part.completions().getLast().times();
      }
      var best = new ArrayList<Completion>();
      times(words).forEach((word, times) -> best.add(new Completion(word, times)));
      best.sort(
          Comparator.comparingLong(Completion::times).reversed().thenComparing(Completion::word));
      var first = best.subList(0, Math.min(most, best.size()));
      boolean isSure = missed == 0 || first.size() == most && first.getLast().times() > missed;
      if (isSure || number >= MOST) {
        return List.copyOf(first);
      }
    }
  }

  @Override
  public List<SpokenPair> pairs(String first) throws IOException {
    long transcripts = transcripts(List.of(first)).getOrDefault(first, 0L);
    return merged(ask(Kind.PAIRS, first, transcripts));
  }

  @Override
  public List<SpokenPair> pairs(String first, List<String> seconds) throws IOException {
    return seconds.isEmpty()
        ? List.of()
        : merged(shards.ask(new SuggestionTask(Kind.PAIRS_OF, first, transcripts(seconds), 0)));
  }

  /** Returns the number of transcripts that say each word. */
  private Map<String, Long> transcripts(List<String> words) throws IOException {
    var lookUps =
        words.stream().map(word -> new TermTask.LookUp(TermTask.Kind.WORD, word, 1)).toList();
    var transcripts = new HashMap<String, Long>();
    for (var lists : shards.ask(new TermTask(lookUps))) {
      for (int i = 0; i < words.size(); i++) {
        long added = lists.get(i).terms().stream().mapToLong(CountedTerm::transcripts).sum();
        transcripts.merge(words.get(i), added, Long::sum);
      }
    }
    return transcripts;
  }

  private static List<SpokenPair> merged(List<Found> parts) {
    var places = new HashMap<String, Integer>();
    var spellings = new HashMap<String, Map<String, Integer>>();
    for (var part : parts) {
      for (var pair : part.pairs()) {
        places.merge(pair.second(), pair.places(), Integer::sum);
        var known = spellings.computeIfAbsent(pair.second(), _ -> new HashMap<>());
        pair.spellings().forEach((text, number) -> known.merge(text, number, Integer::sum));
      }
    }
    return places.entrySet().stream()
        .map(one -> new SpokenPair(one.getKey(), one.getValue(), spellings.get(one.getKey())))
        .toList();
  }

  @Override
  public Map<String, Long> times(List<String> words) throws IOException {
    return times((Collection<String>) words);
  }

  private Map<String, Long> times(Collection<String> words) throws IOException {
    var times = new HashMap<String, Long>();
    if (!words.isEmpty()) {
      for (var part : shards.ask(new DictionaryTask(words.stream().map(LookUp::word).toList()))) {
        part.forEach(
            found -> found.words().forEach(one -> times.merge(one.text(), one.times(), Long::sum)));
      }
    }
    return times;
  }

  @Override
  public long times() throws IOException {
    long times =
        shards.ask(new DictionaryTask(List.of(LookUp.all()))).stream()
            .flatMap(part -> part.getFirst().words().stream())
            .mapToLong(SaidWord::times)
            .sum();
    return Math.max(1, times);
  }

  @Override
  public List<CountedName> speakers(PartialQuery partial) throws IOException {
    return names(Kind.SPEAKERS, partial);
  }

  @Override
  public List<CountedName> titles(PartialQuery partial) throws IOException {
    return names(Kind.TITLES, partial);
  }

  private List<CountedName> names(Kind kind, PartialQuery partial) throws IOException {
    var names = new HashMap<String, Integer>();
    for (var part : ask(kind, partial.text(), 0)) {
      part.names().forEach(name -> names.put(name.text(), name.words()));
    }
    return names.entrySet().stream()
        .map(one -> new CountedName(one.getKey(), one.getValue()))
        .toList();
  }
}
