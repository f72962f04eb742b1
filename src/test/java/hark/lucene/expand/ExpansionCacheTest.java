package hark.lucene.expand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hark.lucene.sound.SoundDictionaries;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.MultiReader;
import org.junit.jupiter.api.Test;

class ExpansionCacheTest {

  @Test
  void lookingForNumbersEndsWithTheTimeOfTheSearchAndWhatIsKnownTakesNone() throws IOException {
    var isOver = new AtomicBoolean();
    try (var nothing = new MultiReader()) {
      var cache =
          new ExpansionCache(
              nothing,
              new SoundDictionaries(),
              new BoundaryCache(_ -> {}),
              _ -> {
                if (isOver.get()) {
                  throw new CancellationException();
                }
              });
      assertEquals(List.of(), cache.numbers(List.of("two", "thousand")));
      isOver.set(true);
      assertEquals(List.of(), cache.numbers(List.of("two", "thousand")));
      assertThrows(CancellationException.class, () -> cache.numbers(List.of("2000")));
    }
  }
}
