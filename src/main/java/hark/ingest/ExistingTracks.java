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
 * What the archive holds of a video when a transcript of it comes.
 *
 * @param tracks as they came
 * @param edits as they are before
 * @param same the track that has the very segments that came now
 * @param track of what came: as told by its place, else by the file, else as it was known
 * @param replaced other tracks whose place it takes: with the same segments, or shown as the same
 *     track
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

  /** Nothing when an older Hark could read it and this one cannot. */
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
   * The transcript that people see, of a track that was edited, where what came is just that: an
   * export that came back.
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

  /** A cue of WebVTT has to last, so that an export lets a segment of no length last a little. */
  private static boolean isMomentAsWebVtt(Segment shown, Segment came) {
    return shown.endMillis() == shown.startMillis() && came.endMillis() == shown.startMillis() + 1;
  }

  /** The tracks that go on beside the one that came. */
  List<ArchivedTranscript> others() {
    return tracks.stream()
        .filter(old -> !old.track().equals(track) && !replaced.contains(old))
        .toList();
  }

  /**
   * The edits once the transcript has come: corrections of the tracks whose place it takes are its
   * own now; they hold where the words are the same.
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
