package hark.attack;

import hark.torture.Calls;
import hark.torture.MixedLoad;
import hark.torture.Options;
import hark.torture.Pause;
import hark.torture.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToLongFunction;

/** {@code bin/soak [minutes]}: mixed load, sampled each minute; growth is a failure. */
public final class Soak {

  private static final Path FOLDER = Path.of("target", "soak");
  private static final int READERS = 3;

  /** Growth from the middle third of the samples to the last one that is taken for noise. */
  private static final double TIMES = 1.15;

  /**
   * A minute.
   *
   * @param diskMegabytes of the data folder
   */
  private record Sample(int minute, Vitals vitals, long diskMegabytes, int requests) {}

  private final MixedLoad load;
  private final Path temporary;
  private final List<Sample> samples = new ArrayList<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final ConcurrentSkipListMap<String, Integer> wrong = new ConcurrentSkipListMap<>();
  private volatile boolean stopped;

  private Soak(MixedLoad load, Path temporary) {
    this.load = load;
    this.temporary = temporary;
  }

  public static void main(String[] words) throws IOException, InterruptedException {
    Report.endOnFailure();
    int minutes = words.length == 0 ? 30 : Integer.parseInt(words[0]);
    var seed = Options.of(new String[0]).seed();
    Folders.delete(FOLDER);
    var temporary = Files.createDirectories(FOLDER.resolve("tmp")).toAbsolutePath();
    var report = new Report("bin/soak", minutes);
    var options = "-Djava.io.tmpdir=" + temporary;
    var data = FOLDER.resolve("data").toAbsolutePath();
    try (var load = MixedLoad.start(data, FOLDER.resolve("log"), options, seed)) {
      new Soak(load, temporary).run(report, minutes, data);
    }
    System.exit(report.finish(Path.of("target", "soak.md")));
  }

  private void run(Report report, int minutes, Path data) throws IOException, InterruptedException {
    var readers = readers();
    for (int minute = 1; minute <= minutes && load.hark().isAlive(); minute++) {
      Pause.millis(60_000);
      sample(minute, data, report);
    }
    stopped = true;
    for (var reader : readers) {
      reader.join(60_000);
    }
    report.judge("process", "", load.hark().isAlive() ? List.of() : List.of("it has ended"));
    report.judge(
        "answers",
        "",
        wrong.entrySet().stream().map(e -> e.getValue() + " times " + e.getKey()).toList());
    report.judge("acknowledged state", "", load.end());
    report.judge("growth", "", growth());
    report.judge(
        "SIGTERM",
        "",
        load.hark().stop(Duration.ofSeconds(10)) ? List.of() : List.of("took over ten seconds"));
    report.note("answers", load.counts() + "; " + requests + " of readers");
  }

  private void sample(int minute, Path data, Report report)
      throws IOException, InterruptedException {
    if (!load.hark().isAlive()) {
      return;
    }
    var vitals = Vitals.of(load.hark().pid(), temporary);
    var sample = new Sample(minute, vitals, Folders.size(data).bytes() >> 20, requests.get());
    samples.add(sample);
    report.figure(
        "minute " + minute,
        "%s, %d MB of disk, %d requests of readers"
            .formatted(vitals, sample.diskMegabytes(), sample.requests()));
  }

  private List<Thread> readers() {
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < READERS; i++) {
      var random = new SplittableRandom(i);
      threads.add(
          Thread.ofPlatform()
              .daemon()
              .start(
                  () -> {
                    while (!stopped && load.hark().isAlive()) {
                      read(random);
                    }
                  }));
    }
    return threads;
  }

  private void read(SplittableRandom random) {
    var word = load.word();
    var video = "anchor-" + random.nextInt(30);
    var paths =
        List.of(
            "/search?q=" + word,
            "/search?q=harbour&facets=true&view=moments",
            "/api/search?q=%22the+" + word + "%22+OR+lamp*",
            "/api/search?q=went+NOT+NEAR/5s+lamps",
            "/api/search.csv?q=harbour",
            "/videos/" + video + "?q=lamps",
            "/api/videos/" + video,
            "/api/videos/" + video + "/moments?q=keeper",
            "/api/videos/" + video + "/transcript.srt",
            "/api/suggestions?q=har",
            "/videos",
            "/imports",
            "/help",
            "/");
    var path = paths.get(random.nextInt(paths.size()));
    try (var calls =
        Calls.withToken("http://127.0.0.1:" + load.hark().port(), Duration.ofSeconds(30))) {
      for (int i = 0; i < 20 && !stopped; i++) {
        var answer = calls.get(path);
        requests.incrementAndGet();
        if (answer.status() != 200 && !answer.isBusy()) {
          wrong.merge(
              "status %d of %s".formatted(answer.status(), path.replaceAll("anchor-\\d+", "{id}")),
              1,
              Integer::sum);
        }
      }
    }
    Pause.millis(10);
  }

  private List<String> growth() {
    var grown = new ArrayList<String>();
    grown.addAll(growth("live heap, MB", sample -> sample.vitals().heapMegabytes(), 16));
    grown.addAll(growth("threads", sample -> sample.vitals().threads(), 20));
    grown.addAll(growth("open files", sample -> sample.vitals().files(), 40));
    grown.addAll(growth("temporary files", sample -> sample.vitals().temporary(), 5));
    grown.addAll(growth("disk, MB", Sample::diskMegabytes, 32));
    return grown;
  }

  private List<String> growth(String what, ToLongFunction<Sample> value, int slack) {
    int third = samples.size() / 3;
    if (third == 0) {
      return List.of();
    }
    long middle = median(samples.subList(third, 2 * third), value);
    long last = median(samples.subList(samples.size() - third, samples.size()), value);
    return last > TIMES * middle + slack
        ? List.of("%s: from %d to %d".formatted(what, middle, last))
        : List.of();
  }

  private static long median(List<Sample> samples, ToLongFunction<Sample> value) {
    return samples.stream()
        .mapToLong(value)
        .sorted()
        .skip(samples.size() / 2)
        .findFirst()
        .orElse(0);
  }
}
