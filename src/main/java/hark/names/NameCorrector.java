package hark.names;

import hark.library.EditConflictException;
import hark.library.Library;
import hark.search.MisheardPlace;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.TranscriptLimits;
import hark.transcript.VideoId;
import hark.transcript.edit.SegmentCorrection;
import hark.transcript.edit.VideoEdits;
import java.util.List;

/**
 * The writer of accepted suggestions: each becomes a correction like any other. Safe to share
 * between threads.
 */
final class NameCorrector {

  /** The number of attempts at a change that another change overtakes. */
  private static final int ATTEMPTS = 3;

  private final Library library;

  NameCorrector(Library library) {
    this.library = library;
  }

  /**
   * Writes a name at places of one track; they are on disk and searchable when this returns. Places
   * whose text has changed meanwhile are passed over.
   *
   * @return the number of places that were corrected
   * @throws EditConflictException if other changes overtake this one again and again, or a newer
   *     version wrote the video
   */
  int write(ListedName name, VideoId video, Track track, List<MisheardPlace> places) {
    for (int attempt = 1; ; attempt++) {
      try {
        return writeOnce(name, video, track, places);
      } catch (EditConflictException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private int writeOnce(ListedName name, VideoId video, Track track, List<MisheardPlace> places) {
    var edits = library.edits(video);
    var original = library.came(video, track);
    if (original.isEmpty()) {
      return 0;
    }
    var changed = edits;
    int count = 0;
    for (var place : places) {
      var next = written(name, original.get(), place, changed);
      count += next == changed ? 0 : 1;
      changed = next;
    }
    if (count == 0) {
      return 0;
    }
    var result = changed;
    return library.edit(video, edits.fingerprint(), _ -> result) ? count : 0;
  }

  /** Returns the edits with one more correction, or the same ones if the place is another now. */
  private static VideoEdits written(
      ListedName name, Transcript original, MisheardPlace place, VideoEdits edits) {
    if (place.segment() >= original.segments().size()) {
      return edits;
    }
    var came = original.segments().get(place.segment());
    var correction = edits.corrected(original).get(place.segment());
    var text = correction == null ? came.text() : correction.now();
    var words = NameWriting.replace(text, place.heard(), name.text());
    if (words.equals(text) || words.length() > SegmentCorrection.MAX_LENGTH) {
      return edits;
    }
    int corrections = edits.track(original.track()).corrections().size();
    if (correction == null && corrections >= TranscriptLimits.MAX_CORRECTIONS) {
      throw new NameException(NameError.TOO_MANY_CORRECTIONS, TranscriptLimits.MAX_CORRECTIONS);
    }
    return edits.withWords(original, place.segment(), words);
  }
}
