package hark.search;

import hark.transcript.Track;
import hark.transcript.Video;

/**
 * A segment that has something that sounds like a name, once or several times.
 *
 * @param segment the ordinal of the segment
 * @param segmentMillis the start of the segment, in milliseconds
 * @param startMillis the time to play the first of these words from, in milliseconds
 * @param endMillis the time at which they end
 * @param heard the word or the two words, with a blank between them, as {@link hark.language.Words}
 *     gives them
 * @param textHash the hash of the segment's text, as {@link String#hashCode()}
 * @param sentence the words in their sentence, marked
 */
public record MisheardPlace(
    Video video,
    Track track,
    int segment,
    long segmentMillis,
    long startMillis,
    long endMillis,
    String heard,
    int textHash,
    Snippet sentence) {

  /** Returns the same place with its sentence. */
  public MisheardPlace withSentence(Snippet newSentence) {
    return new MisheardPlace(
        video, track, segment, segmentMillis, startMillis, endMillis, heard, textHash, newSentence);
  }
}
