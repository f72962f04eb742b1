package hark.benchmark;

import hark.benchmark.BenchmarkQuery.Kind;
import hark.lucene.Corpus;
import hark.torture.Calls;
import hark.torture.Hark;
import hark.transcript.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/**
 * Sends requests of several kinds to the packaged application from one client and from many at
 * once, alone and while transcripts are imported, and as many bytes from a bare server.
 */
final class ServingTrial {

  static final List<Integer> CLIENTS = List.of(1, 8, 64);

  private static final int SEED = 2026;
  private static final Duration EACH = Duration.ofSeconds(4);
  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final int OF_A_KIND = 20;

  private final Path folder;
  private final List<Transcript> transcripts = new ArrayList<>();
  private List<BenchmarkQuery> queries = List.of();

  /** The kinds of requests. */
  enum Request {
    RARE_API("API, a rare word"),
    ALL_API("API, all queries"),
    RARE_PAGE("search page, a rare word"),
    ALL_PAGE("search page, all queries"),
    VIDEO("page of a video"),
    SUGGESTIONS("suggestions"),
    FIND("find bar");

    private final String title;

    Request(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  /**
   * The measurements of all clients of one request.
   *
   * @param millis of the answers with status 200
   * @param refused the number of answers with status 503
   * @param bytes of the bodies of all answers with status 200
   */
  private record Measured(List<Double> millis, long refused, long bytes) {}

  private ServingTrial(Path folder) {
    this.folder = folder;
  }

  /**
   * @param arguments a folder for the library, which must be there
   */
  public static void main(String[] arguments) throws Exception {
    var trial = new ServingTrial(Path.of(arguments[0]));
    trial.fill();
    trial.run();
    System.exit(0);
  }

  private void fill() throws IOException {
    Corpus.find().orElseThrow().forEach(transcripts::add);
    queries = new QueryDraw(transcripts).draw(SEED);
    LoadTrial.fillLibrary(folder, transcripts);
    Figures.say("segments", transcripts.stream().mapToLong(one -> one.segments().size()).sum());
    Figures.say("videos", transcripts.size());
  }

  private void run() throws Exception {
    var launch = new Hark.Launch(LoadTrial.data(folder), folder.resolve("hark.log"), List.of(), "");
    try (var hark = launch.startAndWait();
        var bare = new Engine(Trials.command(BareServer.class, "256m"))) {
      int barePort = Integer.parseInt(bare.receive());
      for (var request : Request.values()) {
        var paths = paths(request);
        measure(hark.port(), paths, 1, WARM_UP);
        for (int clients : CLIENTS) {
          var alone = measure(hark.port(), paths, clients, EACH);
          say(request, clients, "alone", alone);
          long bytes = alone.bytes() / Math.max(1, alone.millis().size());
          say(request, clients, "bare", measure(barePort, List.of("/" + bytes), clients, EACH));
        }
      }
      for (var request : Request.values()) {
        importing(hark, request);
      }
      for (var memory : List.of("RssAnon", "RssFile")) {
        Figures.say(memory, ServeTrial.status(hark.pid(), memory));
      }
    }
  }

  /** Measures while one client imports one transcript after the other, each under a new ID. */
  private void importing(Hark hark, Request request) throws Exception {
    for (int clients : CLIENTS) {
      var isOver = new AtomicBoolean();
      try (var importer = Executors.newSingleThreadExecutor()) {
        var ids = "import-" + request.ordinal() + "-" + clients + "-";
        long start = System.nanoTime();
        var imported = importer.submit(() -> imports(hark.calls(), ids, isOver));
        try {
          say(request, clients, "importing", measure(hark.port(), paths(request), clients, EACH));
        } finally {
          isOver.set(true);
        }
        double segments = imported.get(); // which waits for the last import
        Figures.say(
            request + " " + clients + " imported", segments / ((System.nanoTime() - start) / 1e9));
      }
    }
  }

  /**
   * Imports until it is over.
   *
   * @param ids the beginning of the IDs
   * @return the number of segments that were imported
   */
  private long imports(Calls calls, String ids, AtomicBoolean isOver) {
    long segments = 0;
    for (int i = 0; !isOver.get(); i++) {
      var transcript = transcripts.get(i % transcripts.size());
      var file = new String(Corpus.raw(transcript).content(), StandardCharsets.UTF_8);
      var path = "/api/videos/" + ids + i + "/transcript";
      int status = calls.put(path + "?language=" + transcript.track().language(), file).status();
      if (status != 201) {
        throw new IllegalStateException("An import was answered with " + status);
      }
      segments += transcript.segments().size();
    }
    return segments;
  }

  private List<String> paths(Request request) {
    var all = queries.stream().map(query -> Calls.encoded(query.hark())).toList();
    var rare = texts(Kind.RARE).stream().map(Calls::encoded).toList();
    var videos =
        IntStream.range(0, OF_A_KIND)
            .mapToObj(i -> transcripts.get(i * transcripts.size() / OF_A_KIND).video().id())
            .map(id -> Calls.encoded(id.value()))
            .toList();
    return switch (request) {
      case RARE_API -> of("/api/search?size=20&q=", rare);
      case ALL_API -> of("/api/search?size=20&q=", all);
      case RARE_PAGE -> of("/search?size=20&q=", rare);
      case ALL_PAGE -> of("/search?size=20&q=", all);
      case VIDEO -> of("/videos/", videos);
      case SUGGESTIONS ->
          of(
              "/api/suggestions?q=",
              texts(Kind.COMMON).stream().map(one -> one.substring(0, 3)).toList());
      case FIND -> videos.stream().map(id -> "/api/videos/" + id + "/moments?q=the").toList();
    };
  }

  private List<String> texts(Kind kind) {
    return queries.stream().filter(one -> one.kind() == kind).map(BenchmarkQuery::hark).toList();
  }

  private static List<String> of(String path, List<String> ends) {
    return ends.stream().map(end -> path + end).toList();
  }

  /**
   * Asks for paths in turns, each client on a connection of its own. One that is refused waits as
   * long as the answer says: otherwise the refused would take the time that the others need.
   */
  private static Measured measure(int port, List<String> paths, int clients, Duration time)
      throws Exception {
    long until = System.nanoTime() + time.toNanos();
    try (var threads = Executors.newFixedThreadPool(clients)) {
      var all =
          IntStream.range(0, clients)
              .<Callable<Measured>>mapToObj(number -> () -> client(port, paths, number, until))
              .toList();
      var millis = new ArrayList<Double>();
      long refused = 0;
      long bytes = 0;
      for (Future<Measured> one : threads.invokeAll(all)) {
        millis.addAll(one.get().millis());
        refused += one.get().refused();
        bytes += one.get().bytes();
      }
      return new Measured(millis, refused, bytes);
    }
  }

  private static Measured client(int port, List<String> paths, int number, long until)
      throws IOException, InterruptedException {
    var millis = new ArrayList<Double>();
    long refused = 0;
    long bytes = 0;
    try (var client = new PlainClient(port)) {
      for (int i = number; System.nanoTime() < until; i++) {
        long start = System.nanoTime();
        var answer = client.ask(paths.get(i % paths.size()));
        if (answer.isOk()) {
          millis.add((System.nanoTime() - start) / 1e6);
          bytes += answer.bytes();
        } else if (answer.status() == 503) {
          refused++;
          pause(answer.retryAfter(), until);
        } else {
          throw new IOException(paths.get(i % paths.size()) + ": " + answer.status());
        }
      }
    }
    return new Measured(millis, refused, bytes);
  }

  /** Waits, but not beyond the end of the measurement. */
  private static void pause(Duration wanted, long until) throws InterruptedException {
    long left = Math.max(0, until - System.nanoTime());
    TimeUnit.NANOSECONDS.sleep(Math.min(wanted.toNanos(), left));
  }

  private static void say(Request request, int clients, String when, Measured measured) {
    var name = request + " " + clients + " " + when;
    Figures.say(name + " a second", measured.millis().size() / (EACH.toMillis() / 1e3));
    Figures.say(name + " refused", measured.refused());
    Figures.say(name + " 50", Figures.percentile(measured.millis(), .5));
    Figures.say(name + " 99", Figures.percentile(measured.millis(), .99));
  }
}
