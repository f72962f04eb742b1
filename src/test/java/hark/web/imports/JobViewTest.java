package hark.web.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.ingest.ImportReceipt;
import hark.ingest.ImportReceipt.LanguageOrigin;
import hark.ingest.ImportReceipt.ReceiptLanguage;
import hark.message.Message;
import hark.web.imports.JobView.Receipt;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobViewTest {

  @Test
  void aReceiptSaysWhatWasDone() {
    assertEquals(
        new Receipt(
            "WebVTT",
            "UTF-8",
            "Portuguese (Brazil)",
            LanguageOrigin.DECLARED,
            3,
            2,
            1,
            1,
            1_234,
            1_234,
            "1.0 s",
            List.of("One thing."),
            Optional.empty()),
        Receipt.of(receipt(new ReceiptLanguage("pt-BR", LanguageOrigin.DECLARED), 1_234)));
  }

  @Test
  void itSaysWhenNotAllWordsCanBeFound() {
    var receipt = Receipt.of(receipt(ReceiptLanguage.UNKNOWN, 1_230));
    assertEquals(
        "Only 1,230 of 1,234 words can be found. Rebuild the index; if that does not help, report a bug in Hark.",
        receipt.problem().orElseThrow());
  }

  private static ImportReceipt receipt(ReceiptLanguage language, long findable) {
    return new ImportReceipt(
        "WebVTT",
        "UTF-8",
        language,
        3,
        2,
        1,
        1,
        List.of(Message.verbatim("One thing.")),
        1_234,
        findable,
        Duration.ofSeconds(1));
  }
}
