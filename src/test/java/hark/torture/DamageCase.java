package hark.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One start on a damaged data folder. Used by one thread. */
final class DamageCase {

  /** In the place of a file: the archive's folder is removed. */
  static final String ALL_OF_THE_ARCHIVE = "archive/-";

  private static final int REASON_LINES = 3;

  private final Prepared prepared;
  private final Hark.Launch launch;
  private final Damage damage;
  private final String file;
  private final Area area;
  private final Contents damaged;
  private final List<String> wrong = new ArrayList<>();
  private final boolean changed;
  private String told = "";
  private boolean refused;

  /**
   * @param file the damaged one, by its place in the data folder
   * @param damaged the data folder after the damage
   */
  DamageCase(
      Prepared prepared,
      Hark.Launch launch,
      Damage damage,
      String file,
      Contents damaged,
      Contents before) {
    this.prepared = prepared;
    this.launch = launch;
    this.damage = damage;
    this.file = file;
    this.area = Area.of(file);
    this.damaged = damaged;
    this.changed = before == null || !before.equals(damaged);
  }

  boolean isRefused() {
    return refused;
  }

  /** Starts, looks and stops; returns what is wrong. */
  List<String> run() throws IOException, InterruptedException {
    var hark = launch.start();
    if (hark.awaitAnswer(Hark.START)) {
      awaitIndex(hark.calls());
      told = hark.calls().get("/api/status").text();
      library(hark.calls());
      queue(hark.calls());
      if (!hark.stop(Duration.ofSeconds(10))) {
        wrong.add("SIGTERM took over ten seconds");
      }
    } else {
      refusal(hark);
    }
    telling();
    nothingDeleted();
    return wrong;
  }

  private static void awaitIndex(Calls calls) {
    for (int i = 0; i < 300; i++) {
      if (!calls.get("/api/library").json().path("rebuilding").asBoolean(true)) {
        return;
      }
      Pause.millis(100);
    }
  }

  /** It may refuse with one clear line. */
  private void refusal(Hark hark) throws IOException {
    boolean ended = !hark.isAlive();
    hark.close();
    var lines = Files.readAllLines(launch.log()).stream().filter(DamageCase::isReason).toList();
    refused = ended && hark.status() != 0 && lines.size() <= REASON_LINES;
    if (!refused) {
      wrong.add(
          "no start, %d lines of log: %s"
              .formatted(lines.size(), Pause.start(String.join(" ", lines))));
    }
  }

  /** Whether a line is none of those that every start prints. */
  private static boolean isReason(String line) {
    return !line.isBlank()
        && !line.contains(" INFO ")
        && !line.contains("[org.apache.lucene.internal")
        && !line.matches("[-_/ \\\\,|<]*(__|/_).*");
  }

  private void library(Calls calls) {
    if (file.equals(ALL_OF_THE_ARCHIVE)) {
      return;
    }
    var now = Prepared.answers(calls);
    var expected = new TreeMap<>(prepared.videos());
    if (!damage.isStray() && area.isArchive()) {
      lessDamaged(expected, now);
    }
    if (!now.equals(expected)) {
      wrong.add("the library differs: " + difference(expected, now));
    }
    var found = calls.get("/api/search?q=" + World.ANCHOR_WORD);
    long anchors = expected.keySet().stream().filter(id -> id.startsWith("anchor-")).count();
    if (found.json().path("totalMoments").asLong() < anchors) {
      wrong.add("a search finds " + found.json().path("totalMoments") + " of " + anchors);
    }
  }

  /** The video that was damaged may be less than it was, or not there. */
  private void lessDamaged(Map<String, String> expected, Map<String, String> now) {
    expected.remove(Area.video(file));
    now.remove(Area.video(file));
  }

  private static String difference(Map<String, String> expected, Map<String, String> now) {
    var text = new StringBuilder();
    expected.forEach(
        (id, answer) -> {
          if (!answer.equals(now.get(id))) {
            text.append(id).append(now.containsKey(id) ? " is other, " : " is gone, ");
          }
        });
    now.keySet().stream()
        .filter(id -> !expected.containsKey(id))
        .forEach(id -> text.append(id).append(" is new, "));
    return Pause.start(text.toString());
  }

  private void queue(Calls calls) {
    boolean queueDamaged =
        !damage.isStray()
            && (area == Area.JOURNAL || damage == Damage.REMOVE_FOLDER && area == Area.FEEDS);
    int waiting = Prepared.waiting(calls);
    if (!queueDamaged && waiting != prepared.waiting()) {
      wrong.add("%d imports wait in place of %d".formatted(waiting, prepared.waiting()));
    }
    boolean feedsDamaged =
        !damage.isStray()
            && (area == Area.FEEDS || damage == Damage.REMOVE_FOLDER && area == Area.JOURNAL);
    if (!feedsDamaged && !calls.get("/imports/feeds").text().contains(prepared.feed())) {
      wrong.add("the feed is followed no longer");
    }
    boolean uploadsDamaged = !damage.isStray() && area == Area.UPLOADS; // with their marks
    if (!uploadsDamaged && calls.get(prepared.upload()).status() != 200) {
      wrong.add("the files that were sent are gone");
    }
  }

  /**
   * Returns whether a stack trace was logged, other than that of an event loop that had to wait for
   * a processor, which tells of a busy machine.
   */
  private static boolean hasTrace(String log) {
    var own = new ArrayList<String>();
    boolean isOfLoad = false;
    for (var line : log.split("\n")) {
      if (!line.startsWith("\t")) {
        isOfLoad = line.contains("BlockedThreadChecker");
      } else if (!isOfLoad) {
        own.add(line);
      }
    }
    return own.stream().anyMatch(line -> line.startsWith("\tat "));
  }

  /** What is damaged is said in plain words. */
  private void telling() throws IOException, InterruptedException {
    var log = Files.readString(launch.log());
    if (hasTrace(log)) {
      wrong.add("a stack trace in the log");
    }
    if (file.equals(ALL_OF_THE_ARCHIVE)
        && !isRefusedFor(launch.data().resolve("archive"), log)
        && !Pattern.compile("(WARN|ERROR).*archive", Pattern.CASE_INSENSITIVE).matcher(log).find()
        && !told.toLowerCase(Locale.ROOT).contains("archive")) {
      wrong.add("neither the log nor /api/status tells that the archive is missing");
    }
    if (damage.isStray() || !area.mustBeTold() || !changed || isMark()) {
      return;
    }
    if (!isToldBy(told) && !isToldBy(log)) {
      var doctor = launch.command("doctor");
      if (!isToldBy(doctor.output()) || doctor.output().contains("\n\tat ")) {
        wrong.add("neither the log nor /api/status nor doctor tells of it");
      } else if (doctor.status() == 0) {
        wrong.add("doctor tells of it and ends with status 0");
      }
    }
  }

  /** Whether only the mark of an upload is gone, which is made again. */
  private boolean isMark() {
    return damage == Damage.REMOVE && area == Area.UPLOADS && file.endsWith(".mark");
  }

  private boolean isRefusedFor(Path missing, String log) {
    return refused && log.lines().anyMatch(line -> line.contains(missing + " is missing"));
  }

  /** Whether a text tells of the file, or of its folder where that is removed. */
  private boolean isToldBy(String text) {
    var folder = launch.data().resolve(file).getParent();
    return area.isToldBy(text, file)
        || damage == Damage.REMOVE_FOLDER && text.contains(folder.toString());
  }

  /** Every content is still somewhere in the data folder, but for what is made again. */
  private void nothingDeleted() throws IOException {
    var lost = damaged.lostIn(Contents.of(launch.data()));
    lost.removeIf(name -> !isKept(name));
    if (!lost.isEmpty()) {
      wrong.add("deleted or overwritten: " + lost);
    }
  }

  private boolean isKept(String name) {
    boolean isDamaged = name.equals(file) && !damage.isStray();
    return switch (Area.of(name)) {
      case RAW, EDITS -> true;
      case METADATA -> isDamaged || !Area.video(name).equals(Area.video(file));
      case JOURNAL, FEEDS -> isDamaged && damage != Damage.EMPTY;
      case UPLOADS -> isDamaged || !name.endsWith(".json");
      case INDEX -> false;
      case OTHER -> name.endsWith("photo.jpg") || !prepared(name);
    };
  }

  /** Whether a file was there before strangers came. */
  private boolean prepared(String name) {
    return Files.exists(prepared.data().resolve(name));
  }
}
