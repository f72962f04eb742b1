package hark.attack;

import hark.torture.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** More slow clients than a pool of threads has threads. */
final class SlowAttack {

  private static final String PART = "slow";
  private static final int CLIENTS = 220;
  private static final int SECONDS = 20;
  private static final int IDLE = 1_000;

  /** Lines of log that one aborted request may cost. */
  private static final int LINES = 2;

  private final Report report;
  private final Target target;
  private final Trial trial;

  SlowAttack(Report report, Target target) {
    this.report = report;
    this.target = target;
    this.trial = new Trial(report, target);
  }

  void run() throws IOException, InterruptedException {
    readers("slow readers of the export", "/api/library/export");
    var long1 = target.longest();
    readers("slow readers of all moments", "/api/search?q=the&allMoments=true&video=" + long1);
    readers("slow readers of a long video", "/api/videos/" + long1);
    readers("slow readers of a long page", "/videos/" + long1 + "?q=the");
    readers("slow readers of an answer as a file", "/api/search.csv?q=the");
    readers("slow readers of a transcript file", "/api/videos/" + long1 + "/transcript.vtt");
    readers("slow readers of events", "/api/imports/events");
    senders("slow PUTs", Slow.body("PUT", "/api/videos/victim-slow/transcript", "text/vtt"));
    senders("slow zips", Slow.body("POST", "/api/library/import", "application/zip"));
    var form = "multipart/form-data; boundary=b";
    senders(
        "slow uploads", Slow.body("POST", "/imports/files", form) + "--b\r\nContent-Disposition: ");
    senders("slow forms", Slow.body("POST", "/imports", "application/x-www-form-urlencoded"));
    senders("slow JSON", Slow.body("POST", "/api/imports", "application/json"));
    senders("slow headers", "GET /search?q=a HTTP/1.1\r\nHost: localhost\r\nX: ");
    trial.run(
        PART,
        IDLE + " idle connections",
        () -> {
          try (var slow = new Slow(target).open(IDLE, "")) {
            slow.read(SECONDS);
          }
          return List.of();
        });
    aborted();
  }

  private void readers(String name, String path) throws IOException, InterruptedException {
    trial.run(
        PART,
        CLIENTS + " " + name,
        () -> {
          try (var slow = new Slow(target).open(CLIENTS, Slow.get(path))) {
            slow.read(SECONDS);
            System.out.printf("  %d of %d were closed%n", slow.closed(), CLIENTS);
          }
          return List.of();
        });
  }

  private void senders(String name, String beginning) throws IOException, InterruptedException {
    trial.run(
        PART,
        CLIENTS + " " + name,
        () -> {
          try (var slow = new Slow(target).open(CLIENTS, beginning)) {
            slow.send(SECONDS, 'a');
            System.out.printf("  %d of %d were closed%n", slow.closed(), CLIENTS);
          }
          return List.of();
        });
  }

  /** A client that goes away costs a line of log, not a page of it. */
  private void aborted() throws IOException, InterruptedException {
    trial.run(
        PART,
        "60 aborted uploads",
        () -> {
          long before = Files.readAllLines(target.log()).size();
          for (int i = 0; i < 60; i++) {
            var type = i % 2 == 0 ? "text/vtt" : "multipart/form-data; boundary=b";
            var path = i % 2 == 0 ? "/api/videos/victim-slow/transcript" : "/imports/files";
            try (var slow = new Slow(target)) {
              slow.open(1, Slow.body(i % 2 == 0 ? "PUT" : "POST", path, type) + "--b\r\n");
            }
          }
          hark.torture.Pause.millis(2_000);
          long lines = Files.readAllLines(target.log()).size() - before;
          report.figure("lines of log of 60 aborted uploads", "" + lines);
          return lines > 60 * LINES ? List.of(lines + " lines of log") : List.of();
        });
  }
}
