package hark.caption;

import static java.nio.charset.StandardCharsets.UTF_8;

import hark.caption.format.CaptionFormats;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** JSON that is nearly right: it is read, or refused with a sentence, and nothing else happens. */
class RecogniserJsonFuzzTest {

  private static final Path CASES = Path.of("src", "test", "resources", "captions");
  private static final List<String> VALUES =
      List.of(
          "null",
          "-1",
          "1e999",
          "\"\"",
          "\"x\"",
          "[]",
          "{}",
          "[[]]",
          "true",
          "NaN",
          "\"-0.1s\"",
          "99999999999999999999",
          "[{}]",
          "{\"seconds\":-9223372036854775808}",
          "\"\\ud800\"");

  @Property(tries = 3_000)
  void aValuePutInAnywhereDoesNoHarm(@ForAll long seed) throws IOException {
    var random = new Random(seed);
    var text = pick(random, cases());
    for (int i = random.nextInt(4); i >= 0; i--) {
      text = changed(text, random);
    }
    try {
      CaptionFormats.parse(text.getBytes(UTF_8));
    } catch (CaptionSyntaxException refused) { // as it should be
    }
  }

  /** A value, from after a colon to a comma or bracket, becomes another one. */
  private static String changed(String text, Random random) {
    int colon = text.indexOf(':', random.nextInt(text.length()));
    if (colon < 0) {
      return text.substring(0, random.nextInt(text.length()) + 1);
    }
    int end = colon + 1;
    while (end < text.length() && ",]}\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(0, colon + 1) + pick(random, VALUES) + text.substring(end);
  }

  private static List<String> cases() throws IOException {
    try (var files = Files.list(CASES)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(RecogniserJsonFuzzTest::content)
          .toList();
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static <T> T pick(Random random, List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
