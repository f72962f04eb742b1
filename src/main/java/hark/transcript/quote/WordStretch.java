package hark.transcript.quote;

/**
 * A range of words in a transcript.
 *
 * @param segment ordinal of the segment with the first word
 * @param from offset of the first word in the text of its segment
 * @param lastSegment ordinal of the segment with the last word
 * @param to offset after the last word in the text of its segment
 * @param startMillis the time at which the first word is said
 */
public record WordStretch(int segment, int from, int lastSegment, int to, long startMillis) {}
