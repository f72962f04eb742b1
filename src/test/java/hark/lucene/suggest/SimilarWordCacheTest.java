package hark.lucene.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.lucene.suggest.SimilarWordCache.LookUp;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.index.TermState;
import org.junit.jupiter.api.Test;

class SimilarWordCacheTest {

  private final SimilarWordCache cache = new SimilarWordCache();

  private static LookUp lookUp(int number) {
    return new LookUp("word" + number, 2, 1);
  }

  private static List<DictionaryWord> words(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new DictionaryWord("word" + i, 1, new TermState[0]))
        .toList();
  }

  private long heldWords(int lookUps) {
    return IntStream.range(0, lookUps)
        .mapToObj(i -> cache.get(lookUp(i)))
        .flatMap(Optional::stream)
        .mapToLong(List::size)
        .sum();
  }

  @Test
  void theWordsOfAllLookUpsTogetherAreBounded() {
    var many = words(SimilarWordCache.MOST_WORDS / 10);
    for (int i = 0; i < 100; i++) {
      cache.put(lookUp(i), many);
    }
    assertEquals(9L * many.size(), heldWords(100));
    assertTrue(cache.get(lookUp(99)).isPresent());
  }

  @Test
  void lookUpsThatFindNothingAreBoundedToo() {
    for (int i = 0; i < 2 * SimilarWordCache.MOST_WORDS; i++) {
      cache.put(lookUp(i), List.of());
    }
    assertFalse(cache.get(lookUp(0)).isPresent());
  }

  @Test
  void whatWasUsedLastStays() {
    var half = words(SimilarWordCache.MOST_WORDS / 2 - 1);
    cache.put(lookUp(1), half);
    cache.put(lookUp(2), half);
    cache.put(lookUp(2), half); // once more takes no more room
    assertTrue(cache.get(lookUp(1)).isPresent());
    cache.put(lookUp(3), half);
    assertTrue(cache.get(lookUp(1)).isPresent());
    assertFalse(cache.get(lookUp(2)).isPresent());
  }

  @Test
  void moreWordsThanTheBoundAreNotKeptAndPushNothingOut() {
    cache.put(lookUp(1), words(1));
    cache.put(lookUp(2), words(SimilarWordCache.MOST_WORDS));
    assertTrue(cache.get(lookUp(1)).isPresent());
    assertFalse(cache.get(lookUp(2)).isPresent());
  }
}
