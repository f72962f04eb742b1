package hark.ingest;

import hark.archive.TranscriptArchive;
import hark.archive.TranscriptArchive.Archived;
import hark.archive.VideoLocks;
import hark.caption.CaptionSyntaxException;
import hark.ingest.TranscriptMaker.Reading;
import hark.search.TranscriptIndex;
import hark.source.RawTranscript;
import hark.source.SourceException;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.Words;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
   * Takes a transcript in; it can be searched when this returns, in the place of what the video had
   * before. Title, language and recorded day come from the caption file where its place tells none.
   * Where neither tells them, title, duration and recorded day stay as they were known before, and
   * so does the language as long as the segments are the same. The media address is the one a
   * person chose, or else the one that comes now, or else the one that came before.
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
    var known = archive.find(raw.video().id());
    var same = known.stream().filter(old -> isSame(old, raw, reading)).findFirst();
    var transcript =
        new Transcript(
            video(raw, reading, known), track(raw, reading, same), reading.cleaned().segments());
    boolean changed = !isKnown(transcript, known);
    if (changed) {
      archive.put(
          new Archived(
              transcript.video(),
              transcript.track(),
              raw.content(),
              clock.instant(),
              transcript.contentHash(),
              known.stream().anyMatch(Archived::mediaChosen)));
      index.put(transcript);
    }
    boolean replaced = forgetOthers(transcript, known);
    if (changed || replaced) {
      index.commit();
    }
    return new Outcome(
        changed, same.isEmpty(), known.isEmpty(), receipt(reading, transcript, began));
  }

  /** Tells whether the archived transcript has the segments that came now. */
  private static boolean isSame(Archived old, RawTranscript raw, Reading reading) {
    if (Arrays.equals(old.content(), raw.content())) {
      return true;
    }
    try {
      var segments = TranscriptMaker.read(old).segments();
      return segments.equals(reading.cleaned().segments());
    } catch (CaptionSyntaxException | SourceException e) {
      return false; // an older Hark could read it, this one cannot
    }
  }

  /** Today a video has one transcript: one that comes takes the place of those in other tracks. */
  private boolean forgetOthers(Transcript transcript, List<Archived> known) {
    var others = known.stream().filter(old -> !old.track().equals(transcript.track())).toList();
    for (var other : others) {
      index.delete(other.video().id(), other.track());
      archive.delete(other.video().id(), other.track());
    }
    return !others.isEmpty();
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
    return video.withMedia(media(raw.video(), known));
  }

  private static Optional<URI> media(Video video, List<Archived> known) {
    var chosen = known.stream().filter(Archived::mediaChosen).findFirst();
    if (chosen.isPresent()) {
      return chosen.get().video().media();
    }
    return video
        .media()
        .or(() -> known.stream().flatMap(a -> a.video().media().stream()).findFirst());
  }

  private static Track track(RawTranscript raw, Reading reading, Optional<Archived> same) {
    var kind = raw.track().kind();
    return Stream.of(
            Optional.of(raw.track()),
            reading.captions().declared().language().map(language -> new Track(language, kind)),
            same.map(old -> new Track(old.track().language(), kind)))
        .flatMap(Optional::stream)
        .filter(track -> !track.language().equals(Track.UNKNOWN_LANGUAGE))
        .findFirst()
        .orElse(raw.track());
  }

  private boolean isKnown(Transcript transcript, List<Archived> known) {
    var hash = transcript.contentHash();
    return known.stream()
            .filter(archived -> archived.track().equals(transcript.track()))
            .anyMatch(archived -> archived.contentHash().equals(hash))
        && index
            .entry(transcript.video().id(), transcript.track())
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
