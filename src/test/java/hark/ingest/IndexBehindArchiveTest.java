package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.library.ExtraFiles;
import hark.library.Library;
import hark.library.LibraryTransfer;
import hark.message.Message;
import hark.notice.Notice;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.notice.StorageFault;
import hark.search.IndexBrokenException;
import hark.search.IndexUnreachableException;
import hark.search.IndexUnwritableException;
import hark.search.IndexUpdater;
import hark.search.TranscriptIndex;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.edit.SegmentCorrection;
import hark.transcript.edit.TrackEdits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes that the archive takes while the index cannot be written. */
@Timeout(120)
class IndexBehindArchiveTest {

  private static final URI MEDIA = URI.create("https://example.org/a.mp3");
  private static final List<SegmentCorrection> WORDS =
      List.of(new SegmentCorrection(0, "the words", "right words"));
  private static final Set<String> WRITES = Set.of("put", "delete", "commit");

  @TempDir private Path folder;
  private final VideoLocks locks = new VideoLocks();
  private final NoticeBoard notices = new NoticeBoard();
  private final MapIndex map = new MapIndex();
  private volatile Supplier<RuntimeException> failure;
  private volatile boolean readsFailToo;
  private FileArchive archive;
  private Reindexer reindexer;
  private TranscriptImporter importer;
  private Library library;
  private LibraryTransfer transfer;

  private enum Change {
    IMPORT,
    REPLACE,
    EDIT,
    CORRECT,
    DELETE,
    RESTORE
  }

  @BeforeEach
  void open() {
    archive = FileArchive.open(folder);
    var index = failingIndex();
    reindexer = new Reindexer(archive, index, locks, notices);
    var updater = new IndexUpdater(index, reindexer::noteFailedChange);
    importer =
        new TranscriptImporter(
            archive, updater, locks, Clock.systemUTC(), segments -> Optional.empty());
    library =
        new Library(
            archive,
            updater,
            locks,
            TranscriptParser::read,
            () -> new Library.RebuildState(false, 0, 0));
    transfer =
        new LibraryTransfer(
            archive, updater, locks, TranscriptParser::read, ExtraFiles.NONE, Clock.systemUTC());
    importer.take(Raws.vtt("here", "the words", "of old"));
  }

  @AfterEach
  void close() {
    reindexer.close();
  }

  /** An index whose writes, and on demand lists, fail while there is a failure to throw. */
  private TranscriptIndex failingIndex() {
    return (TranscriptIndex)
        Proxy.newProxyInstance(
            TranscriptIndex.class.getClassLoader(),
            new Class<?>[] {TranscriptIndex.class},
            (_, method, arguments) -> {
              boolean isList = readsFailToo && method.getName().equals("entries");
              if (failure != null && (isList || WRITES.contains(method.getName()))) {
                throw failure.get();
              }
              try {
                return method.invoke(map, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void aVideoIsDeletedWhileTheIndexCannotBeReadEither() {
    readsFailToo = true;
    failure = () -> new IndexUnreachableException(Message.verbatim("No node answers"), null);
    assertEquals(1, library.delete(List.of(Raws.id("here"))));
    assertTrue(reindexer.coverage().filling());
    failure = null;
    reindexer.run();
    assertEquals(List.of(), map.entries());
  }

  static Stream<Arguments> changesAndFailures() {
    List<Supplier<RuntimeException>> failures =
        List.of(
            () -> new IndexUnwritableException(StorageFault.FULL, null),
            () -> new IndexUnwritableException(StorageFault.READ_ONLY, null),
            () -> new IndexBrokenException("It was opened again", null),
            () -> new UncheckedIOException(new IOException("The disk failed")),
            () -> new IllegalStateException("A fault of the index"));
    return Stream.of(Change.values())
        .flatMap(change -> failures.stream().map(one -> Arguments.of(change, one)));
  }

  @ParameterizedTest(name = "{0}, {index}")
  @MethodSource("changesAndFailures")
  void whatTheArchiveTookIsDoneAndTheIndexFollows(
      Change change, Supplier<RuntimeException> indexFailure) throws IOException {
    var zip = new ByteArrayOutputStream();
    transfer.write(zip);
    if (change == Change.RESTORE) {
      importer.take(Raws.vtt("here", "other words"));
    }

    failure = indexFailure;
    perform(change, zip.toByteArray());

    assertEquals(expected(change), archived());
    var coverage = reindexer.coverage();
    assertTrue(coverage.filling() || coverage.missing() > 0, "answers are marked incomplete");

    failure = null;
    reindexer.run();
    assertEquals(expected(change), indexed());
    assertFalse(reindexer.coverage().filling());
    var kinds = notices.notices().stream().map(Notice::kind).collect(Collectors.toSet());
    assertFalse(kinds.contains(NoticeKind.FILE_MISSING), "nothing was lost: " + kinds);
    assertFalse(kinds.contains(NoticeKind.REMOVED_FROM_INDEX), "nothing was lost: " + kinds);
  }

  private void perform(Change change, byte[] zip) throws IOException {
    var id = Raws.id("here");
    switch (change) {
      case IMPORT -> importer.take(Raws.vtt("new", "new words"));
      case REPLACE -> importer.take(Raws.vtt("here", "other words"));
      case EDIT -> assertTrue(library.setMedia(id, Optional.of(MEDIA)));
      case CORRECT ->
          assertTrue(
              library.edit(
                  id,
                  archive.edits(id).fingerprint(),
                  edits ->
                      edits.withTrack(Track.unknown(), TrackEdits.NONE.withCorrections(WORDS))));
      case DELETE -> assertEquals(1, library.delete(List.of(id)));
      case RESTORE -> transfer.read(new ByteArrayInputStream(zip), true);
    }
  }

  private static Set<String> expected(Change change) {
    return switch (change) {
      case IMPORT -> Set.of("the words of old", "new words");
      case REPLACE -> Set.of("other words");
      case EDIT -> Set.of("the words of old, " + MEDIA);
      case CORRECT -> Set.of("right words of old");
      case DELETE -> Set.of();
      case RESTORE -> Set.of("the words of old");
    };
  }

  private Set<String> archived() {
    try (var all = archive.all()) {
      return all.map(one -> archive.edits(one.video().id()).shown(TranscriptParser.read(one)))
          .map(IndexBehindArchiveTest::describe)
          .collect(Collectors.toSet());
    }
  }

  private Set<String> indexed() {
    return map.entries().stream()
        .map(entry -> map.transcript(entry.video().id(), entry.track()).orElseThrow())
        .map(IndexBehindArchiveTest::describe)
        .collect(Collectors.toSet());
  }

  private static String describe(Transcript transcript) {
    var words = transcript.segments().stream().map(Segment::text).collect(Collectors.joining(" "));
    return words + transcript.video().media().map(media -> ", " + media).orElse("");
  }
}
