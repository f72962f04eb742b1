package hark.benchmark;

import hark.benchmark.TypedQueries.TypedQuery;
import hark.lucene.LuceneTranscriptIndex;
import hark.search.Offer;
import hark.search.Offer.OfferKind;
import hark.search.Search;
import hark.search.SearchOffers;
import hark.search.TranscriptIndex;
import hark.search.request.SearchRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Asks an index queries with typing errors and says which spellings it offers; then phrases that
 * are said, none of which may be corrected. A process of its own, so that its heap can be small.
 */
final class TypingTrial {

  static final int WORDS = 4;
  static final int QUERIES = 500;
  static final int PHRASES = 2_500;

  /** Other queries before those that are measured, as after some use. */
  private static final int WARM_UP = 500;

  private final TranscriptIndex index;
  private final Search search;
  private final long seed;

  private TypingTrial(TranscriptIndex index, long seed) {
    this.index = index;
    this.search = new Search(index);
    this.seed = seed;
  }

  /**
   * @param arguments the folder of the index, and the seed
   */
  public static void main(String[] arguments) throws IOException {
    try (var index = LuceneTranscriptIndex.open(Path.of(arguments[0]))) {
      new TypingTrial(index, Long.parseLong(arguments[1])).run();
    }
  }

  private void run() {
    var totals = index.totals();
    Figures.say("typing videos", totals.videos());
    Figures.say("typing segments", totals.segments());
    Figures.say("typing words", totals.words());
    for (int words = 1; words <= WORDS; words++) {
      ask(words);
    }
    for (int words = 1; words <= WORDS; words++) {
      askUnchanged(words);
    }
    Figures.say("typing heap limit", Runtime.getRuntime().maxMemory());
    System.gc();
    Figures.say("typing heap", ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }

  private void ask(int words) {
    var typed = new TypedQueries(index, new SplittableRandom(seed + words), this::isSaid);
    var queries = typed.draw(words, QUERIES);
    int saidAsTyped = typed.saidAsTyped();
    typed.draw(words, WARM_UP).forEach(query -> offers(query.typed()));
    int first = 0;
    int amongThree = 0;
    long[] nanos = new long[queries.size()];
    for (int i = 0; i < nanos.length; i++) {
      long start = System.nanoTime();
      var offers = offers(queries.get(i).typed());
      nanos[i] = System.nanoTime() - start;
      int place = place(queries.get(i), offers);
      first += place == 0 ? 1 : 0;
      amongThree += place >= 0 ? 1 : 0;
    }
    Figures.say("typing first " + words, first);
    Figures.say("typing three " + words, amongThree);
    Figures.say("typing said " + words, saidAsTyped);
    var sorted = IntStream.range(0, nanos.length).mapToLong(i -> nanos[i]).sorted().toArray();
    Figures.say("typing median " + words, sorted[sorted.length / 2] / 1e6);
    Figures.say("typing p95 " + words, sorted[sorted.length * 95 / 100] / 1e6);
    Figures.say("typing slowest " + words, sorted[sorted.length - 1] / 1e6);
  }

  /** Returns the place of the query that was meant among the spellings; -1 if it is not there. */
  private static int place(TypedQuery query, SearchOffers offers) {
    return offers.of(OfferKind.SPELLING).stream().map(Offer::query).toList().indexOf(query.meant());
  }

  private void askUnchanged(int words) {
    var typed = new TypedQueries(index, new SplittableRandom(seed - words), this::isSaid);
    long corrected =
        typed.unchanged(words, PHRASES).stream()
            .filter(phrase -> isCorrected(offers(phrase.text())))
            .count();
    Figures.say("typing corrected " + words, corrected);
  }

  /** Checks whether another query is offered; words that sound alike may be beside any result. */
  private static boolean isCorrected(SearchOffers offers) {
    return Arrays.stream(OfferKind.values())
        .anyMatch(kind -> kind != OfferKind.SOUND && !offers.of(kind).isEmpty());
  }

  private boolean isSaid(String query) {
    return search.find(request(query)).count().exact() > 0;
  }

  private SearchOffers offers(String query) {
    return search.answer(request(query), false, () -> false).offers();
  }

  private static SearchRequest request(String query) {
    return SearchRequest.of(query).withPage(1, 1).withMoments(1);
  }
}
