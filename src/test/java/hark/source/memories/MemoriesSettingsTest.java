package hark.source.memories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoriesSettingsTest {

  @ParameterizedTest
  @ValueSource(ints = {-1, 21})
  void aNumberOfRetriesOutOfBoundsIsRefusedWithTheNameOfTheSetting(int retries) {
    assertEquals(
        "hark.memories.retries is %d, but must be 0 to 20".formatted(retries),
        assertThrows(IllegalArgumentException.class, () -> pace(retries)).getMessage());
  }

  @Test
  void theBoundsThemselvesAreAccepted() {
    assertEquals(0, pace(0).retries());
    assertEquals(20, pace(20).retries());
  }

  private static MemoriesSettings.Pace pace(int retries) {
    var second = Duration.ofSeconds(1);
    return new MemoriesSettings.Pace(second, second, second, retries, second);
  }
}
