package hark.lucene.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import hark.lucene.expand.LibraryTerms.CountedTerm;
import hark.lucene.expand.LibraryTerms.TermList;
import hark.lucene.shard.TermTask.Kind;
import hark.lucene.shard.TermTask.LookUp;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormMemoryTest {

  private final FormMemory memory = new FormMemory();

  private static LookUp lookUp(String text) {
    return new LookUp(Kind.WORDS, text, FormMemory.MOST_TERMS);
  }

  private static TermList list(int terms) {
    return new TermList(Collections.nCopies(terms, new CountedTerm("word", 1)), false);
  }

  @Test
  void longListsGiveWayToTheNext() {
    int half = FormMemory.MOST_TERMS / 2 - 1;
    memory.remember(Map.of(lookUp("a"), list(half)));
    memory.remember(Map.of(lookUp("b"), list(half)));
    assertEquals(list(half), memory.found(lookUp("a"))); // now the last one used
    memory.remember(Map.of(lookUp("c"), list(0)));
    assertEquals(list(half), memory.found(lookUp("a")));
    assertNull(memory.found(lookUp("b")));
    assertEquals(list(0), memory.found(lookUp("c")));
  }

  @Test
  void aListThatIsFoundOnceMoreCountsOnce() {
    int half = FormMemory.MOST_TERMS / 2 - 1;
    for (int i = 0; i < 5; i++) {
      memory.remember(Map.of(lookUp("a"), list(half)));
    }
    memory.remember(Map.of(lookUp("b"), list(half)));
    assertEquals(list(half), memory.found(lookUp("a")));
  }
}
