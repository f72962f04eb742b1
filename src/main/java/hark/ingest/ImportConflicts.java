package hark.ingest;

import hark.archive.ArchivedTranscript;
import hark.archive.TranscriptArchive;
import hark.source.RawTranscript;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.util.List;
import java.util.Optional;

/**
 * A check, before an import, of what the library holds under a transcript's ID. Safe to share
 * between threads.
 */
public final class ImportConflicts {

  /** The kind of conflict. */
  public enum ConflictKind {
    /** The ID is not in the library. */
    NEW,
    /** The same transcript. */
    SAME,
    /** Other tracks of a video from the same source; this one would be added. */
    BESIDE,
    /** The same track with other words, which would be overwritten. */
    REPLACES,
    /** A video from another source, which may be another recording. */
    OTHER_SOURCE;

    /** Returns whether a person has to confirm the import. */
    public boolean mustBeConfirmed() {
      return this == REPLACES || this == OTHER_SOURCE;
    }
  }

  /** The result of a check. @param there the video that has the ID now */
  public record ImportConflict(ConflictKind kind, Optional<Video> there, List<Track> tracks) {

    public static final ImportConflict NONE =
        new ImportConflict(ConflictKind.NEW, Optional.empty(), List.of());
  }

  private final TranscriptArchive archive;

  public ImportConflicts(TranscriptArchive archive) {
    this.archive = archive;
  }

  /** Returns whether the library has no video with this ID. */
  public boolean isFree(VideoId id) {
    return archive.find(id).isEmpty();
  }

  /**
   * Compares a transcript with the library. Its content is read only where the ID is not free.
   *
   * @throws hark.caption.CaptionSyntaxException when the content cannot be read
   * @throws hark.source.SourceException NOTHING_SPOKEN when it has no segment
   * @throws ParseBudget.NoRoomException when other transcripts take up all memory for half a minute
   */
  public ImportConflict of(RawTranscript raw) {
    return ParseBudget.SHARED.call(raw.content().length, () -> find(raw));
  }

  private ImportConflict find(RawTranscript raw) {
    if (isFree(raw.video().id())) {
      return ImportConflict.NONE;
    }
    var reading = RecentTranscripts.SHARED.read(raw.content());
    var known = ExistingTracks.of(archive, raw, reading);
    if (known.tracks().isEmpty()) {
      return ImportConflict.NONE;
    }
    var there = known.edits().shown(known.tracks().getFirst().video());
    var tracks = known.tracks().stream().map(ArchivedTranscript::track).toList();
    return new ImportConflict(kind(known, raw), Optional.of(there), tracks);
  }

  private static ConflictKind kind(ExistingTracks known, RawTranscript raw) {
    if (known.same().isPresent()) {
      return ConflictKind.SAME;
    }
    var shown = known.edits().shown(known.track());
    if (known.tracks().stream().anyMatch(old -> known.edits().shown(old.track()).equals(shown))) {
      return ConflictKind.REPLACES;
    }
    var source = raw.video().source();
    return known.tracks().stream().allMatch(old -> old.video().source().equals(source))
        ? ConflictKind.BESIDE
        : ConflictKind.OTHER_SOURCE;
  }
}
