package hark.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import hark.archive.FileArchive;
import hark.archive.TranscriptArchive;
import hark.archive.VideoLocks;
import hark.ingest.TranscriptImporter;
import hark.ingest.TranscriptParser;
import hark.lucene.LuceneTranscriptIndex;
import hark.search.Hit;
import hark.search.IndexUpdater;
import hark.search.Search;
import hark.search.TranscriptIndex;
import hark.search.request.SearchRequest;
import hark.source.RawTranscript;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A library with its archive and index, for tests. */
public final class OpenLibrary implements AutoCloseable {

  final FileArchive archive;
  final LuceneTranscriptIndex index;
  private final TranscriptImporter importer;
  final Library library;
  private final LibraryTransfer transfer;
  private final Path folder;

  OpenLibrary(Path folder) {
    var locks = new VideoLocks();
    this.folder = folder.resolve("archive");
    archive = FileArchive.open(this.folder);
    index = LuceneTranscriptIndex.open(folder.resolve("index"));
    importer = new TranscriptImporter(archive, index, locks, Clock.systemUTC());
    library = library(archive, index, locks);
    transfer = transfer(archive, index, locks);
  }

  /** Creates a library over an archive and an index that is not being rebuilt. */
  public static Library library(
      TranscriptArchive archive, TranscriptIndex index, VideoLocks locks) {
    return new Library(
        archive,
        IndexUpdater.strict(index),
        locks,
        TranscriptParser::read,
        () -> new Library.RebuildState(false, 0, 0));
  }

  static LibraryTransfer transfer(
      TranscriptArchive archive, TranscriptIndex index, VideoLocks locks) {
    return new LibraryTransfer(
        archive,
        IndexUpdater.strict(index),
        locks,
        TranscriptParser::read,
        ExtraFiles.NONE,
        Clock.systemUTC());
  }

  void put(String id, String language, Track.TrackKind kind, String... lines) {
    var content = new StringBuilder("WEBVTT\n");
    for (int i = 0; i < lines.length; i++) {
      content.append("\n00:0%d.000 --> 00:0%d.000\n%s\n".formatted(i, i + 1, lines[i]));
    }
    importer.take(
        new RawTranscript(
            Video.of(new VideoId(id), "test").withTitle("Title of " + id),
            new Track(language, kind),
            content.toString().getBytes(UTF_8)));
  }

  void take(String id, String language, String content) {
    importer.take(
        new RawTranscript(
            Video.of(new VideoId(id), "test"),
            new Track(language, Track.TrackKind.HUMAN),
            content.getBytes(UTF_8)));
  }

  /** Writes a member into all JSON files of videos, as another version would. */
  void addMember(String member) throws IOException {
    for (var file : json()) {
      var text = Files.readString(file).replaceFirst("\"format\" : 1,", member);
      Files.writeString(file, text.replaceAll(",\\s*\"seal\" : \"[0-9a-f]*\"", ""));
    }
  }

  long filesWith(String text) throws IOException {
    long found = 0;
    for (var file : json()) {
      found += Files.readString(file).contains(text) ? 1 : 0;
    }
    return found;
  }

  private List<Path> json() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).toList();
    }
  }

  LibraryTransfer transfer() {
    return transfer;
  }

  /** Changes the transcript of a video on disk, so that it does not match its hash. */
  void damage(String id) throws IOException {
    for (var file : json()) {
      if (Files.readString(file).contains('"' + id + '"')) {
        for (var beside : Files.list(file.getParent()).toList()) {
          if (!beside.toString().endsWith(".json")) {
            Files.writeString(beside, "damaged");
          }
        }
      }
    }
  }

  byte[] export() throws IOException {
    var zip = new ByteArrayOutputStream();
    transfer.write(zip);
    return zip.toByteArray();
  }

  TransferReport take(byte[] zip, boolean replace) throws IOException {
    return transfer.read(new ByteArrayInputStream(zip), replace);
  }

  List<List<Hit>> answers(List<String> queries) {
    return queries.stream()
        .map(query -> new Search(index).find(SearchRequest.of(query)).hits())
        .toList();
  }

  List<TranscriptIndex.IndexedTrack> entries() {
    return index.entries();
  }

  Map<String, List<Byte>> files() throws IOException {
    try (var files = Files.walk(folder)) {
      var all = new TreeMap<String, List<Byte>>();
      for (var file : files.filter(Files::isRegularFile).toList()) {
        all.put(folder.relativize(file).toString(), bytes(Files.readAllBytes(file)));
      }
      return all;
    }
  }

  private static List<Byte> bytes(byte[] content) {
    return Stream.iterate(0, i -> i < content.length, i -> i + 1).map(i -> content[i]).toList();
  }

  @Override
  public void close() {
    index.close();
  }
}
