package hark.ingest;

import hark.archive.TranscriptArchive;
import hark.archive.TranscriptArchive.Archived;
import hark.archive.VideoLocks;
import hark.caption.CaptionSyntaxException;
import hark.ingest.TranscriptMaker.Reading;
import hark.search.TranscriptIndex;
import hark.source.RawTranscript;
import hark.source.SourceException;
import hark.transcript.Edits;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.Words;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Takes one transcript in: reads, cleans, archives and indexes it. Safe to share between threads;
 * transcripts of the same video are taken one after the other.
 */
public final class Importer {

  /**
   * What became of a transcript.
   *
   * @param changed false when all of it was there already, and nothing was written
   * @param newWords false when the segments are those that were there already, so that only what is
   *     known of the video can have changed, or the index had lost them
   * @param created nothing of this video was there before
   */
  public record Outcome(
      boolean changed, boolean newWords, boolean created, ImportReceipt receipt) {}

  private final TranscriptArchive archive;
  private final TranscriptIndex index;
  private final VideoLocks locks;
  private final Clock clock;

  public Importer(TranscriptArchive archive, TranscriptIndex index, VideoLocks locks, Clock clock) {
    this.archive = archive;
    this.index = index;
    this.locks = locks;
    this.clock = clock;
  }

  /**
   * Takes a transcript in; it can be searched when this returns. It stands beside the video's other
   * tracks, and takes the place of what the same track held before, or of a transcript with the
   * same segments. Title, language and recorded day come from the caption file where its place
   * tells none. Where neither tells them, what is known of the video stays, and so does the
   * language as long as the segments are the same. What is known of the video is the same for all
   * its tracks. What people changed is kept, and wins. A transcript that has the words and times
   * that are shown with such changes is an export that came back, and changes nothing.
   *
   * @throws CaptionSyntaxException when its content cannot be read
   * @throws SourceException NOTHING_SPOKEN when no segment was left; what was there before stays
   */
  public Outcome take(RawTranscript raw) {
    var began = clock.instant();
    var reading = TranscriptMaker.read(raw.content());
    var id = raw.video().id();
    return locks.alone(id, () -> store(raw, reading, began));
  }

  private Outcome store(RawTranscript raw, Reading reading, Instant began) {
    var known = Known.of(archive, raw, reading);
    var video = video(raw, reading, known.tracks());
    var came = new Transcript(video, known.track(), reading.cleaned().segments());
    boolean changed = !known.isShown(reading) && store(came, raw.content(), known);
    return new Outcome(
        changed, known.same().isEmpty(), known.tracks().isEmpty(), receipt(reading, came, began));
  }

  /** Writes what is not there yet; false where all of it is. */
  private boolean store(Transcript came, byte[] content, Known known) {
    var edits = known.editsAfter();
    if (!edits.equals(known.edits())) {
      archive.putEdits(came.video().id(), edits);
    }
    boolean changed = put(came, content, edits);
    for (var old : known.replaced()) {
      forget(old, known.edits().shown(old.track()), edits.shown(came.track()));
      changed = true;
    }
    for (var other : known.others()) {
      changed |= tell(other, came.video(), edits);
    }
    if (changed) {
      index.commit();
    }
    return changed;
  }

  private void forget(Archived old, Track wasShown, Track isShown) {
    archive.delete(old.video().id(), old.track());
    if (!wasShown.equals(isShown)) {
      index.delete(old.video().id(), wasShown);
    }
  }

  private boolean put(Transcript came, byte[] content, Edits edits) {
    var shown = edits.shown(came);
    if (isKnown(came.track(), shown)) {
      return false;
    }
    archive.put(
        new Archived(came.video(), came.track(), content, clock.instant(), shown.contentHash()));
    index.put(shown);
    return true;
  }

  /** What is known of the video now is known of its other tracks too, their own source aside. */
  private boolean tell(Archived other, Video video, Edits edits) {
    var told = video.withSource(other.video().source());
    if (told.equals(other.video())) {
      return false;
    }
    var updated = other.withVideo(told);
    var shown = edits.shown(TranscriptMaker.read(updated));
    archive.put(updated.withContentHash(shown.contentHash()));
    index.put(shown);
    return true;
  }

  private static Video video(RawTranscript raw, Reading reading, List<Archived> known) {
    var declared = reading.captions().declared();
    var told =
        Video.of(raw.video().id(), raw.video().source())
            .withTitle(declared.title().orElse(""))
            .withRecorded(declared.recorded());
    var video = raw.video().completedBy(told);
    for (var old : known) {
      video = video.completedBy(old.video());
    }
    return video;
  }

  private boolean isKnown(Track came, Transcript shown) {
    var hash = shown.contentHash();
    return archive
            .find(shown.video().id(), came)
            .filter(archived -> archived.contentHash().equals(hash))
            .isPresent()
        && index
            .entry(shown.video().id(), shown.track())
            .filter(entry -> entry.contentHash().equals(hash))
            .isPresent();
  }

  private ImportReceipt receipt(Reading reading, Transcript transcript, Instant began) {
    var cleaned = reading.cleaned();
    return new ImportReceipt(
        reading.captions().format(),
        cleaned.read(),
        cleaned.segments().size(),
        cleaned.mended(),
        cleaned.dropped(),
        reading.repairs(),
        transcript.segments().stream().mapToLong(s -> Words.count(s.text())).sum(),
        Duration.between(began, clock.instant()));
  }
}
