package hark.library;

import hark.archive.ArchivedVideo;
import hark.archive.TranscriptArchive;
import hark.archive.TranscriptArchive.Archived;
import hark.archive.VideoLocks;
import hark.archive.ZipReader;
import hark.archive.ZipWriter;
import hark.library.CopyReport.Kept;
import hark.search.TranscriptIndex;
import hark.transcript.Edits;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The whole library out into a zip, and back in: transcripts as they came, with raw times, and what
 * people changed apart from them. Both may go on while Hark is used. Safe to share between threads.
 */
public final class LibraryCopy {

  private final TranscriptArchive archive;
  private final TranscriptIndex index;
  private final VideoLocks locks;
  private final Function<Archived, Transcript> reader;
  private final Clock clock;

  /**
   * @param reader makes the transcript of an archived one, as it came; throws a runtime exception
   *     where it cannot be read
   */
  public LibraryCopy(
      TranscriptArchive archive,
      TranscriptIndex index,
      VideoLocks locks,
      Function<Archived, Transcript> reader,
      Clock clock) {
    this.archive = archive;
    this.index = index;
    this.locks = locks;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * Writes every video as it is when its turn comes, whole. Does not hold the library in memory.
   */
  public void write(OutputStream out) throws IOException {
    try (var zip = new ZipWriter(out, clock.instant());
        var videos = archive.videos()) {
      for (var ids = videos.iterator(); ids.hasNext(); ) {
        var video = archive.video(ids.next());
        if (video.isPresent()) { // else it was deleted meanwhile
          zip.write(video.get());
        }
      }
    }
  }

  /**
   * Takes in the videos of an export; they can be searched when this returns. What is not here is
   * added. What is here otherwise stays as it is and is reported, unless it is to be replaced.
   *
   * @param replace make each video of the export as it was exported, its other tracks and edits
   *     here aside
   * @throws NotALibraryException when it is no export, or breaks off; what came before the break is
   *     taken
   */
  public CopyReport read(InputStream in, boolean replace) throws IOException {
    try {
      return read(new ZipReader(in), replace);
    } catch (ZipReader.NotALibraryException e) {
      throw new NotALibraryException(e);
    } finally {
      index.commit();
    }
  }

  private CopyReport read(ZipReader zip, boolean replace) throws IOException {
    var tally = new Tally();
    for (var video = zip.next(); video.isPresent(); video = zip.next()) {
      var one = video.get();
      locks.alone(one.id(), () -> take(one, replace, tally));
    }
    return new CopyReport(tally.added, tally.unchanged, tally.replaced, tally.kept, zip.damaged());
  }

  /** What was counted so far. */
  private static final class Tally {
    private int added;
    private int unchanged;
    private int replaced;
    private final List<Kept> kept = new ArrayList<>();

    boolean keep(VideoId video, String what) {
      kept.add(new Kept(video, what));
      return true;
    }
  }

  private boolean take(ArchivedVideo came, boolean replace, Tally tally) {
    var here = archive.video(came.id());
    if (here.isEmpty() || replace && !isSame(here.get(), came)) {
      here.ifPresent(this::forget);
      put(came, tally);
      tally.added += here.isEmpty() ? 1 : 0;
      tally.replaced += here.isEmpty() ? 0 : 1;
      return true;
    }
    if (isSame(here.get(), came)) {
      tally.unchanged++;
      return false;
    }
    return merge(here.get(), came, tally);
  }

  private static boolean isSame(ArchivedVideo here, ArchivedVideo came) {
    return here.edits().equals(came.edits())
        && here.tracks().size() == came.tracks().size()
        && came.tracks().stream()
            .allMatch(track -> find(here, track).filter(same -> isSame(same, track)).isPresent());
  }

  private static Optional<Archived> find(ArchivedVideo video, Archived track) {
    return video.tracks().stream().filter(t -> t.track().equals(track.track())).findFirst();
  }

  private static boolean isSame(Archived here, Archived came) {
    return here.video().equals(came.video()) && Arrays.equals(here.content(), came.content());
  }

  private void forget(ArchivedVideo here) {
    index.entries(here.id()).forEach(entry -> index.delete(here.id(), entry.track()));
    archive.delete(here.id());
  }

  private void put(ArchivedVideo came, Tally tally) {
    if (!came.edits().equals(Edits.NONE)) {
      archive.putEdits(came.id(), came.edits());
    }
    came.tracks().forEach(track -> put(track, came.edits(), tally));
  }

  private void put(Archived track, Edits edits, Tally tally) {
    try {
      var shown = edits.shown(reader.apply(track));
      archive.put(track.withContentHash(shown.contentHash()));
      index.put(shown);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw e;
    } catch (RuntimeException e) {
      archive.put(track);
      tally.keep(
          track.video().id(),
          "Its transcript %s is kept but cannot be read: %s"
              .formatted(track.track().key(), e.getMessage()));
    }
  }

  /** Adds what is not here, and leaves everything else. */
  private boolean merge(ArchivedVideo here, ArchivedVideo came, Tally tally) {
    var edits = here.edits();
    if (edits.equals(Edits.NONE) && !came.edits().equals(Edits.NONE)) {
      edits = came.edits();
      archive.putEdits(here.id(), edits);
      for (var track : here.tracks()) {
        put(track, edits, tally);
      }
    } else if (!edits.equals(came.edits())) {
      tally.keep(here.id(), "What was changed in it is other than in the export.");
    }
    int before = tally.kept.size();
    for (var track : came.tracks()) {
      merge(here, track, edits, tally);
    }
    tally.added += tally.kept.size() == before ? 1 : 0;
    return true;
  }

  private void merge(ArchivedVideo here, Archived track, Edits edits, Tally tally) {
    var known = find(here, track);
    var shown = edits.shown(track.track());
    if (known.isPresent()) {
      if (!isSame(known.get(), track)) {
        tally.keep(
            here.id(),
            "Its transcript %s is other than in the export.".formatted(track.track().key()));
      }
    } else if (here.tracks().stream().anyMatch(t -> edits.shown(t.track()).equals(shown))) {
      tally.keep(
          here.id(), "It has another transcript in place of %s.".formatted(track.track().key()));
    } else {
      var facts = here.tracks().getFirst().video().withSource(track.video().source());
      put(track.withVideo(facts), edits, tally);
    }
  }
}
