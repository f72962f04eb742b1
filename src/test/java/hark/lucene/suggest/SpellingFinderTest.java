package hark.lucene.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.lucene.schema.FormTerms;
import hark.lucene.schema.TranscriptDocument;
import hark.query.QueryWords;
import hark.query.QueryWords.WordChange;
import hark.query.Respelling;
import hark.search.Transcripts;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bounds of the search for spellings. */
class SpellingFinderTest {

  private static final int MANY = 24;

  private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
  private DirectoryReader reader;

  /** Fills an index with a phrase, and with many words that are not like each other. */
  @BeforeEach
  void fill() throws IOException {
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(null))) {
      writer.addDocuments(
          TranscriptDocument.block(
              Transcripts.of("v1", "annual budget", words("", " ")), new FormTerms()));
    }
    reader = DirectoryReader.open(directory);
  }

  @AfterEach
  void close() throws IOException {
    reader.close();
    directory.close();
  }

  private static String words(String ending, String between) {
    return IntStream.range(0, MANY)
        .mapToObj(i -> Character.toString('a' + i).repeat(5) + ending)
        .collect(Collectors.joining(between));
  }

  private List<Respelling> find(String typed, BooleanSupplier isOver) throws IOException {
    return new SpellingFinder(
            new Dictionary(reader, new SimilarWordCache()), QueryWords.of(typed), false, isOver)
        .find(1);
  }

  @Test
  void aBoundedNumberOfDifferentWordsIsCorrected() throws IOException {
    var spelling = find(words("q", " OR "), () -> false).getFirst();
    assertEquals(16, spelling.changes().size());
    assertEquals(new WordChange(0, 1, "aaaaa"), spelling.changes().getFirst());
  }

  @Test
  void aWordThatIsTypedOftenCountsOnce() throws IOException {
    var typed = "aaaaaq OR ".repeat(MANY) + "bbbbbq";
    assertEquals(MANY + 1, find(typed, () -> false).getFirst().changes().size());
  }

  @Test
  void nothingIsLookedForOnceItIsOver() throws IOException {
    assertEquals(1, find("anual budgt", () -> false).size());
    assertEquals(List.of(), find("anual budgt", () -> true));
    assertEquals(List.of(), find("annualbudget", () -> true));
  }

  @Test
  void noPairIsCountedOnceItIsOver() throws IOException {
    var dictionary = new Dictionary(reader, new SimilarWordCache());
    var first = dictionary.word("annual");
    var second = dictionary.word("budget");
    var isOver = new AtomicInteger();
    var pairs = new WordPairModel(dictionary, () -> isOver.getAndIncrement() > 0);
    assertTrue(pairs.isPair(first, second));
    assertEquals(1, isOver.get());
    assertTrue(pairs.isPair(first, second), "what was counted before is known");
    var independent = new WordPairModel(dictionary, () -> true);
    assertFalse(independent.isPair(first, second));
    assertEquals(
        Math.log(0.1) + independent.log(second), independent.log(first, second), 0.000_001);
  }
}
