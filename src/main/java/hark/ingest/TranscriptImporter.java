package hark.ingest;

import hark.archive.ArchivedTranscript;
import hark.archive.TranscriptArchive;
import hark.archive.VideoLocks;
import hark.archive.VideoUpdate;
import hark.caption.CaptionSyntaxException;
import hark.ingest.ImportReceipt.LanguageOrigin;
import hark.ingest.ImportReceipt.ReceiptLanguage;
import hark.ingest.TranscriptParser.ParsedTranscript;
import hark.language.Words;
import hark.message.Message;
import hark.message.MessageTexts;
import hark.search.IndexUpdater;
import hark.search.TranscriptIndex;
import hark.search.TranscriptIndex.IndexedTrack;
import hark.search.TranscriptRefusedException;
import hark.source.RawTranscript;
import hark.source.SourceException;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.WorkDeadline;
import hark.transcript.edit.VideoEdits;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The importer of transcripts: it parses, cleans, archives and indexes them. Safe to share between
 * threads; transcripts of the same video are imported one after the other.
 */
public final class TranscriptImporter {

  private static final System.Logger LOG = System.getLogger(TranscriptImporter.class.getName());

  /**
   * The outcome of an import.
   *
   * @param changed false if the library already had all of it, and nothing was written
   * @param newWords false if the library already had these segments, so that only details of the
   *     video changed, or the index had lost them
   * @param created true if the library had no transcript of the video
   */
  public record Outcome(
      boolean changed, boolean newWords, boolean created, ImportReceipt receipt) {}

  private final TranscriptArchive archive;
  private final TranscriptIndex index;
  private final IndexUpdater updater;
  private final VideoLocks locks;
  private final Clock clock;
  private final LanguageDetector detector;

  public TranscriptImporter(
      TranscriptArchive archive,
      IndexUpdater updater,
      VideoLocks locks,
      Clock clock,
      LanguageDetector detector) {
    this.archive = archive;
    this.index = updater.index();
    this.updater = updater;
    this.locks = locks;
    this.clock = clock;
    this.detector = detector;
  }

  /** Creates an importer whose receipts name only declared languages, over a strict updater. */
  public TranscriptImporter(
      TranscriptArchive archive, TranscriptIndex index, VideoLocks locks, Clock clock) {
    this(archive, IndexUpdater.strict(index), locks, clock, LanguageDetector.NONE);
  }

  /**
   * Imports a transcript; it can be searched when this returns, or later if the index cannot be
   * changed now. It is added to the video's other tracks, and replaces an earlier transcript of the
   * same track, or one with the same segments. Title, language and recorded day are taken from the
   * request, else from the caption file, else from what is known of the video; the known language
   * is kept only if the segments are the same. The details of a video apply to all its tracks.
   * Edits are kept and take precedence. A transcript with the words and times that are shown with
   * edits is an export that is imported again, and changes nothing.
   *
   * @throws CaptionSyntaxException when the content cannot be read
   * @throws SourceException NOTHING_SPOKEN when no segment is left; the library is unchanged
   * @throws ParseBudget.NoRoomException when other transcripts take up all memory for half a minute
   * @throws WorkDeadline.PassedException when the deadline of this thread has passed; nothing is
   *     written
   */
  public Outcome take(RawTranscript raw) {
    return ParseBudget.SHARED.call(raw.content().length, () -> read(raw));
  }

  private Outcome read(RawTranscript raw) {
    var began = clock.instant();
    var reading = RecentTranscripts.SHARED.take(raw.content());
    var id = raw.video().id();
    return locks.alone(id, () -> store(raw, reading, began));
  }

  private Outcome store(RawTranscript raw, ParsedTranscript reading, Instant began) {
    WorkDeadline.commit();
    var known = ExistingTracks.of(archive, raw, reading);
    var video = video(raw, reading, known.tracks());
    var came = new Transcript(video, known.track(), reading.cleaned().segments());
    var back = known.shown(reading);
    var change = back.isEmpty() ? store(came, raw.content(), known) : Change.NONE;
    var shown = back.orElseGet(() -> known.editsAfter().shown(came));
    var language = language(raw, came);
    var receipt = receipt(reading, raw.remarks(), language, shown, began);
    if (change != Change.NOT_INDEXED) {
      receipt
          .problem()
          .map(MessageTexts.ENGLISH::format)
          .ifPresent(problem -> LOG.log(Level.ERROR, video.id() + ": " + problem));
    }
    return new Outcome(
        change != Change.NONE, known.same().isEmpty(), known.tracks().isEmpty(), receipt);
  }

  /** The extent of what an import wrote. */
  private enum Change {
    NONE,
    INDEXED,
    /** The archive has it, and the index follows later. */
    NOT_INDEXED
  }

  /** Writes all changes in one step. */
  private Change store(Transcript came, byte[] content, ExistingTracks known) {
    var id = came.video().id();
    var edits = known.editsAfter();
    var shown = new ArrayList<Transcript>();
    var update = VideoUpdate.of(id);
    if (!isKnown(came.track(), edits.shown(came))) {
      var hash = edits.shown(came).contentHash();
      update =
          update.put(
              new ArchivedTranscript(came.video(), came.track(), content, clock.instant(), hash));
      shown.add(edits.shown(came));
    }
    for (var old : known.replaced()) {
      update = update.delete(old.track());
    }
    for (var other : known.others()) {
      var told = told(other, came.video(), edits);
      if (told.isPresent()) {
        var video = came.video().withSource(other.video().source());
        update = update.put(other.withVideo(video).withContentHash(told.get().contentHash()));
        shown.add(told.get());
      }
    }
    boolean changed = !update.equals(VideoUpdate.of(id));
    if (!edits.equals(known.edits())) {
      update = update.withEdits(edits);
    }
    if (!update.equals(VideoUpdate.of(id))) {
      archive.update(update);
    }
    if (!changed) {
      return Change.NONE;
    }
    var track = edits.shown(came.track());
    if (!updater.update(target -> index(target, shown, known, track))) {
      return Change.NOT_INDEXED;
    }
    archive.settleDeletions(id, gone -> index.entry(id, gone).isPresent());
    return Change.INDEXED;
  }

  /**
   * Returns another track with the new details of the video, except its own source; empty if the
   * details are the same, or this version cannot read the track.
   */
  private static Optional<Transcript> told(
      ArchivedTranscript other, Video video, VideoEdits edits) {
    var told = other.withVideo(video.withSource(other.video().source()));
    if (told.video().equals(other.video())) {
      return Optional.empty();
    }
    try {
      return Optional.of(edits.shown(TranscriptParser.read(told)));
    } catch (CaptionSyntaxException | SourceException e) {
      return Optional.empty();
    }
  }

  private static void index(
      TranscriptIndex index, List<Transcript> shown, ExistingTracks known, Track isShown) {
    shown.forEach(index::put);
    for (var old : known.replaced()) {
      var wasShown = known.edits().shown(old.track());
      if (!wasShown.equals(isShown)) {
        index.delete(old.video().id(), wasShown);
      }
    }
    index.commit();
    for (var one : shown) {
      var refusal = index.refusal(one.video().id(), one.track());
      if (refusal.isPresent()) {
        throw new TranscriptRefusedException(refusal.get());
      }
    }
  }

  private static Video video(
      RawTranscript raw, ParsedTranscript reading, List<ArchivedTranscript> known) {
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

  private ReceiptLanguage language(RawTranscript raw, Transcript came) {
    var tag = came.track().language();
    if (!tag.equals(Track.UNKNOWN_LANGUAGE)) {
      boolean isNamed = raw.languageIsNamed() && tag.equals(raw.track().language());
      return new ReceiptLanguage(tag, isNamed ? LanguageOrigin.NAMED : LanguageOrigin.DECLARED);
    }
    return detector
        .detect(came.segments())
        .map(detected -> new ReceiptLanguage(detected, LanguageOrigin.DETECTED))
        .orElse(ReceiptLanguage.UNKNOWN);
  }

  private ImportReceipt receipt(
      ParsedTranscript reading,
      List<Message> remarks,
      ReceiptLanguage language,
      Transcript shown,
      Instant began) {
    var cleaned = reading.cleaned();
    return new ImportReceipt(
        reading.captions().format(),
        reading.captions().encoding(),
        language,
        cleaned.read(),
        cleaned.segments().size(),
        cleaned.mended(),
        cleaned.dropped(),
        Stream.concat(reading.repairs().stream(), remarks.stream()).toList(),
        shown.segments().stream().mapToLong(s -> Words.count(s.text())).sum(),
        findable(shown),
        Duration.between(began, clock.instant()));
  }

  /** Returns the number of words of a transcript that the committed index holds. */
  private long findable(Transcript shown) {
    return index.entry(shown.video().id(), shown.track()).map(IndexedTrack::words).orElse(0L);
  }
}
