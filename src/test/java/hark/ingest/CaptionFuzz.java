package hark.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import hark.caption.CaptionSyntaxException;
import hark.source.SourceException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Caption files that are nearly right, or not at all: each is made of a seed and its number, so
 * that one can be made again without those before it. They are read as an import reads them;
 * whatever the bytes, segments come of it or a refusal with a reason.
 */
final class CaptionFuzz {

  /** Files read, how many of them were refused, and the most that one of them took. */
  record Outcome(int files, int refused, Effort most, String longest, String largest) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,d files, %,d refused; the most of processor time %,d ms (%s),"
              + " of memory asked for %,d bytes (%s)",
          files,
          refused,
          most.cpuMillis(),
          longest,
          most.allocatedBytes(),
          largest);
    }
  }

  private static final Path CASES = Path.of("src", "test", "resources", "captions");
  private static final int LONGEST = 200_000;

  /** Tokens that mean something in one format or another. */
  private static final List<String> TOKENS =
      List.of(
          "\n",
          "\n\n",
          "\r",
          "\r\n",
          "\t",
          "-->",
          "<",
          ">",
          "</",
          "/>",
          "<v ",
          "<v>",
          "</v>",
          "<c>",
          "<00:00:01.000>",
          "<rt>",
          "<br/>",
          "<p",
          "<p begin=\"1s\">",
          "</p>",
          "<span begin=\"x\">",
          "<!--",
          "-->",
          "<![CDATA[",
          "]]>",
          "<!DOCTYPE x [",
          "<!ENTITY a \"b\">",
          "<?x ?>",
          "&",
          "&#",
          "&#x110000;",
          "&nbsp;",
          "&amp;",
          ";",
          "\0",
          "\"",
          "'",
          "{",
          "}",
          "{\\p1}",
          "{\\k50}",
          "[",
          "]",
          "[00:01.00]",
          "[00:00:00:01]",
          "(0:01)",
          ",",
          ":",
          "|",
          "|---|",
          "**",
          "\\",
          "_",
          "`",
          "](",
          "null",
          "true",
          "1e999999999",
          "-1",
          "NaN",
          "99999999999999999999",
          "00:00:01,000",
          "0:00:61",
          "999999999:59:59.999999999",
          "1t",
          "1f",
          "1h",
          "WEBVTT",
          "NOTE",
          "STYLE",
          "start\tend\ttext",
          "Ann: ",
          "Note: ",
          "- ",
          ">> ",
          "---",
          "# ",
          "\uFEFF",
          "\u0301",
          "\uD83D\uDE00",
          "\u202E");

  private final long seed;
  private final List<byte[]> cases;

  CaptionFuzz(long seed) {
    this.seed = seed;
    this.cases = cases();
  }

  private static List<byte[]> cases() {
    try (var files = Files.list(CASES)) {
      return Stream.concat(
              files.filter(Files::isRegularFile).sorted().map(CaptionFuzz::bytes),
              KindsOfFilesTest.contents())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the files of these numbers, each made of one or two cases and some changes. */
  Outcome mutated(int from, int to) {
    return read("mutated", from, to);
  }

  /** Reads files of bytes that mean nothing. */
  Outcome random(int from, int to) {
    return read("random", from, to);
  }

  private Outcome read(String kind, int from, int to) {
    var refused = new AtomicInteger();
    var most = new Effort(-1, -1);
    var longest = "";
    var largest = "";
    for (int number = from; number < to; number++) {
      var file = String.format(Locale.ROOT, "seed %d, %s %d", seed, kind, number);
      var content = kind.equals("random") ? randomBytes(number) : mutate(number);
      var effort = Effort.of(() -> refused.addAndGet(isRefused(file, content) ? 1 : 0));
      longest = effort.cpuMillis() > most.cpuMillis() ? file : longest;
      largest = effort.allocatedBytes() > most.allocatedBytes() ? file : largest;
      most = most.orMore(effort);
    }
    return new Outcome(to - from, refused.get(), most, longest, largest);
  }

  /** Reads one file; anything but segments or a refusal with a reason is an error. */
  static boolean isRefused(String file, byte[] content) {
    try {
      TranscriptParser.read(content).cleaned().segments().forEach(CaptionFuzz::check);
      return false;
    } catch (CaptionSyntaxException | SourceException e) {
      if (e.getMessage().isBlank()) {
        throw new AssertionError(file + " was refused without a reason", e);
      }
      return true;
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError(file + " did harm", e);
    }
  }

  private static void check(hark.transcript.Segment segment) {
    if (segment.startMillis() < 0 || segment.endMillis() < segment.startMillis()) {
      throw new IllegalStateException("Wrong times in " + segment);
    }
  }

  byte[] randomBytes(int number) {
    var random = chance(number, 1);
    var content = new byte[random.nextInt(random.nextInt(1, 5_000))];
    random.nextBytes(content);
    return content;
  }

  byte[] mutate(int number) {
    var random = chance(number, 2);
    var content = cases.get(random.nextInt(cases.size()));
    if (random.nextInt(8) == 0) {
      content = spliced(content, cases.get(random.nextInt(cases.size())), random);
    }
    for (int i = random.nextInt(1, 9); i > 0; i--) {
      content = changed(content, random);
    }
    return content;
  }

  private SplittableRandom chance(int number, int kind) {
    return new SplittableRandom(seed * 1_000_003 + number * 31L + kind);
  }

  private static byte[] spliced(byte[] first, byte[] second, SplittableRandom random) {
    return replaced(first, random.nextInt(first.length + 1), first.length, second);
  }

  private static byte[] changed(byte[] content, SplittableRandom random) {
    int at = random.nextInt(content.length + 1);
    int to = Math.min(content.length, at + random.nextInt(1, 24));
    return switch (random.nextInt(9)) {
      case 0 -> replaced(content, at, Math.min(content.length, at + 1), randomByte(random));
      case 1 -> replaced(content, at, to, new byte[0]);
      case 2, 3 -> replaced(content, at, at, token(random));
      case 4 -> replaced(content, at, to, token(random));
      case 5 -> replaced(content, at, at, Arrays.copyOfRange(content, at, to));
      case 6 -> digitChanged(content, at, random);
      case 7 -> random.nextInt(4) == 0 ? Arrays.copyOf(content, at) : content;
      default -> random.nextInt(20) == 0 ? repeated(content, at, to, random) : content;
    };
  }

  private static byte[] randomByte(SplittableRandom random) {
    return new byte[] {(byte) random.nextInt(256)};
  }

  private static byte[] token(SplittableRandom random) {
    var token = TOKENS.get(random.nextInt(TOKENS.size()));
    return random.nextInt(10) == 0
        ? token.getBytes(ISO_8859_1)
        : token.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static byte[] digitChanged(byte[] content, int at, SplittableRandom random) {
    var changed = content.clone();
    IntStream.range(at, content.length)
        .filter(i -> content[i] >= '0' && content[i] <= '9')
        .findFirst()
        .ifPresent(i -> changed[i] = (byte) ('0' + random.nextInt(10)));
    return changed;
  }

  /** A stretch many times over. */
  private static byte[] repeated(byte[] content, int at, int to, SplittableRandom random) {
    var stretch = new ByteArrayOutputStream();
    int times = random.nextInt(1, 3_000);
    for (int i = 0; i < times && stretch.size() < LONGEST; i++) {
      stretch.write(content, at, to - at);
    }
    return replaced(content, at, to, stretch.toByteArray());
  }

  private static byte[] replaced(byte[] content, int from, int to, byte[] with) {
    var changed = new ByteArrayOutputStream(content.length + with.length);
    changed.write(content, 0, from);
    changed.writeBytes(with);
    changed.write(content, to, content.length - to);
    return changed.toByteArray();
  }
}
