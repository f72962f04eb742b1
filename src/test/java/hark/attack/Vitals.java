package hark.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The resources that a process takes, as Linux reports them.
 *
 * @param rssMegabytes memory that is its own or shared
 * @param heapMegabytes Java objects that are reachable, after a full collection; -1 where jcmd
 *     failed
 * @param files open files and sockets
 * @param temporary files in its temporary folder
 */
record Vitals(long rssMegabytes, long heapMegabytes, long threads, long files, long temporary) {

  /** The old generation: a full collection leaves what is reachable there. */
  private static final Pattern USED =
      Pattern.compile("^ ?[Tt]enured.*used (\\d+)K", Pattern.MULTILINE);

  private static final Pattern NUMBER = Pattern.compile("(\\d+)");

  /** Reads them; collects garbage first. */
  static Vitals of(long pid, Path temporary) throws IOException, InterruptedException {
    long heap = heap(pid);
    var status = Files.readString(Path.of("/proc", "" + pid, "status"));
    return new Vitals(
        number(status, "VmRSS:") / 1024,
        heap,
        number(status, "Threads:"),
        count(Path.of("/proc", "" + pid, "fd")),
        Folders.size(temporary).files());
  }

  /** The processor time that a process has used so far, in milliseconds. */
  static long cpuMillis(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc", "" + pid, "stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      return 10 * (Long.parseLong(fields[11]) + Long.parseLong(fields[12]));
    } catch (IOException e) {
      return 0; // it has ended
    }
  }

  static long rssMegabytes(long pid) {
    try {
      return number(Files.readString(Path.of("/proc", "" + pid, "status")), "VmRSS:") / 1024;
    } catch (IOException e) {
      return 0; // it has ended
    }
  }

  private static long heap(long pid) throws IOException, InterruptedException {
    jcmd(pid, "GC.run");
    var used = USED.matcher(jcmd(pid, "GC.heap_info"));
    return used.find() ? Long.parseLong(used.group(1)) / 1024 : -1;
  }

  private static String jcmd(long pid, String command) throws IOException, InterruptedException {
    var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    var process =
        new ProcessBuilder(List.of(jcmd, "" + pid, command)).redirectErrorStream(true).start();
    var text =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    process.waitFor();
    return text;
  }

  private static long number(String text, String name) {
    var found = NUMBER.matcher(text);
    int place = text.indexOf(name); // not there of a process that has just ended
    return place >= 0 && found.find(place) ? Long.parseLong(found.group()) : -1;
  }

  private static long count(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.count();
    }
  }

  @Override
  public String toString() {
    return "RSS %d MB, live heap %d MB, %d threads, %d open files, %d temporary files"
        .formatted(rssMegabytes, heapMegabytes, threads, files, temporary);
  }
}
