package hark.search;

/**
 * One place in a transcript where the query is satisfied.
 *
 * @param startMillis where to land: the start of its first word, floored to the tenth of a second
 *     but not before the first segment's start. A word whose own time is not known is taken to be
 *     said at its share of its segment's characters.
 * @param endMillis the end of its last word, likewise, but not floored
 * @param segment ordinal of the first segment
 * @param lastSegment ordinal of the last segment
 */
public record Moment(
    long startMillis, long endMillis, int segment, int lastSegment, Tier tier, Snippet snippet) {}
