package hark.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypingErrorsTest {

  /** The first typed word is a likelier error than the second. */
  @ParameterizedTest
  @CsvSource({
    "networks, networks, netwroks",
    "networks, netwroks, netwlrks",
    "networks, nnetworks, networkz",
    "networks, netwirks, netwbrks",
    "networks, netwrks, netwrs",
    "letter, leter, lettr",
    "justice, justixe, justime",
    "separate, seperate, sepkrate",
    "köln, koln, kuln",
    "hello, helllo, helrlo",
    "river, rivr, iver",
  })
  void likelyErrorsArePreferred(String meant, String likely, String unlikely) {
    assertTrue(
        TypingErrors.logProbability(meant, likely) > TypingErrors.logProbability(meant, unlikely));
  }

  @Test
  void aWordIsMostLikelyTypedAsItIs() {
    assertEquals(0, TypingErrors.logProbability("word", "word"));
    assertTrue(TypingErrors.logProbability("naïve", "naive") > Math.log(0.4));
  }

  @Test
  void anythingCanBeTypedForAnything() {
    double log = TypingErrors.logProbability("a", "𝒳yz");
    assertTrue(Double.isFinite(log) && log < 0);
  }
}
