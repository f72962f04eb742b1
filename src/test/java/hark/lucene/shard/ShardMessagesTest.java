package hark.lucene.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.lucene.shard.ShardMessages.Question;
import hark.query.QueryParser;
import hark.search.Transcripts;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.MultiReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardMessagesTest {

  private static final byte[] SIZES =
      ShardMessages.write(new Question<>(Duration.ofSeconds(10), new SizeTask()));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tide",
        "\"high tide\" OR \"high * tide\"",
        "tide* -ebb~",
        "(river OR sea) NEAR/3 bank NOT NEAR/5s money",
        "\"two words\"~4 e-mail vingt-et-un 2,000 l'homme Kling~~",
        "title:\"the sea\" speaker:Ann lang:en source:file channel:x track:human before:2020-01-01",
        "after:2019 longer:10m shorter:2h video:abc tide"
      })
  void queriesAreReadBackEqual(String text) {
    var query = QueryParser.parse(text);
    var to = new ByteEncoder();
    QueryCodec.write(to, query);
    var from = new ByteDecoder(to.bytes());
    assertEquals(query, QueryCodec.readQuery(from));
    from.end();
  }

  @Test
  void numbersAreReadBackEqual() {
    var numbers = List.of(0L, 1L, -1L, 63L, 64L, -65L, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE);
    var to = new ByteEncoder();
    numbers.forEach(to::number);
    to.real(Double.NEGATIVE_INFINITY);
    to.real(-0.0);
    var from = new ByteDecoder(to.bytes());
    numbers.forEach(number -> assertEquals(number, from.number()));
    assertEquals(Double.NEGATIVE_INFINITY, from.real());
    assertEquals(-0.0, from.real());
    from.end();
  }

  @Test
  void aShardOfAnotherVersionSaysSo() throws IOException {
    var other = SIZES.clone();
    other[0] += 2; // the version, with its sign in the lowest bit
    try (var nothing = new MultiReader()) {
      var answer = new ShardAnswers().answer(nothing, other, () -> false, _ -> {});
      var question = new Question<>(Duration.ofSeconds(10), new SizeTask());
      assertThrows(ShardVersionException.class, () -> ShardMessages.read(question, answer));
      var newer = new ShardAnswers().answer(nothing, SIZES, () -> false, _ -> {});
      newer[0] += 2;
      assertThrows(ShardVersionException.class, () -> ShardMessages.read(question, newer));
    }
  }

  @Test
  void whatIsNoQuestionIsRefusedWithoutReservingMemory() throws IOException {
    var random = new Random(7);
    try (var nothing = new MultiReader()) {
      var answers = new ShardAnswers();
      int refused = 0;
      for (int i = 0; i < 2_000; i++) {
        var bytes = Arrays.copyOf(SIZES, random.nextInt(60));
        for (int j = 0; j < bytes.length; j++) {
          bytes[j] = j > 0 && random.nextInt(3) == 0 ? (byte) random.nextInt() : bytes[j];
        }
        try {
          answers.answer(nothing, bytes, () -> false, _ -> {});
        } catch (IllegalArgumentException e) {
          refused++;
        }
      }
      assertTrue(refused > 1_000);
    }
  }

  @Test
  void aTranscriptOfAnotherVersionIsRefused() {
    var bytes = TranscriptBytes.write(Transcripts.of("v", "high tide", "low tide"));
    assertEquals(3, new TranscriptBytes().documents(bytes).size());
    bytes[1] = '9';
    assertThrows(IllegalArgumentException.class, () -> new TranscriptBytes().documents(bytes));
    assertThrows(
        IllegalArgumentException.class,
        () -> new TranscriptBytes().documents(Arrays.copyOf(bytes, bytes.length - 3)));
  }
}
