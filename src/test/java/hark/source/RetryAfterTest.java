package hark.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

  static Stream<Arguments> headers() {
    return Stream.of(
        arguments("120", Optional.of(Duration.ofMinutes(2))),
        arguments(" 0 ", Optional.of(Duration.ZERO)),
        arguments("Fri, 01 May 2026 12:00:30 GMT", Optional.of(Duration.ofSeconds(30))),
        arguments("Fri, 01 May 2026 11:00:00 GMT", Optional.of(Duration.ZERO)),
        arguments("-5", Optional.empty()),
        arguments("99999999999", Optional.empty()),
        arguments("soon", Optional.empty()),
        arguments("", Optional.empty()));
  }

  @ParameterizedTest
  @MethodSource("headers")
  void aWaitIsSecondsOrADate(String header, Optional<Duration> wait) {
    assertEquals(wait, RetryAfter.parse(header, NOW));
  }
}
