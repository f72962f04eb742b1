package hark.ingest;

import hark.archive.ArchivedTranscript;
import hark.archive.TranscriptArchive;
import hark.caption.CaptionSyntaxException;
import hark.ingest.TranscriptParser.ParsedTranscript;
import hark.source.RawTranscript;
import hark.source.SourceException;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Track.TrackKind;
import hark.transcript.Transcript;
import hark.transcript.edit.TrackEdits;
import hark.transcript.edit.VideoEdits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The tracks that the archive holds of a video when a new transcript of it arrives.
 *
 * @param tracks as their sources sent them
 * @param edits before the import
 * @param same the track with the same segments as the new transcript
 * @param track the track of the new transcript: by its source, else by the file, else as known
 *     before
 * @param replaced other tracks that it replaces: with the same segments, or shown as the same track
 */
record ExistingTracks(
    List<ArchivedTranscript> tracks,
    VideoEdits edits,
    Optional<ArchivedTranscript> same,
    Track track,
    List<ArchivedTranscript> replaced) {

  static ExistingTracks of(TranscriptArchive archive, RawTranscript raw, ParsedTranscript reading) {
    var tracks = archive.find(raw.video().id());
    var edits = archive.edits(raw.video().id());
    var same = tracks.stream().filter(old -> isSame(old, raw, reading)).findFirst();
    var track = track(raw, reading, same);
    var replaced =
        tracks.stream()
            .filter(old -> !old.track().equals(track))
            .filter(
                old ->
                    same.filter(old::equals).isPresent()
                        || edits.shown(old.track()).equals(edits.shown(track)))
            .toList();
    return new ExistingTracks(tracks, edits, same, track, replaced);
  }

  private static boolean isSame(
      ArchivedTranscript old, RawTranscript raw, ParsedTranscript reading) {
    return Arrays.equals(old.content(), raw.content())
        || read(old)
            .filter(came -> came.segments().equals(reading.cleaned().segments()))
            .isPresent();
  }

  /** Parses a transcript; empty if an older version could read it and this one cannot. */
  private static Optional<Transcript> read(ArchivedTranscript old) {
    try {
      return Optional.of(TranscriptParser.read(old));
    } catch (CaptionSyntaxException | SourceException e) {
      return Optional.empty();
    }
  }

  private static Track track(
      RawTranscript raw, ParsedTranscript reading, Optional<ArchivedTranscript> same) {
    var told = raw.track();
    var kind =
        told.kind() == TrackKind.UNKNOWN
            ? same.map(old -> old.track().kind()).orElse(TrackKind.UNKNOWN)
            : told.kind();
    return Stream.of(
            Optional.of(told.language()),
            reading.captions().declared().language(),
            same.map(old -> old.track().language()))
        .flatMap(Optional::stream)
        .map(language -> new Track(language, kind))
        .filter(known -> !known.language().equals(Track.UNKNOWN_LANGUAGE))
        .findFirst()
        .orElse(new Track(Track.UNKNOWN_LANGUAGE, kind));
  }

  /**
   * Finds the edited transcript that the new one equals as it is shown: an export that is imported
   * again. Empty if there is none.
   */
  Optional<Transcript> shown(ParsedTranscript reading) {
    return same.isPresent() || edits.equals(VideoEdits.NONE)
        ? Optional.empty()
        : tracks.stream()
            .flatMap(old -> read(old).stream())
            .map(edits::shown)
            .filter(shown -> hasWordsAndTimes(shown.segments(), reading.cleaned().segments()))
            .findFirst();
  }

  private static boolean hasWordsAndTimes(List<Segment> shown, List<Segment> came) {
    return shown.size() == came.size()
        && Stream.iterate(0, i -> i < shown.size(), i -> i + 1)
            .allMatch(i -> hasWordsAndTimes(shown.get(i), came.get(i)));
  }

  private static boolean hasWordsAndTimes(Segment shown, Segment came) {
    return shown.startMillis() == came.startMillis()
        && (shown.endMillis() == came.endMillis() || isMomentAsWebVtt(shown, came))
        && shown.text().equals(came.text());
  }

  /**
   * Returns whether a segment without duration was exported to WebVTT, which gives it one
   * millisecond.
   */
  private static boolean isMomentAsWebVtt(Segment shown, Segment came) {
    return shown.endMillis() == shown.startMillis() && came.endMillis() == shown.startMillis() + 1;
  }

  /** Returns the tracks that remain beside the new one. */
  List<ArchivedTranscript> others() {
    return tracks.stream()
        .filter(old -> !old.track().equals(track) && !replaced.contains(old))
        .toList();
  }

  /**
   * Computes the edits after the import: it inherits the corrections of the tracks that it
   * replaces; they apply where the words are the same.
   */
  VideoEdits editsAfter() {
    var after = edits;
    for (var old : replaced) {
      var moved = new ArrayList<>(after.track(track).corrections());
      moved.addAll(after.track(old.track()).corrections());
      after =
          after
              .withTrack(track, after.track(track).withCorrections(moved))
              .withTrack(old.track(), TrackEdits.NONE);
    }
    return after;
  }
}
