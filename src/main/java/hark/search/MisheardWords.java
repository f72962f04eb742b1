package hark.search;

/**
 * A word of the index, or two with a blank between them, that a recogniser may have written for a
 * name.
 *
 * @param score the lower, the likelier; comparable between names
 */
public record MisheardWords(String words, float score) {}
