package hark.web.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  private static final long LENGTH = 1_000;

  @ParameterizedTest
  @CsvSource({
    "bytes=0-0, 0, 1",
    "bytes=2-5, 2, 6",
    "bytes=900-, 900, 1000",
    "bytes=0-, 0, 1000",
    "bytes=900-2000, 900, 1000",
    "bytes=-500, 500, 1000",
    "bytes=-2000, 0, 1000",
    "bytes=999-999999999999999999, 999, 1000"
  })
  void partsAreRead(String header, long first, long end) throws Exception {
    assertEquals(Optional.of(new ByteRange(first, end)), ByteRange.of(header, LENGTH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bytes=",
        "bytes=-",
        "bytes=5-2",
        "bytes=0-1,5-6",
        "lines=1-2",
        "bytes=a-b",
        "bytes=--5"
      })
  void whatIsNoSingleRangeMeansTheWhole(String header) throws Exception {
    assertEquals(Optional.empty(), ByteRange.of(header, LENGTH));
    assertEquals(Optional.empty(), ByteRange.of(null, LENGTH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=1000-", "bytes=1000-1001", "bytes=-0"})
  void whatIsBeyondTheEndCannotBeSatisfied(String header) {
    assertThrows(ByteRange.Unsatisfiable.class, () -> ByteRange.of(header, LENGTH));
  }
}
