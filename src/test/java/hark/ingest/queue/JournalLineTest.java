package hark.ingest.queue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.ingest.ImportReceipt;
import hark.ingest.ImportReceipt.LanguageOrigin;
import hark.ingest.ImportReceipt.ReceiptLanguage;
import hark.ingest.store.SealedLine;
import hark.ingest.store.SealedLine.DamagedException;
import hark.message.Message;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalLineTest {

  private static final String SUBMIT =
      "{\"submit\":7,\"source\":\"test\",\"videos\":[\"a\"],\"at\":\"2026-01-02T03:04:05Z\"}";

  private static final String STANDS =
      "{\"job\":7,\"state\":\"IMPORTED\",\"reason\":\"\",\"at\":\"2026-01-02T03:04:06Z\",\"receipt\":%s}";

  @Test
  void aReceiptComesBackAsItWas() throws DamagedException {
    var written =
        "{\"format\":\"WebVTT\",\"encoding\":\"UTF-16LE\",\"language\":\"pt\","
            + "\"languageKnown\":\"NAMED\",\"read\":3,\"kept\":2,\"mended\":1,\"dropped\":1,"
            + "\"repairs\":[\"One.\"],\"wordsRead\":9,\"words\":8,\"took\":\"PT1S\"}";
    var job = jobAfter(SUBMIT, STANDS.formatted(written));
    assertEquals(
        new ImportReceipt(
            "WebVTT",
            "UTF-16LE",
            new ReceiptLanguage("pt", LanguageOrigin.NAMED),
            3,
            2,
            1,
            1,
            List.of(Message.verbatim("One.")),
            9,
            8,
            Duration.ofSeconds(1)),
        job.receipt().orElseThrow());
    assertEquals(job, jobAfter(SUBMIT, SealedLine.seal(JournalLine.status(job))));
  }

  @Test
  void anOlderReceiptKnowsLess() throws DamagedException {
    var written =
        "{\"format\":\"WebVTT\",\"read\":1,\"kept\":1,\"mended\":0,\"dropped\":0,\"repairs\":[],"
            + "\"words\":8,\"took\":\"PT1S\"}";
    var receipt = jobAfter(SUBMIT, STANDS.formatted(written)).receipt().orElseThrow();
    assertEquals("", receipt.encoding());
    assertEquals(ReceiptLanguage.UNKNOWN, receipt.language());
    assertEquals(8, receipt.wordsRead());
  }

  private static ImportJob jobAfter(String... lines) throws DamagedException {
    var replayed = new ReplayedJournal(QueueLimits.USUAL);
    for (var line : lines) {
      JournalLine.apply(SealedLine.open(line).json(), replayed);
    }
    return replayed.job(7L).orElseThrow();
  }
}
