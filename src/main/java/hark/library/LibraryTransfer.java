package hark.library;

import hark.archive.ArchiveProblem;
import hark.archive.ArchivedTranscript;
import hark.archive.ArchivedVideo;
import hark.archive.NewerFormatException;
import hark.archive.TranscriptArchive;
import hark.archive.VideoLocks;
import hark.archive.VideoUpdate;
import hark.archive.ZipReader;
import hark.archive.ZipWriter;
import hark.message.Message;
import hark.message.MessageException;
import hark.search.IndexUpdater;
import hark.search.TranscriptIndex;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import hark.transcript.edit.VideoEdits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The export of the whole library into a zip, and its import: transcripts as their sources sent
 * them, and separately their edits. Both may run while Hark is used. Safe to share between threads.
 */
public final class LibraryTransfer {

  /** The largest unpacked size of a zip, in bytes; many times that of a request. */
  private static final long MAX_UNPACKED_BYTES = 2L << 30;

  private final TranscriptArchive archive;
  private final IndexUpdater updater;
  private final VideoLocks locks;
  private final Function<ArchivedTranscript, Transcript> reader;
  private final ExtraFiles extras;
  private final Clock clock;

  /**
   * @param reader parses an archived transcript; throws a runtime exception if it cannot be read
   */
  public LibraryTransfer(
      TranscriptArchive archive,
      IndexUpdater updater,
      VideoLocks locks,
      Function<ArchivedTranscript, Transcript> reader,
      ExtraFiles extras,
      Clock clock) {
    this.archive = archive;
    this.updater = updater;
    this.locks = locks;
    this.reader = reader;
    this.extras = extras;
    this.clock = clock;
  }

  /**
   * Writes every video, each in its state at that moment, and the extra files. Files are compared
   * with their hashes; those that cannot be read are listed in the zip and in the report. Does not
   * hold the library in memory, and does not close the stream.
   *
   * @throws hark.archive.disk.StorageUnwritableException when the archive is missing; one that goes
   *     missing meanwhile leaves the zip truncated
   * @throws IOException when the stream or an extra file fails; the zip is then truncated
   */
  public ExportReport write(OutputStream out) throws IOException {
    archive.requirePresent(); // an empty folder in its place is not an empty library
    var zip = new ZipWriter(out, clock.instant());
    var problems = new ArrayList<ArchiveProblem>();
    int videos = 0;
    try (var inspected = archive.inspect()) {
      for (var all = inspected.iterator(); all.hasNext(); ) {
        var one = all.next();
        problems.addAll(one.problems());
        for (var problem : one.problems()) {
          zip.addUnreadable(problem.place(), reason(problem));
        }
        if (one.video().isPresent()) {
          zip.write(one.video().get());
          videos++;
        }
      }
    }
    archive.requirePresent();
    for (var name : extras.names()) {
      try (var content = extras.open(name)) {
        zip.writeExtra(name, content);
      }
    }
    zip.finish();
    return new ExportReport(videos, problems);
  }

  private static String reason(ArchiveProblem problem) {
    var kind = problem.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return problem.detail().isEmpty() ? kind : kind + ": " + problem.detail();
  }

  /**
   * Imports the videos of an export; they can be searched when this returns. Missing videos and
   * tracks are added. Those that differ are kept and reported, or replaced on request. Each video
   * changes atomically; one with an unreadable transcript is refused as a whole.
   *
   * @param replace whether each video is replaced by the exported one, with its tracks and edits
   * @throws NotALibraryException when it is not an export, or truncated; the videos before the end
   *     are imported
   */
  public TransferReport read(InputStream in, boolean replace) throws IOException {
    try {
      archive.requirePresent();
      return read(new ZipReader(in, MAX_UNPACKED_BYTES), replace);
    } catch (ZipReader.InvalidLibraryException e) {
      throw new NotALibraryException(e);
    } finally {
      if (updater.update(TranscriptIndex::commit)) {
        var index = updater.index();
        archive.settleDeletions((video, track) -> index.entry(video, track).isPresent());
      }
    }
  }

  /**
   * Reads an export and compares it with its own hashes and its list of contents, and imports
   * nothing.
   *
   * @throws NotALibraryException when it is not an export, or truncated
   */
  public ExportCheck check(InputStream in) throws IOException {
    try {
      var zip = new ZipReader(in, Long.MAX_VALUE);
      int videos = 0;
      while (zip.next().isPresent()) {
        videos++;
      }
      return new ExportCheck(videos, zip.damaged());
    } catch (ZipReader.InvalidLibraryException e) {
      throw new NotALibraryException(e);
    }
  }

  private TransferReport read(ZipReader zip, boolean replace) throws IOException {
    var tally = new TransferTally();
    for (var video = zip.next(); video.isPresent(); video = zip.next()) {
      var one = video.get();
      locks.alone(one.id(), () -> takeOrRefuse(one, replace, tally));
    }
    return tally.report(zip.damaged());
  }

  private boolean takeOrRefuse(ArchivedVideo came, boolean replace, TransferTally tally) {
    try {
      return take(came, replace, tally);
    } catch (NewerFormatException e) {
      tally.refuse(came.id(), Message.of(TransferNote.NEWER_FORMAT, e.file()));
      return false;
    }
  }

  private boolean take(ArchivedVideo came, boolean replace, TransferTally tally) {
    var here = archive.video(came.id());
    if (here.isPresent() && isSame(here.get(), came)) {
      return tally.unchanged();
    }
    if (here.isPresent() && !replace) {
      return merge(here.get(), came, tally);
    }
    var tracks = check(came, came.edits(), tally);
    if (tracks.size() < came.tracks().size()) {
      return false;
    }
    archive.update(VideoUpdate.replacing(came.withTracks(tracks)));
    index(came.id(), tracks, tracks, came.edits());
    return here.isEmpty() ? tally.added() : tally.replaced();
  }

  private static boolean isSame(ArchivedVideo here, ArchivedVideo came) {
    return here.edits().equals(came.edits())
        && here.tracks().size() == came.tracks().size()
        && came.tracks().stream()
            .allMatch(track -> find(here, track).filter(same -> isSame(same, track)).isPresent());
  }

  private static Optional<ArchivedTranscript> find(ArchivedVideo video, ArchivedTranscript track) {
    return video.tracks().stream().filter(t -> t.track().equals(track.track())).findFirst();
  }

  private static boolean isSame(ArchivedTranscript here, ArchivedTranscript came) {
    return here.video().equals(came.video()) && Arrays.equals(here.content(), came.content());
  }

  /** Returns the transcripts with their content hashes; counts refused ones and leaves them out. */
  private List<ArchivedTranscript> check(
      ArchivedVideo video, VideoEdits edits, TransferTally tally) {
    var checked = new ArrayList<ArchivedTranscript>();
    var shown = new HashSet<Track>();
    for (var track : video.tracks()) {
      try {
        var transcript = edits.shown(reader.apply(track));
        if (!shown.add(transcript.track())) {
          refuse(video.id(), track, Message.of(TransferNote.TRACK_REPEATED), tally);
        } else {
          checked.add(track.withContentHash(transcript.contentHash()));
        }
      } catch (MessageException e) {
        refuse(video.id(), track, e.reason(), tally);
      } catch (RuntimeException e) {
        refuse(video.id(), track, Message.verbatim(String.valueOf(e.getMessage())), tally);
      }
    }
    return checked;
  }

  private static void refuse(
      VideoId video, ArchivedTranscript track, Message reason, TransferTally tally) {
    tally.refuse(video, Message.of(TransferNote.TRANSCRIPT_REFUSED, track.track().key(), reason));
  }

  /**
   * Updates the index from the archive, with one transcript in memory at a time.
   *
   * @param all the tracks that the video has now
   * @param changed those of them to index, which can be read
   */
  private void index(
      VideoId video,
      List<ArchivedTranscript> all,
      List<ArchivedTranscript> changed,
      VideoEdits edits) {
    var shown = all.stream().map(track -> edits.shown(track.track())).toList();
    boolean follows =
        updater.update(
            index -> {
              for (var entry : index.entries(video)) {
                if (!shown.contains(entry.track())) {
                  index.delete(video, entry.track());
                }
              }
            });
    for (int i = 0; follows && i < changed.size(); i++) {
      var transcript = edits.shown(reader.apply(changed.get(i)));
      follows = updater.update(index -> index.put(transcript));
    }
  }

  /** Adds missing tracks and edits, and leaves everything else. */
  private boolean merge(ArchivedVideo here, ArchivedVideo came, TransferTally tally) {
    int before = tally.told();
    var edits = here.edits();
    boolean takesEdits = edits.equals(VideoEdits.NONE) && !came.edits().equals(VideoEdits.NONE);
    if (takesEdits) {
      edits = came.edits();
    } else if (!edits.equals(came.edits())) {
      tally.keep(here.id(), Message.of(TransferNote.EDITS_DIFFER));
    }
    var more = missing(here, came, edits, tally);
    var tracks = new ArrayList<>(takesEdits ? here.tracks() : List.of());
    tracks.addAll(more);
    if (tracks.isEmpty()) {
      return tally.told() > before || tally.added();
    }
    var checked = check(here.withTracks(tracks), edits, tally);
    if (checked.size() < tracks.size()) {
      return false;
    }
    var update =
        VideoUpdate.of(here.id())
            .withMembers(takesEdits ? came.members() : came.members().withoutEdits());
    for (var track : checked) {
      update = update.put(track);
    }
    archive.update(takesEdits ? update.withEdits(edits) : update);
    var all = new ArrayList<>(here.tracks());
    all.addAll(more);
    index(here.id(), all, checked, edits);
    return tally.told() > before || tally.added();
  }

  /** Returns the exported tracks that are missing here and conflict with none. */
  private static List<ArchivedTranscript> missing(
      ArchivedVideo here, ArchivedVideo came, VideoEdits edits, TransferTally tally) {
    var missing = new ArrayList<ArchivedTranscript>();
    for (var track : came.tracks()) {
      var known = find(here, track);
      var shown = edits.shown(track.track());
      if (known.isPresent()) {
        if (!isSame(known.get(), track)) {
          tally.keep(here.id(), Message.of(TransferNote.TRANSCRIPT_DIFFERS, track.track().key()));
        }
      } else if (here.tracks().stream().anyMatch(t -> edits.shown(t.track()).equals(shown))) {
        tally.keep(here.id(), Message.of(TransferNote.TRACK_TAKEN, track.track().key()));
      } else {
        var facts = here.tracks().getFirst().video().withSource(track.video().source());
        missing.add(track.withVideo(facts));
      }
    }
    return missing;
  }
}
