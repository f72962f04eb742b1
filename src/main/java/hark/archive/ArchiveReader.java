package hark.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.archive.ArchiveProblem.Kind;
import hark.archive.TranscriptArchive.TrackLabel;
import hark.message.Message;
import hark.notice.NoticeBoard;
import hark.notice.NoticeKind;
import hark.transcript.edit.EditedValue;
import hark.transcript.edit.VideoEdits;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A reader that checks the files of an archive. A problem is logged and posted, once until the file
 * is written again. Safe to share between threads; callers must ensure that files are not changed
 * meanwhile.
 */
final class ArchiveReader {

  private static final System.Logger LOG = System.getLogger(ArchiveReader.class.getName());

  /**
   * A JSON file of the archive.
   *
   * @param value empty when the file is missing or cannot be used
   * @param json empty when the file is missing or cannot be read
   */
  record Stored<T>(Optional<T> value, ObjectNode json, Optional<ArchiveProblem> problem) {

    /** Returns whether the file must not be replaced or moved. */
    boolean isUntouchable() {
      return problem
          .map(ArchiveProblem::kind)
          .filter(Set.of(Kind.NEWER_FORMAT, Kind.METADATA_REFUSED, Kind.UNREADABLE)::contains)
          .isPresent();
    }

    boolean isMissing() {
      return value.isEmpty() && problem.isEmpty();
    }

    boolean isIntact() {
      return problem.isEmpty();
    }
  }

  private final ArchiveLayout layout;
  private final NoticeBoard notices;
  private final LossRecorder losses;
  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  ArchiveReader(ArchiveLayout layout, NoticeBoard notices, LossRecorder losses) {
    this.layout = layout;
    this.notices = notices;
    this.losses = losses;
  }

  /** Reads and checks the metadata of a transcript. */
  Stored<TrackMetadata> metadata(Path file) {
    return read(
        file,
        Kind.METADATA_DAMAGED,
        Kind.METADATA_CHANGED,
        root -> {
          var metadata = TrackMetadata.fromJson(root);
          if (!layout.metadata(metadata).equals(file)) {
            throw new IOException("The file belongs to another video or track");
          }
          return metadata;
        });
  }

  /** Reads and checks the edits of a video. */
  Stored<VideoEdits> edits(Path folder) {
    return read(
        folder.resolve(ArchiveLayout.EDITS),
        Kind.EDITS_DAMAGED,
        Kind.EDITS_CHANGED,
        EditsFile::read);
  }

  /** Reads and checks the record of deletions of a video. */
  Stored<DeletionRecord> deletions(Path folder) {
    var file = folder.resolve(ArchiveLayout.DELETED);
    Stored<DeletionRecord> stored =
        read(
            file,
            Kind.DELETIONS_DAMAGED,
            Kind.DELETIONS_DAMAGED,
            root -> {
              var record = DeletionRecord.fromJson(root);
              if (!layout.folder(record.video()).equals(folder)) {
                throw new IOException("It belongs to another video");
              }
              return record;
            });
    return stored.isIntact()
        ? stored
        : new Stored<>(Optional.empty(), stored.json(), stored.problem());
  }

  private interface Parser<T> {
    T parse(ObjectNode root) throws IOException;
  }

  private <T> Stored<T> read(Path file, Kind damaged, Kind changed, Parser<T> parser) {
    try {
      var sealed = SealedJson.read(place(file), Files.readAllBytes(file));
      var value = parser.parse(sealed.root());
      var problem = sealed.intact() ? null : problem(changed, file, "");
      return new Stored<>(Optional.of(value), sealed.root(), Optional.ofNullable(problem));
    } catch (NoSuchFileException e) {
      return new Stored<>(Optional.empty(), empty(), Optional.empty());
    } catch (NewerFormatException e) {
      return failed(problem(Kind.NEWER_FORMAT, file, ""));
    } catch (IllegalArgumentException e) {
      var kind = damaged == Kind.METADATA_DAMAGED ? Kind.METADATA_REFUSED : damaged;
      return failed(problem(kind, file, e.getMessage()));
    } catch (FileSystemException e) {
      return failed(problem(Kind.UNREADABLE, file, e.getMessage()));
    } catch (IOException | RuntimeException e) {
      return failed(problem(damaged, file, e.getMessage()));
    }
  }

  private static <T> Stored<T> failed(ArchiveProblem problem) {
    return new Stored<>(Optional.empty(), empty(), Optional.of(problem));
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** Reads the metadata of the readable transcripts in a folder; reports problems. */
  List<TrackMetadata> tracks(Path folder, FolderListing listing) {
    return listing.metadata().stream()
        .sorted()
        .flatMap(name -> usable(folder.resolve(name), metadata(folder.resolve(name))).stream())
        .toList();
  }

  /** Returns the value of a file; reports a problem, or withdraws the report if there is none. */
  private <T> Optional<T> usable(Path file, Stored<T> stored) {
    stored.problem().ifPresentOrElse(this::report, () -> withdraw(file));
    return stored.value();
  }

  private void withdraw(Path file) {
    if (!reported.isEmpty()) {
      var place = place(file);
      withdraw(place::equals);
    }
  }

  /** Withdraws reports on files of a folder that were read again and no longer have a problem. */
  void withdrawOthers(Path folder, Collection<ArchiveProblem> problems) {
    if (reported.isEmpty()) {
      return;
    }
    var left = problems.stream().map(ArchiveProblem::place).collect(Collectors.toSet());
    withdraw(one -> isIn(folder, one) && !left.contains(one));
  }

  /** Withdraws reports on folders that are no longer there. */
  void withdrawGone() {
    withdraw(one -> Files.notExists(videoFolder(one)));
  }

  private Path videoFolder(String place) {
    var path = layout.root().resolve(place);
    return ArchiveLayout.isVideo(path) ? path : path.getParent();
  }

  private boolean isIn(Path folder, String place) {
    return place.equals(place(folder)) || place.startsWith(place(folder) + "/");
  }

  private void withdraw(Predicate<String> isOver) {
    for (var one : reported) {
      if (isOver.test(one) && reported.remove(one)) {
        notices.withdraw(NoticeKind.TRANSCRIPT_UNREADABLE, one);
      }
    }
  }

  /** Reads a transcript with its bytes; if they are damaged, reports it and returns empty. */
  Optional<ArchivedTranscript> content(TrackMetadata metadata) {
    return usable(layout.raw(metadata), bytes(metadata)).map(metadata::with);
  }

  /** Reads the bytes of a transcript, and compares them with their hash. */
  Stored<byte[]> bytes(TrackMetadata metadata) {
    var file = layout.raw(metadata);
    try {
      var content = Files.readAllBytes(file);
      return Sha256.hex(content).equals(metadata.contentSha256())
          ? new Stored<>(Optional.of(content), empty(), Optional.empty())
          : failed(problem(Kind.TRANSCRIPT_DAMAGED, file, ""));
    } catch (NoSuchFileException e) {
      return failed(problem(Kind.TRANSCRIPT_MISSING, file, ""));
    } catch (IOException e) {
      return failed(problem(Kind.UNREADABLE, file, e.getMessage()));
    }
  }

  /** Returns the edits of a video with these transcripts; reports that they are lost. */
  VideoEdits edits(Path folder, List<TrackMetadata> tracks) {
    var stored = edits(folder);
    if (stored.isMissing()) {
      var file = folder.resolve(ArchiveLayout.EDITS);
      if (isEdited(tracks) && reported.add(place(file))) {
        losses.missing(file, Message.of(ArchiveLoss.EDITS));
      }
      return olderEdits(tracks);
    }
    return usable(folder.resolve(ArchiveLayout.EDITS), stored).orElse(VideoEdits.NONE);
  }

  /**
   * Returns whether there were edits when the metadata of one of the transcripts was written. Edits
   * that were undone have a file too, until the video is deleted or replaced.
   */
  static boolean isEdited(List<TrackMetadata> tracks) {
    return tracks.stream().anyMatch(track -> !track.edits().isEmpty());
  }

  /**
   * Returns the edits of an older version, which kept the only editable value with the transcripts.
   */
  private static VideoEdits olderEdits(List<TrackMetadata> tracks) {
    return tracks.stream()
        .filter(TrackMetadata::mediaChosen)
        .map(track -> VideoEdits.NONE.withMedia(EditedValue.of(track.video().media())))
        .findFirst()
        .orElse(VideoEdits.NONE);
  }

  static TrackLabel label(TrackMetadata metadata, VideoEdits edits) {
    boolean isCurrent = metadata.edits().equals(edits.fingerprint());
    return new TrackLabel(
        metadata.video().id(),
        metadata.track(),
        edits.shown(metadata.track()),
        isCurrent ? metadata.contentHash() : "");
  }

  /** Clears the reported problems of a folder after its files were written. */
  void forget(Path folder) {
    withdraw(one -> isIn(folder, one));
  }

  ArchiveProblem problem(Kind kind, Path file, String detail) {
    return new ArchiveProblem(kind, place(file), detail == null ? "" : detail);
  }

  /** Returns the path of a file relative to the archive's folder, with slashes. */
  String place(Path file) {
    return layout.root().relativize(file).toString().replace('\\', '/');
  }

  void report(ArchiveProblem problem) {
    if (reported.add(problem.place())) {
      var text = "%s (%s)".formatted(problem.kind(), problem.detail());
      notices.post(NoticeKind.TRANSCRIPT_UNREADABLE, problem.place(), text);
      LOG.log(
          System.Logger.Level.ERROR,
          "The archive has a problem with {0}: {1}. Run \"bin/hark doctor\".",
          problem.place(),
          text);
    }
  }
}
