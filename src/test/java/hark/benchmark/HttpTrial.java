package hark.benchmark;

import hark.torture.Calls;
import hark.torture.Hark;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.lucene.util.IOUtils;

/**
 * Asks the packaged application, a bare server for the same number of bytes, FTS5 and the rivals
 * every query, in turns, and says the median of each in milliseconds. Then eight clients at once
 * ask the application the queries of one kind after the other.
 */
final class HttpTrial implements AutoCloseable {

  static final int ROUNDS = 9;
  static final int FEWER_ROUNDS = 3;
  static final int CLIENTS = 8;
  private static final int WARM_UP = 12;

  /** The milliseconds of an answer from which fewer rounds are enough. */
  private static final double SLOW = 100;

  private static final Duration CROWD = Duration.ofSeconds(4);

  private final Path folder;
  private final List<BenchmarkQuery> queries;
  private final List<Contender> contenders = new ArrayList<>();
  private final List<AutoCloseable> opened = new ArrayList<>();
  private Hark hark;

  /** What is asked; returns what it found, or the bytes of its answer. */
  @FunctionalInterface
  private interface Question {
    long ask(int query) throws Exception;
  }

  /**
   * One that is asked.
   *
   * @param isServed whether over HTTP, by a program that becomes faster in use
   */
  private record Contender(String name, boolean isServed, Question question) {}

  private HttpTrial(Path folder) throws IOException {
    this.folder = folder;
    this.queries = BenchmarkQuery.read(LoadTrial.queries(folder));
  }

  /**
   * @param arguments the folder that {@link LoadTrial} filled
   */
  public static void main(String[] arguments) throws Exception {
    try (var trial = new HttpTrial(Path.of(arguments[0]))) {
      trial.open();
      trial.run();
    }
    System.exit(0);
  }

  private void open() throws Exception {
    var peer = keep(Peer.open(LoadTrial.peer(folder))).statements();
    contenders.add(new Contender("ranked", false, i -> peer.best(queries.get(i))));
    contenders.add(new Contender("counted", false, i -> peer.total(queries.get(i))));
    hark = keep(start());
    var bare = keep(new PlainClient(bareServer()));
    addServed("api", "/api/search?size=20&q=", bare);
    addServed("page", "/search?size=20&q=", bare);
    for (var rival : Rival.all()) {
      if (rival.version().isPresent()) {
        add(rival);
      } else {
        System.out.printf("NOT RUN: %s is not installed, and left out%n", rival.name());
      }
    }
  }

  private Hark start() throws IOException, InterruptedException {
    return new Hark.Launch(LoadTrial.data(folder), folder.resolve("hark.log"), List.of(), "")
        .startAndWait();
  }

  private int bareServer() throws IOException {
    var server = keep(new Engine(Trials.command(BareServer.class, "256m")));
    return Integer.parseInt(server.receive());
  }

  private void addServed(String name, String path, PlainClient bare) throws IOException {
    var client = keep(new PlainClient(hark.port()));
    var paths = queries.stream().map(query -> path + Calls.encoded(query.hark())).toList();
    var bytes = new int[paths.size()];
    contenders.add(new Contender(name, true, i -> bytes[i] = client.get(paths.get(i))));
    contenders.add(new Contender("bare " + name, true, i -> bare.get("/" + bytes[i])));
  }

  private void add(Rival rival) throws IOException, InterruptedException {
    var asking = keep(rival.open(LoadTrial.rival(folder, rival)));
    var expressions = queries.stream().map(asking::expression).toList();
    contenders.add(
        new Contender(
            rival.name(),
            false,
            i -> expressions.get(i).isPresent() ? asking.ask(expressions.get(i).get()) : -1));
  }

  private <T extends AutoCloseable> T keep(T closeable) {
    opened.add(closeable);
    return closeable;
  }

  private void run() throws Exception {
    var slow = warmUp();
    var nanos = new long[contenders.size()][queries.size()][ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < queries.size(); i++) {
        for (int c = 0; c < contenders.size(); c++) {
          if (round < FEWER_ROUNDS || !slow[c][i]) {
            long start = System.nanoTime();
            contenders.get(c).question().ask(i);
            nanos[c][i][round] = System.nanoTime() - start;
          }
        }
      }
    }
    say(nanos, slow);
    sayMoments();
    crowd();
    for (var memory : List.of("RssAnon", "RssFile")) {
      Figures.say("served " + memory, ServeTrial.status(hark.pid(), memory));
    }
  }

  /** Asks each query once, and the application often; tells whose answers take long. */
  private boolean[][] warmUp() throws Exception {
    var slow = new boolean[contenders.size()][queries.size()];
    for (int c = 0; c < contenders.size(); c++) {
      var contender = contenders.get(c);
      boolean isServed = contender.isServed();
      for (int round = 0; round < (isServed ? WARM_UP : 1); round++) {
        for (int i = 0; i < queries.size(); i++) {
          long start = System.nanoTime();
          long found = contender.question().ask(i);
          slow[c][i] = (System.nanoTime() - start) / 1e6 > SLOW;
          if (round == 0 && !isServed && found >= 0) {
            Figures.say("found " + contender.name() + " " + i, found);
          }
        }
      }
    }
    return slow;
  }

  private void say(long[][][] nanos, boolean[][] slow) {
    for (int c = 0; c < contenders.size(); c++) {
      for (int i = 0; i < queries.size(); i++) {
        var times = nanos[c][i];
        Figures.say(
            contenders.get(c).name() + " " + i,
            Figures.median(slow[c][i] ? Arrays.copyOf(times, FEWER_ROUNDS) : times));
      }
    }
  }

  private void sayMoments() {
    for (int i = 0; i < queries.size(); i++) {
      var answer = hark.calls().get("/api/search?size=1&q=" + Calls.encoded(queries.get(i).hark()));
      Figures.say("moments " + i, answer.json().path("totalMoments").asLong());
    }
  }

  private void crowd() throws Exception {
    var kinds = new EnumMap<BenchmarkQuery.Kind, List<Integer>>(BenchmarkQuery.Kind.class);
    for (int i = 0; i < queries.size(); i++) {
      kinds.computeIfAbsent(queries.get(i).kind(), _ -> new ArrayList<>()).add(i);
    }
    for (var kind : kinds.entrySet()) {
      var times = crowd(kind.getValue());
      Figures.say("crowd " + kind.getKey() + " 50", Figures.percentile(times, 0.5));
      Figures.say("crowd " + kind.getKey() + " 99", Figures.percentile(times, 0.99));
    }
  }

  /** Asks some queries from eight clients for some seconds; returns milliseconds. */
  private List<Double> crowd(List<Integer> ofKind) throws Exception {
    long until = System.nanoTime() + CROWD.toNanos();
    try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
      var clients =
          IntStream.range(0, CLIENTS)
              .<Callable<List<Double>>>mapToObj(number -> () -> client(ofKind, number, until))
              .toList();
      var times = new ArrayList<Double>();
      for (var client : threads.invokeAll(clients)) {
        times.addAll(client.get());
      }
      return times;
    }
  }

  private List<Double> client(List<Integer> ofKind, int number, long until) throws IOException {
    var times = new ArrayList<Double>();
    try (var client = new PlainClient(hark.port())) {
      for (int i = number; System.nanoTime() < until; i++) {
        var query = queries.get(ofKind.get(i % ofKind.size()));
        long start = System.nanoTime();
        client.get("/api/search?size=20&q=" + Calls.encoded(query.hark()));
        times.add((System.nanoTime() - start) / 1e6);
      }
    }
    return times;
  }

  /** Closes what was opened, the last first; all of it, whatever fails. */
  @Override
  public void close() throws IOException {
    IOUtils.close(
        opened.reversed().stream().map(closeable -> (Closeable) () -> close(closeable)).toList());
  }

  private static void close(AutoCloseable closeable) throws IOException {
    try {
      closeable.close();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }
}
