package hark.source.podcast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDurationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1800|PT30M",
        "1800.4|PT30M0.4S",
        "1800,5|PT30M0.5S",
        "30:00|PT30M",
        "0:30:00.000|PT30M",
        "1:02:03.4|PT1H2M3.4S",
        "01:02:03|PT1H2M3S",
        "90:00|PT1H30M",
        "00:30:00:12|PT30M",
        "PT30M|PT30M",
        "pt1h2m3.5s|PT1H2M3.5S",
        "P0DT1H|PT1H",
        "30 min|PT30M",
        "30 Minuten|PT30M",
        "30m|PT30M",
        "1h 2m 3s|PT1H2M3S",
        "1 hour 30 minutes|PT1H30M",
        "1 Std. 5 Min.|PT1H5M",
        "1 hr, 5 mins|PT1H5M",
        "45 secs|PT45S",
        "1.5 hours|PT1H30M",
        "30'|PT30M",
        "1h30|PT1H30M",
        "1:2:3|PT1H2M3S",
        "3600.0|PT1H",
        "00: 30: 00|PT30M",
        "\u0663\u0660:\u0660\u0660|PT30M",
        "\uFF13\uFF10\uFF1A\uFF10\uFF10|PT30M",
        "12'30\"|PT12M30S",
      })
  void aDurationIsReadHoweverItIsWritten(String text, Duration duration) {
    assertEquals(Optional.ofNullable(duration), FeedDuration.read(" " + text + "\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "0:00",
        "-5",
        "about an hour",
        "PT",
        "P1Y",
        "99999999999",
        "1:2:3:4:5",
        "x30"
      })
  void whatIsNoDurationTellsNone(String text) {
    assertEquals(Optional.empty(), FeedDuration.read(text));
  }
}
