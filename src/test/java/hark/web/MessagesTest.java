package hark.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.ingest.ImportReceipt.LanguageOrigin;
import hark.ingest.queue.JobState;
import hark.web.imports.ImportTexts;
import hark.web.imports.JobView.Again;
import hark.web.imports.LibraryImportView.Fate;
import hark.web.imports.QueueTexts;
import hark.web.imports.QueueView.QueueSection;
import hark.web.imports.QueueView.Stage;
import hark.web.search.SearchTexts;
import hark.web.search.SearchView.ResultCount;
import hark.web.shell.FailureTexts;
import hark.web.shell.FrameTexts;
import hark.web.view.ListeningTime;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages that choose their words by what they are told. */
@QuarkusTest
class MessagesTest {

  private final FrameTexts frame = MessageBundles.get(FrameTexts.class);
  private final SearchTexts search = MessageBundles.get(SearchTexts.class);
  private final QueueTexts queue = MessageBundles.get(QueueTexts.class);
  private final ImportTexts imports = MessageBundles.get(ImportTexts.class);

  @ParameterizedTest
  @CsvSource({"0, 0 moments", "1, 1 moment", "2, 2 moments", "6812, '6,812 moments'"})
  void countsAreSaidAsAPersonWould(long n, String said) {
    assertEquals(said, frame.moments(n));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1 second",
    "45, 45 seconds",
    "2820, 47 minutes",
    "5999, 99 minutes",
    "11080800, '3,078 hours'"
  })
  void lengthsAreSaidInTheUnitThatFits(long seconds, String said) {
    assertEquals(said, frame.length(ListeningTime.of(Duration.ofSeconds(seconds))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 | 0    | 0 | 0 | 0 | false | No results
          3 | 0    | 0 | 0 | 0 | false | 3 videos
          1 | 1    | 0 | 0 | 0 | false | 1 moment in 1 video
          1 | 1    | 1 | 0 | 0 | false | 1 moment in 1 video, with another word form
          2 | 5    | 5 | 0 | 0 | false | 5 moments in 2 videos, all with other word forms
          2 | 5    | 1 | 0 | 0 | false | 5 moments in 2 videos, 1 with another word form
          8 | 1200 | 7 | 0 | 0 | false | 1,200 moments in 8 videos, 7 with other word forms
          1 | 1    | 1 | 0 | 0 | true  | 1 moment, with another word form
          1 | 5    | 0 | 0 | 0 | true  | 5 moments
          2 | 9    | 1 | 0 | 2 | false | 9 moments in 2 videos, 1 with another word form, 2 that sound alike
          2 | 9    | 1 | 3 | 2 | false | 9 moments in 2 videos, 1 with another word form, 3 with the number in another form, 2 that sound alike
          1 | 1    | 0 | 1 | 0 | true  | 1 moment, with the number in another form
          2 | 5    | 0 | 5 | 0 | false | 5 moments in 2 videos, all with the number in another form
          """)
  void anAnswerIsSaidInOneLine(
      int videos,
      long moments,
      long inflected,
      long number,
      long sounds,
      boolean inOne,
      String said) {
    assertEquals(
        said, search.count(new ResultCount(videos, moments, inflected, number, sounds, inOne)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Portuguese | DECLARED | Portuguese, declared
          Portuguese | NAMED    | Portuguese, from the file name
          Portuguese | DETECTED | Portuguese, detected
          ''         | UNKNOWN  | Unknown
          """)
  void aReceiptSaysHowTheLanguageIsKnown(String name, LanguageOrigin known, String said) {
    assertEquals(said, queue.languageOf(name, known));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NOT_READY | 09:30 | ''     | Hark will check again at 09:30.
          WAITING   | 00:05 | 3 June | Hark will try again at 00:05 on 3 June.
          """)
  void anImportSaysWhenItIsTriedAgain(JobState state, String clock, String date, String said) {
    assertEquals(said, queue.again(state, new Again(clock, date)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1  | 0 | 1 video added to the queue.
          17 | 3 | 17 videos added to the queue; 3 already queued or listed twice.
          0  | 1 | Nothing was added to the queue; 1 already queued or listed twice.
          """)
  void whatARequestBroughtIsSaid(int added, int known, String said) {
    assertEquals(said, imports.added(added, known));
  }

  @Test
  void theQueueIsSaidInOneLine() {
    assertEquals("", queue.progress(List.of()));
    assertEquals(
        "1,000 queued, 3 completed",
        queue.progress(
            List.of(new QueueSection(Stage.WAITING, 1000), new QueueSection(Stage.DONE, 3))));
  }

  @Test
  void theLastPieceOfASentenceEndsWithIt() {
    assertEquals("1 video different, not overwritten", imports.fates(1, Fate.KEPT));
    assertEquals("2 videos different, not overwritten", imports.fates(2, Fate.KEPT));
    assertEquals("Request failed", MessageBundles.get(FailureTexts.class).title(499));
    assertEquals("Internal error", MessageBundles.get(FailureTexts.class).title(500));
  }
}
