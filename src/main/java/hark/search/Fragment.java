package hark.search;

/**
 * A piece of a snippet: plain text, never markup.
 *
 * @param marked whether it is part of the match
 */
public record Fragment(String text, boolean marked) {}
