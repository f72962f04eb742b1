package hark.transcript.edit;

import hark.transcript.Track;
import hark.transcript.TranscriptLimits;
import java.util.List;
import java.util.Optional;

/**
 * The edits of one track.
 *
 * @param language the corrected language tag; empty if it was not edited
 * @param corrections in order of their start; at most one for each segment, and at most {@link
 *     TranscriptLimits#MAX_CORRECTIONS}
 */
public record TrackEdits(Optional<String> language, List<SegmentCorrection> corrections) {

  /** No edits. */
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
