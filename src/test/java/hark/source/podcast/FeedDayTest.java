package hark.source.podcast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDayTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tue, 3 Jun 2025 11:05:30 GMT|2025-06-03",
        "Tue, 03 Jun 2025 23:30:00 -0800|2025-06-03",
        "3 June 2025|2025-06-03",
        "Tue, 03 JUN 2025 11:05 PDT|2025-06-03",
        "Mon, 03 Jun 2025 11:05 CEST|2025-06-03",
        "Tues, 3 Jun 2025 11:05 UTC+2|2025-06-03",
        "Tue 3 Jun 2025|2025-06-03",
        "03 Jun 25 11:05 GMT|2025-06-03",
        "3 Jun 1999|1999-06-03",
        "3 Jun 99 10:00 Z|1999-06-03",
        "03-Jun-2025|2025-06-03",
        "Tuesday, 03-Jun-25 11:05:30 GMT|2025-06-03",
        "2025-06-03T11:05:30Z|2025-06-03",
        "2025-06-03T11:05:30.123+02:00|2025-06-03",
        "2025-06-03 11:05:30|2025-06-03",
        "2025-06-03|2025-06-03",
        "2025/06/03|2025-06-03",
        "20250603|2025-06-03",
        "20250603T110530Z|2025-06-03",
        "Tue Jun 03 2025 11:05:30 GMT+0000 (Coordinated Universal Time)|2025-06-03",
        "Tue Jun  3 11:05:30 2025|2025-06-03",
        "Tue Jun 3 11:05:30 PDT 2025|2025-06-03",
        "June 3, 2025|2025-06-03",
        "Jun. 3rd, 2025 11:05 AM|2025-06-03",
        "3rd of June 2025|2025-06-03",
        "Di, 03 Mai 2025 10:00:00 +0200|2025-05-03",
        "3. Juni 2025|2025-06-03",
        "Mo., 3. Mär. 2025|2025-03-03",
        "3 Mrz 2025|2025-03-03",
        "3. Dezember 2025|2025-12-03",
        "mar. 3 févr. 2025|2025-02-03",
        "1er août 2025|2025-08-01",
        "mardi 3 décembre 2025|2025-12-03",
        "3 de enero de 2025|2025-01-03",
        "vie, 3 ene 2025 10:00:00 GMT|2025-01-03",
        "3 sept. 2025|2025-09-03",
        "mar 3 giu 2025|2025-06-03",
        "3 settembre 2025|2025-09-03",
        "3 de março de 2025|2025-03-03",
        "03.06.2025|2025-06-03",
        "23/06/2025|2025-06-23",
        "06/23/2025|2025-06-23",
        "1748948730|2025-06-03",
        "1748948730123|2025-06-03",
      })
  void aDayIsReadOfADate(String text, LocalDate day) {
    assertEquals(Optional.of(day), FeedDay.read(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "Tue, 3 Foo 2025 11:05:30 GMT",
        "Wed, 31 Feb 2025 10:00:00 GMT",
        "03/06/2025",
        "0001-01-01T00:00:00",
        "2025-13-45",
        "12",
        "June 2025",
        "11:05:30",
        "99999999999999999999",
        "3 Jun 20250"
      })
  void whatTellsNoDayForSureTellsNone(String text) {
    assertEquals(Optional.empty(), FeedDay.read(text));
  }
}
