package hark.web.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.ingest.ImportReceipt;
import hark.ingest.ImportReceipt.Knowledge;
import hark.ingest.ImportReceipt.Language;
import hark.web.view.JobView.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobViewTest {

  @Test
  void aReceiptSaysWhatWasDone() {
    var receipt = Receipt.of(receipt(new Language("pt-BR", Knowledge.DECLARED), 1_234));
    assertEquals(
        "Format: WebVTT; Encoding: UTF-8; Language: Portuguese (Brazil), as declared;"
            + " Segments read: 3; Kept: 2; Mended: 1; Dropped: 1; Words read: 1,234;"
            + " Words that can be found: 1,234; Took: 1.0 s",
        said(receipt));
    assertEquals(List.of("One thing."), receipt.repairs());
    assertEquals(true, receipt.problem().isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pt  | NAMED    | Portuguese, by the file's name
          pt  | DETECTED | Portuguese, by its words
          und | UNKNOWN  | not known
          """)
  void itSaysHowTheLanguageIsKnown(String tag, Knowledge known, String expected) {
    var said = said(Receipt.of(receipt(new Language(tag, known), 1_234)));
    assertEquals(expected, said.replaceAll(".*Language: ([^;]*);.*", "$1"));
  }

  @Test
  void itSaysWhenNotAllWordsCanBeFound() {
    var receipt = Receipt.of(receipt(Language.UNKNOWN, 1_230));
    assertEquals(
        "Of the 1,234 words that were read 1,230 can be found. Make the index again, and if that"
            + " does not help, report it as a fault of Hark.",
        receipt.problem().orElseThrow());
  }

  private static ImportReceipt receipt(Language language, long findable) {
    return new ImportReceipt(
        "WebVTT",
        "UTF-8",
        language,
        3,
        2,
        1,
        1,
        List.of("One thing."),
        1_234,
        findable,
        Duration.ofSeconds(1));
  }

  private static String said(Receipt receipt) {
    return receipt.lines().stream()
        .map(line -> line.name() + ": " + line.value())
        .collect(Collectors.joining("; "));
  }
}
