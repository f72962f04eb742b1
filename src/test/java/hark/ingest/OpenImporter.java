package hark.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hark.archive.FileArchive;
import hark.archive.VideoLocks;
import hark.library.Library;
import hark.library.OpenLibrary;
import hark.source.RawTranscript;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A base of tests of the importer over a real archive and an index. */
abstract class OpenImporter {

  static final URI FIRST = URI.create("https://example.org/1.mp3");
  @TempDir Path folder;
  final MapIndex index = new MapIndex();
  final VideoLocks locks = new VideoLocks();
  FileArchive archive;
  TranscriptImporter importer;
  Library library;

  @BeforeEach
  void open() {
    archive = FileArchive.open(folder);
    importer = new TranscriptImporter(archive, index, locks, Clock.systemUTC());
    library = OpenLibrary.library(archive, index, locks);
  }

  static RawTranscript track(String language, Track.TrackKind kind, String... lines) {
    var raw = Raws.vtt("a", lines);
    return new RawTranscript(raw.video(), new Track(language, kind), raw.content());
  }

  /** The keys of the tracks, which archive and index must agree on. */
  List<String> tracks(String id) {
    var indexed = index.entries(Raws.id(id)).stream().map(e -> e.track().key()).sorted().toList();
    var edits = archive.edits(Raws.id(id));
    var archived =
        archive.find(Raws.id(id)).stream().map(a -> edits.shown(a.track()).key()).sorted().toList();
    assertEquals(archived, indexed);
    return indexed;
  }

  List<String> texts(String id) {
    return transcript(id).segments().stream().map(Segment::text).toList();
  }

  Transcript transcript(String id) {
    return index.transcript(Raws.id(id)).orElseThrow();
  }
}
