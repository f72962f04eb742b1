package hark.lucene.sound;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.language.sound.Pronouncers;
import hark.language.sound.SoundDistance;
import hark.lucene.LuceneTranscriptIndex;
import hark.search.Transcripts;
import hark.transcript.Track;
import hark.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scan of ordered words, compared with the distance from each of them. */
class SoundScanTest {

  private static final String SYLLABLES = "ka pin kling bra von mer i dith hun tsvil gre bou er";

  /** A distance at which no beginning is too far, whatever the rest. */
  private static final float NEAR = 1.2f;

  @TempDir private Path folder;

  private LeafSounds sounds() throws IOException {
    var random = new Random(11);
    var syllables = SYLLABLES.split(" ");
    var words = new ArrayList<String>();
    for (int i = 0; i < 2_000; i++) {
      var word = new StringBuilder();
      for (int part = random.nextInt(1, 5); part > 0; part--) {
        word.append(syllables[random.nextInt(syllables.length)]);
      }
      words.add(word.toString());
    }
    try (var index = LuceneTranscriptIndex.open(folder)) {
      put(index, "en", "a", String.join(" ", words));
      put(index, "de", "b", "ein wort fuer die bergbauer und kling");
      put(index, "ru", "c", "говорит председатель");
      index.commit();
    }
    try (var directory = FSDirectory.open(folder);
        var reader = DirectoryReader.open(directory)) {
      var sounds = new LeafSounds();
      sounds.read(reader.leaves().getFirst().reader(), _ -> {});
      return sounds;
    }
  }

  private static void put(LuceneTranscriptIndex index, String language, String id, String text) {
    var plain = Transcripts.of(id, text);
    var track = new Track(language, Track.TrackKind.UNKNOWN);
    index.put(new Transcript(plain.video(), track, plain.segments()));
  }

  private static String text(LeafSounds sounds, int word) {
    var text = new StringBuilder();
    for (int i = 0; i < sounds.length(word); i++) {
      text.append((char) sounds.sound(word, i));
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kling", "meridith", "huntsvil", "grebouer", "bravon", "kapin"})
  void nearWordsAreFoundWithTheirDistanceFromEitherEnd(String name) throws IOException {
    var sounds = sounds();
    var wanted = Pronouncers.of("en").sounds(name);
    var reversed = new StringBuilder(wanted).reverse().toString();
    int english = sounds.languages().indexOf("en");
    var forwards = new HashMap<Integer, Float>();
    new SoundScan(sounds.forwards(), wanted, wanted.length() + 3)
        .run(english, _ -> {}, (word, _, row) -> forwards.put(word, row[wanted.length()]));
    var backwards = new HashMap<Integer, Float>();
    new SoundScan(sounds.backwards(), reversed, wanted.length() + 3)
        .run(english, _ -> {}, (word, _, row) -> backwards.put(word, row[wanted.length()]));
    int near = 0;
    for (int word = 0; word < sounds.size(); word++) {
      var text = text(sounds, word);
      float distance = SoundDistance.between(wanted, text);
      boolean isNear = sounds.language(word) == english && distance <= NEAR;
      if (isNear && Math.abs(text.length() - wanted.length()) <= 3) {
        near++;
        assertFound(distance, word, forwards);
        assertFound(distance, word, backwards);
      }
    }
    assertTrue(near > 0, "nothing is near");
    assertTrue(forwards.size() < sounds.size(), "nothing is passed over");
  }

  private static void assertFound(float distance, int word, Map<Integer, Float> found) {
    assertTrue(found.containsKey(word), () -> "passed over: " + word);
    assertEquals(distance, found.get(word), 1e-4);
  }

  @Test
  void wordsAreInOrderByLanguageAndSounds() throws IOException {
    var sounds = sounds();
    for (var order : new SoundOrder[] {sounds.forwards(), sounds.backwards()}) {
      int words = 0;
      for (int language = 0; language < sounds.languages().size(); language++) {
        for (int place = order.start(language); place < order.end(language); place++) {
          assertEquals(language, sounds.language(order.word(place)));
          assertEquals(shared(sounds, order, language, place), order.shared(place));
          words++;
        }
      }
      assertEquals(sounds.size(), words);
    }
  }

  private static int shared(LeafSounds sounds, SoundOrder order, int language, int place) {
    if (place == order.start(language)) {
      return 0;
    }
    int before = order.word(place - 1);
    int word = order.word(place);
    int same = 0;
    while (same < Math.min(sounds.length(before), sounds.length(word))
        && order.sound(before, same) == order.sound(word, same)) {
      same++;
    }
    if (same < sounds.length(before)) {
      assertTrue(same < sounds.length(word) && order.sound(before, same) < order.sound(word, same));
    }
    return same;
  }
}
