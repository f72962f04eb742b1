package hark.lucene.shard;

import hark.lucene.ShardReader.ShardQuery;
import hark.lucene.expand.LibraryForms;
import hark.lucene.expand.LibraryTerms.TermList;
import hark.lucene.expand.QueryForms;
import hark.lucene.shard.ShardMessages.Question;
import hark.lucene.shard.TermTask.LookUp;
import hark.lucene.sound.OwnForms;
import hark.lucene.sound.SoundAlikeFinder;
import hark.lucene.suggest.SpellingFinder;
import hark.query.ParsedQuery;
import hark.query.Query.StemmedWord;
import hark.query.QueryWords;
import hark.query.Respelling;
import hark.search.MisheardWords;
import hark.search.Snippet;
import hark.search.SoundAlikes;
import hark.search.part.MisheardPart.WordPosition;
import hark.search.request.TierSelection;
import hark.transcript.VideoId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** The shards in one snapshot, for one use by one thread. */
final class OpenShards implements ShardedSuggestions.Asking {

  /** The most rounds in which terms are asked for; two or three are usual. */
  private static final int MOST_ROUNDS = 8;

  /** The time after which spellings are only looked for among those already found. */
  private static final Duration LONGEST_RESPELLING = Duration.ofSeconds(1);

  private final Shards shards;
  private final FormMemory memory;
  private final Duration limit;
  private final BooleanSupplier isCancelled;
  private final long end;

  /** A use of the forms of words. */
  @FunctionalInterface
  private interface FormUse<T> {
    T of(LibraryForms library) throws IOException;
  }

  /**
   * @param memory of the look-ups in this snapshot
   * @param limit the longest time of this use
   */
  OpenShards(Shards shards, FormMemory memory, Duration limit, BooleanSupplier isCancelled) {
    this.shards = shards;
    this.memory = memory;
    this.limit = limit;
    this.isCancelled = isCancelled;
    this.end = System.nanoTime() + limit.toNanos();
  }

  @Override
  public <A> List<A> ask(ShardTask<A> task) throws IOException {
    return ask(task, Optional.empty());
  }

  <A> List<A> askOne(ShardTask<A> task, VideoId video) throws IOException {
    return ask(task, Optional.of(video));
  }

  private <A> List<A> ask(ShardTask<A> task, Optional<VideoId> video) throws IOException {
    var left = Duration.ofNanos(Math.max(1, end - System.nanoTime()));
    var question = new Question<>(left, task);
    var answers = new ArrayList<A>();
    for (var answer : shards.ask(ShardMessages.write(question), video, isCancelled)) {
      answers.add(ShardMessages.read(new Question<>(limit, task), answer));
    }
    return answers;
  }

  /** Returns the name of the snapshot, and keeps it for the pages after this one. */
  String keep() {
    shards.keep();
    return shards.name();
  }

  String state() {
    return shards.state();
  }

  /** Returns the longest time of a search, in seconds. */
  long seconds() {
    return limit.toSeconds();
  }

  /** Looks up what the words of a query stand for. */
  ShardQuery question(ParsedQuery query, TierSelection tiers) throws IOException {
    return new ShardQuery(query, gathered(library -> QueryForms.of(query, tiers, library)));
  }

  /** Does work on words again and again, until all terms that it looked up were known. */
  private <T> T gathered(FormUse<T> use) throws IOException {
    var found = new HashMap<LookUp, TermList>();
    var terms = new GatheredTerms(found, memory::found);
    var library = new GatheredForms(terms, memory, this::sounding);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      var result = use.of(library);
      var unknown = terms.takeUnknown();
      if (unknown.isEmpty()) {
        return result;
      }
      found.putAll(lookUp(unknown));
      memory.remember(found);
    }
    throw new IllegalStateException("The words of a query lead to ever more words");
  }

  /** Finds words that were probably written for a name. */
  List<MisheardWords> misheard(List<String> name, Set<String> others) throws IOException {
    var own =
        name.size() == 1
            ? gathered(library -> library.of(new StemmedWord(name.getFirst()))).own(name.getFirst())
            : new OwnForms();
    return new SoundAlikeFinder(new ShardedSounds(this)).misheard(name, own.addName(name, others));
  }

  /** Returns the sentences of some words, for each in turn. */
  List<Snippet> sentences(List<WordPosition> positions) throws IOException {
    var sentences = new ArrayList<Snippet>(Collections.nCopies(positions.size(), null));
    if (!positions.isEmpty()) {
      for (var part : ask(new SentenceTask(positions))) {
        for (int i = 0; i < part.size(); i++) {
          int number = i;
          part.get(i).ifPresent(sentence -> sentences.set(number, sentence));
        }
      }
    }
    return sentences;
  }

  /**
   * Finds other spellings: again with all that was not known, until all is; after that with what is
   * known.
   */
  List<Respelling> respell(
      QueryWords words, boolean every, int most, BooleanSupplier isNoLongerWanted)
      throws IOException {
    long last = System.nanoTime() + LONGEST_RESPELLING.toNanos();
    BooleanSupplier isOver = () -> System.nanoTime() > last || isNoLongerWanted.getAsBoolean();
    var known = new HashMap<DictionaryTask.LookUp, DictionaryTask.Found>();
    var dictionary = new GatheredDictionary(known);
    dictionary.times();
    words.words().forEach(word -> dictionary.word(word.text()));
    while (true) {
      var unknown = dictionary.takeUnknown();
      if (!unknown.isEmpty()) {
        var parts = ask(new DictionaryTask(unknown));
        for (int i = 0; i < unknown.size(); i++) {
          int number = i;
          known.put(
              unknown.get(i),
              DictionaryTask.Found.merged(parts.stream().map(part -> part.get(number)).toList()));
        }
      }
      boolean isLast = isOver.getAsBoolean();
      var found = new SpellingFinder(dictionary, words, every, () -> false).find(most);
      if (isLast || dictionary.hasAll()) {
        return found;
      }
    }
  }

  /** Finds words that sound like a word; none if that takes longer than a search may. */
  private SoundAlikes sounding(String word, OwnForms own) throws IOException {
    return new SoundAlikeFinder(new ShardedSounds(this)).of(word, own);
  }

  private Map<LookUp, TermList> lookUp(List<LookUp> lookUps) throws IOException {
    var parts = ask(new TermTask(lookUps));
    var found = new HashMap<LookUp, TermList>();
    for (int i = 0; i < lookUps.size(); i++) {
      int number = i;
      var lists = parts.stream().map(part -> part.get(number)).toList();
      found.put(lookUps.get(i), lookUps.get(i).merged(lists));
    }
    return found;
  }
}
