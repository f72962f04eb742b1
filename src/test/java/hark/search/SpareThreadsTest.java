package hark.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SpareThreadsTest {

  private final SpareThreads threads = new SpareThreads();

  private static Supplier<Integer> failing(RuntimeException failure) {
    return () -> {
      throw failure;
    };
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void resultsAreInTheOrderOfTheParts() {
    var parts = IntStream.range(0, 100).mapToObj(i -> (Supplier<Integer>) () -> i).toList();
    assertEquals(IntStream.range(0, 100).boxed().toList(), threads.all(parts));
    assertEquals(List.of(), threads.all(List.<Supplier<Integer>>of()));
  }

  @Test
  void twoPartsAreComputedAtTheSameTime() {
    var bothHaveBegun = new CountDownLatch(2);
    var results =
        threads.both(
            () -> {
              bothHaveBegun.countDown();
              await(bothHaveBegun);
              return "first";
            },
            () -> {
              bothHaveBegun.countDown();
              await(bothHaveBegun);
              return 2;
            });
    assertEquals(new SpareThreads.Both<>("first", 2), results);
  }

  @Test
  void partsWithoutAFreeThreadAreComputedByTheCaller() {
    var callers = ConcurrentHashMap.<Thread>newKeySet();
    var busy = new CountDownLatch(1);
    var begun = new CountDownLatch(Runtime.getRuntime().availableProcessors());
    var others = Stream.generate(() -> holding(begun, busy)).limit(begun.getCount()).toList();
    var holder = new FutureTask<>(() -> threads.all(others));
    Thread.ofPlatform().start(holder);
    await(begun); // every thread, and the one above
    threads.all(List.of(adding(callers), adding(callers), adding(callers)));
    busy.countDown();
    assertEquals(Set.of(Thread.currentThread()), callers);
    assertEquals(others.size(), result(holder).size());
  }

  private static Supplier<Integer> holding(CountDownLatch begun, CountDownLatch busy) {
    return () -> {
      begun.countDown();
      await(busy);
      return 1;
    };
  }

  private static Supplier<Boolean> adding(Set<Thread> callers) {
    return () -> callers.add(Thread.currentThread());
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aFailureIsThrownOnceAllPartsHaveEnded() {
    var failure = new IllegalArgumentException("no index");
    var ended = ConcurrentHashMap.<Integer>newKeySet();
    var parts =
        List.<Supplier<Integer>>of(
            failing(failure), () -> ended.add(1) ? 1 : 0, () -> ended.add(2) ? 1 : 0);
    assertSame(failure, assertThrows(IllegalArgumentException.class, () -> threads.all(parts)));
    assertEquals(Set.of(1, 2), ended);
    assertSame(
        failure,
        assertThrows(
            IllegalArgumentException.class, () -> threads.both(failing(failure), () -> 1)));
  }

  @Test
  void anInterruptedCallerGetsItsResultsAndStaysInterrupted() {
    var results = new ConcurrentHashMap<Integer, Integer>();
    Thread.currentThread().interrupt();
    var parts = IntStream.range(0, 8).mapToObj(i -> (Supplier<Integer>) () -> i).toList();
    threads.all(parts).forEach(result -> results.put(result, result));
    assertTrue(Thread.interrupted());
    assertEquals(8, results.size());
  }
}
