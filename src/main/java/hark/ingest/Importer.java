package hark.ingest;

import hark.archive.TranscriptArchive;
import hark.archive.TranscriptArchive.Archived;
import hark.archive.VideoLocks;
import hark.caption.CaptionSyntaxException;
import hark.ingest.ImportReceipt.Knowledge;
import hark.ingest.ImportReceipt.Language;
import hark.ingest.TranscriptMaker.Reading;
import hark.search.TranscriptIndex;
import hark.search.TranscriptIndex.Entry;
import hark.source.RawTranscript;
import hark.source.SourceException;
import hark.transcript.Deadline;
import hark.transcript.Edits;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.Words;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Takes one transcript in: reads, cleans, archives and indexes it. Safe to share between threads;
 * transcripts of the same video are taken one after the other.
 */
public final class Importer {

  private static final System.Logger LOG = System.getLogger(Importer.class.getName());

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
  private final LanguageDetector detector;

  public Importer(
      TranscriptArchive archive,
      TranscriptIndex index,
      VideoLocks locks,
      Clock clock,
      LanguageDetector detector) {
    this.archive = archive;
    this.index = index;
    this.locks = locks;
    this.clock = clock;
    this.detector = detector;
  }

  /** Receipts tell no language that nobody declared. */
  public Importer(TranscriptArchive archive, TranscriptIndex index, VideoLocks locks, Clock clock) {
    this(archive, index, locks, clock, LanguageDetector.NONE);
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
   * @throws ParseBudget.BusyException when other transcripts take up all memory for half a minute
   * @throws Deadline.PassedException when the time of this thread's work is over; nothing is
   *     written
   */
  public Outcome take(RawTranscript raw) {
    return ParseBudget.SHARED.call(raw.content().length, () -> read(raw));
  }

  private Outcome read(RawTranscript raw) {
    var began = clock.instant();
    var reading = TranscriptMaker.read(raw.content());
    var id = raw.video().id();
    return locks.alone(id, () -> store(raw, reading, began));
  }

  private Outcome store(RawTranscript raw, Reading reading, Instant began) {
    Deadline.commit();
    var known = Known.of(archive, raw, reading);
    var video = video(raw, reading, known.tracks());
    var came = new Transcript(video, known.track(), reading.cleaned().segments());
    var back = known.shown(reading);
    boolean changed = back.isEmpty() && store(came, raw.content(), known);
    var shown = back.orElseGet(() -> known.editsAfter().shown(came));
    var language = language(raw, came);
    return new Outcome(
        changed,
        known.same().isEmpty(),
        known.tracks().isEmpty(),
        receipt(reading, language, shown, began));
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

  private Language language(RawTranscript raw, Transcript came) {
    var tag = came.track().language();
    if (!tag.equals(Track.UNKNOWN_LANGUAGE)) {
      boolean isNamed = raw.languageIsNamed() && tag.equals(raw.track().language());
      return new Language(tag, isNamed ? Knowledge.NAMED : Knowledge.DECLARED);
    }
    return detector
        .detect(came.segments())
        .map(detected -> new Language(detected, Knowledge.DETECTED))
        .orElse(Language.UNKNOWN);
  }

  private ImportReceipt receipt(
      Reading reading, Language language, Transcript shown, Instant began) {
    var cleaned = reading.cleaned();
    var receipt =
        new ImportReceipt(
            reading.captions().format(),
            reading.captions().encoding(),
            language,
            cleaned.read(),
            cleaned.segments().size(),
            cleaned.mended(),
            cleaned.dropped(),
            reading.repairs(),
            shown.segments().stream().mapToLong(s -> Words.count(s.text())).sum(),
            findable(shown),
            Duration.between(began, clock.instant()));
    receipt
        .problem()
        .ifPresent(problem -> LOG.log(Level.ERROR, shown.video().id() + ": " + problem));
    return receipt;
  }

  /** How many words of a transcript the index holds, once it was committed. */
  private long findable(Transcript shown) {
    return index.entry(shown.video().id(), shown.track()).map(Entry::words).orElse(0L);
  }
}
