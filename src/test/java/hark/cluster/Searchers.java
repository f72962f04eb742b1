package hark.cluster;

import hark.search.IndexUnreachableException;
import hark.search.Search;
import hark.search.SearchEndedException;
import hark.search.SearchResult;
import hark.search.TranscriptIndex;
import hark.torture.Pause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Threads that ask the cluster questions whose answers are known. An answer is the known one, or is
 * refused as the port says, or says that pages of a lost state are missing; another one is wrong,
 * and so is any other failure.
 */
final class Searchers implements AutoCloseable {

  private static final int THREADS = 2;
  private static final int PAUSE = 50;
  private static final int MOST_WRONG = 6;

  /** A question and its answer. */
  record Known(Question question, Object answer) {}

  private final TranscriptIndex index;
  private final Search search;
  private final List<Known> known;
  private final List<Thread> threads = new ArrayList<>();
  private final List<String> wrong = new CopyOnWriteArrayList<>();
  private final TreeMap<String, Integer> reasons = new TreeMap<>();
  private volatile boolean isDone;
  private int same;
  private int told;
  private int refused;
  private long longest;

  Searchers(TranscriptIndex index, Search search, List<Known> known) {
    this.index = index;
    this.search = search;
    this.known = known;
  }

  void start(SplittableRandom random) {
    for (int i = 0; i < THREADS; i++) {
      var own = random.split();
      threads.add(Thread.ofPlatform().daemon().start(() -> askUntilDone(own)));
    }
  }

  private void askUntilDone(SplittableRandom random) {
    while (!isDone) {
      ask(known.get(random.nextInt(known.size())));
      Pause.millis(PAUSE); // so that nodes that start have processors, too
    }
  }

  private void ask(Known one) {
    long start = System.nanoTime();
    try {
      var found = one.question().ask(index, search);
      count(one, found, System.nanoTime() - start);
    } catch (IndexUnreachableException | SearchEndedException e) {
      refuse(e, System.nanoTime() - start);
      Pause.millis(50);
    } catch (RuntimeException e) {
      tell(one, e.toString());
    }
  }

  private synchronized void count(Known one, Object found, long nanos) {
    longest = Math.max(longest, nanos);
    var difference = Difference.first(one.answer(), found);
    if (difference.isEmpty()) {
      same++;
    } else if (tells(found)) {
      told++;
    } else {
      tell(one, difference.get());
    }
  }

  private void tell(Known one, String what) {
    if (wrong.size() < MOST_WRONG) {
      wrong.add(one.question().text() + ": " + what);
    }
  }

  /** Checks whether an answer says that a part of it is missing, or that its state was lost. */
  private static boolean tells(Object answer) {
    return answer instanceof Collection<?> pages
        && pages.stream()
            .anyMatch(
                page ->
                    page instanceof SearchResult result
                        && (!result.incomplete().isEmpty()
                            || result.notes().stream()
                                .anyMatch(note -> note.kind().toString().equals("PAGE_EXPIRED"))));
  }

  private synchronized void refuse(RuntimeException reason, long nanos) {
    longest = Math.max(longest, nanos);
    refused++;
    reasons.merge(Reasons.of(reason), 1, Integer::sum);
  }

  /** Returns what was wrong since the last call; that no answer was right is wrong, too. */
  synchronized List<String> wrong() {
    var taken = new ArrayList<>(wrong);
    wrong.clear();
    if (same == 0) {
      taken.add("no answer was the known one");
    }
    return taken;
  }

  /** Returns the counts since the last call as a text. */
  synchronized String counts() {
    var text =
        "answers %d same, %d said to be incomplete, %d refused, longest %.1f s%s"
            .formatted(same, told, refused, longest / 1e9, reasons.isEmpty() ? "" : " " + reasons);
    same = 0;
    told = 0;
    refused = 0;
    longest = 0;
    reasons.clear();
    return text;
  }

  @Override
  public void close() {
    isDone = true;
  }
}
