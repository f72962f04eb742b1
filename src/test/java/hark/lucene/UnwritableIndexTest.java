package hark.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.archive.disk.SmallDisk;
import hark.notice.StorageFault;
import hark.search.IndexUnwritableException;
import hark.search.Search;
import hark.search.TranscriptIndex;
import hark.search.Transcripts;
import hark.search.request.SearchRequest;
import hark.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An index on a full or read-only disk continues to answer. */
@Timeout(120)
class UnwritableIndexTest {

  private static final Transcript KEPT = Transcripts.of("kept", "the tide");
  private static final Transcript LARGE =
      Transcripts.of("large", "wave ".repeat(20_000), "moon ".repeat(20_000));

  @TempDir private Path temporary;
  private SmallDisk disk;
  private Path folder;

  @BeforeEach
  void mount() {
    disk = SmallDisk.mount(temporary.resolve("disk"), 24 * 1024);
    folder = disk.folder().resolve("index");
    try (var index = RebuildableIndex.open(folder)) {
      index.put(KEPT);
      index.commit();
      index.filled();
    }
  }

  @AfterEach
  void unmount() {
    if (disk != null) {
      disk.close();
    }
  }

  @Test
  void aFullDiskStopsOnlyWritesUntilThereIsSpace() throws IOException {
    try (var index = RebuildableIndex.open(folder)) {
      var told = new ArrayList<Optional<StorageFault>>();
      index.onWritable(told::add);
      disk.fill();
      for (int i = 0; i < 3; i++) {
        assertEquals(StorageFault.FULL, refused(index, LARGE));
        assertEquals(1, moments(index, "tide"));
      }
      index.entries().forEach(e -> assertEquals(StorageFault.FULL, refusedDelete(index)));
      assertEquals(1, moments(index, "tide"), "it was not deleted");
      assertEquals(Optional.of(StorageFault.FULL), told.getLast());
      disk.makeRoom();
      index.put(LARGE);
      index.commit();
      assertEquals(20_000, moments(index, "moon"));
      assertEquals(1, moments(index, "tide"));
      assertEquals(Optional.empty(), told.getLast());
      assertFalse(index.isPartial());
    }
  }

  @Test
  void anIndexIsOpenedOnAFullDisk() throws IOException {
    disk.fill();
    try (var index = RebuildableIndex.open(folder)) {
      assertEquals(1, moments(index, "tide"));
      assertEquals(StorageFault.FULL, refused(index, LARGE));
      disk.makeRoom();
      index.put(LARGE);
      index.commit();
      assertEquals(20_000, moments(index, "moon"));
    }
  }

  @Test
  void anIndexIsOpenedOnAReadOnlyDisk() throws IOException {
    disk.setReadOnly(true);
    try (var index = RebuildableIndex.open(folder)) {
      assertEquals(1, moments(index, "tide"));
      assertEquals(StorageFault.READ_ONLY, refused(index, LARGE));
      assertEquals(1, moments(index, "tide"));
      assertFalse(index.isPartial());
      disk.setReadOnly(false);
      index.put(LARGE);
      index.commit();
      assertEquals(20_000, moments(index, "moon"));
    }
  }

  @Test
  void aMissingIndexOnAReadOnlyDiskIsEmptyWithAReason() throws IOException {
    disk.setReadOnly(true);
    try (var index = RebuildableIndex.open(disk.folder().resolve("none"))) {
      assertEquals(0, index.totals().videos());
      assertTrue(index.isPartial());
      assertEquals(StorageFault.READ_ONLY, refused(index, KEPT));
    }
  }

  @Test
  void withoutSpaceForTwoTheIndexIsRebuiltInPlace() {
    try (var index = RebuildableIndex.open(folder)) {
      for (int i = 0; i < 40; i++) {
        index.put(Transcripts.of("v" + i, "wave " + "abcdefghij".repeat(2_000 + i)));
      }
      index.commit();
      try (var ballast = new Ballast(disk, 12);
          var next = index.rebuild()) {
        assertTrue(ballast.bytes() > 0);
        assertTrue(index.isPartial(), "it was emptied");
        assertEquals(0, moments(index, "tide"));
        next.put(KEPT);
        next.filled();
        assertFalse(index.isPartial());
        assertEquals(1, moments(index, "tide"));
      }
      assertEquals(1, moments(index, "tide"));
    }
  }

  /** A file that takes space. */
  private record Ballast(Path file, long bytes) implements AutoCloseable {

    Ballast(SmallDisk disk, int megabytes) {
      this(disk.folder().resolve("other"), (long) megabytes << 20);
      try {
        java.nio.file.Files.write(file, new byte[Math.toIntExact(bytes)]);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public void close() {}
  }

  private static StorageFault refused(TranscriptIndex index, Transcript transcript) {
    return assertThrows(
            IndexUnwritableException.class,
            () -> {
              index.put(transcript);
              index.commit();
            })
        .fault();
  }

  private static StorageFault refusedDelete(TranscriptIndex index) {
    return assertThrows(
            IndexUnwritableException.class,
            () -> {
              index.delete(KEPT.video().id(), KEPT.track());
              index.commit();
            })
        .fault();
  }

  private static long moments(TranscriptIndex index, String query) {
    return new Search(index).find(SearchRequest.of(query)).totalMoments();
  }
}
