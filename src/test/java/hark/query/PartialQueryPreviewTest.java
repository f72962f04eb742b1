package hark.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartialQueryPreviewTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "neural netw      | neural netw      | neural netw*",
        "neural           | neural           | neural*",
        "ne               | ne               | ``",
        "neural OR netw   | neural OR netw   | neural OR netw*",
        "(neural netw     | (neural netw     | (neural netw*",
        "neural -netw     | neural -netw     | neural -netw*",
        "\"neural netw    | \"neural netw\"  | \"neural\"",
        "\"netw           | \"netw\"         | netw*",
        "\"neural\"       | \"neural\"       | ``",
        "speaker:netw     | speaker:netw     | ``",
        "e-mail           | e-mail           | ``",
      })
  void whatIsTypedCanBeSearched(String typed, String closed, String prefix) {
    var partial = PartialQuery.of(typed);
    assertEquals(closed, partial.closed());
    assertEquals(prefix, partial.withPrefix().orElse(""));
  }
}
