package hark.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayFormatTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0:00",
    "999, 0:00",
    "7000, 0:07",
    "750500, 12:30",
    "3599999, 59:59",
    "3723000, 1:02:03",
    "360000000, 100:00:00"
  })
  void timesHaveHoursOnlyWhenNeeded(long millis, String said) {
    assertEquals(said, DisplayFormat.time(millis));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "999, 999", "'6812', '6,812'"})
  void thousandsStandApart(long n, String said) {
    assertEquals(said, DisplayFormat.number(n));
  }

  @ParameterizedTest
  @CsvSource({"30, 0.0 s", "420, 0.4 s", "12400, 12 s", "200000, 3:20 min"})
  void tookIsRounded(long millis, String said) {
    assertEquals(said, DisplayFormat.took(Duration.ofMillis(millis)));
  }

  @ParameterizedTest
  @CsvSource({
    "ar, rtl",
    "he, rtl",
    "fa-IR, rtl",
    "ur, rtl",
    "en, ltr",
    "zh-Hant, ltr",
    "und, auto",
    "az-Arab, rtl",
    "ur-Latn, ltr"
  })
  void directionFollowsLanguageAndScript(String tag, String direction) {
    assertEquals(direction, DisplayFormat.direction(tag));
  }
}
