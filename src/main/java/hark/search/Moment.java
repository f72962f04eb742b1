package hark.search;

/**
 * One place in a transcript where the query is satisfied.
 *
 * @param startMillis the start of the first segment it touches
 * @param endMillis the end of the last segment it touches
 * @param segment ordinal of the first segment
 * @param lastSegment ordinal of the last segment
 */
public record Moment(
    long startMillis, long endMillis, int segment, int lastSegment, Tier tier, Snippet snippet) {}
