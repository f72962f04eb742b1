package hark.transcript.edit;

import hark.transcript.Track;
import hark.transcript.TranscriptLimits;
import java.util.List;
import java.util.Optional;

/**
 * What people changed in one track.
 *
 * @param language the tag of the language it is really in; empty when nobody said
 * @param corrections in order of their start; at most one for each segment, and {@link
 *     TranscriptLimits#MAX_CORRECTIONS}
 */
public record TrackEdits(Optional<String> language, List<SegmentCorrection> corrections) {

  /** Nothing was changed. */
  public static final TrackEdits NONE = new TrackEdits(Optional.empty(), List.of());

  public TrackEdits {
    language = language.map(tag -> new Track(tag, Track.TrackKind.UNKNOWN).language());
    corrections = List.copyOf(corrections);
    TranscriptLimits.check(
        corrections.size() <= TranscriptLimits.MAX_CORRECTIONS,
        "Too many segments are corrected",
        TranscriptLimits.MAX_CORRECTIONS);
  }

  public TrackEdits withLanguage(Optional<String> newLanguage) {
    return new TrackEdits(newLanguage, corrections);
  }

  public TrackEdits withCorrections(List<SegmentCorrection> newCorrections) {
    return new TrackEdits(language, newCorrections);
  }
}
