package hark.search;

/** A piece of a snippet: plain text, never markup, and whether it is part of what was found. */
public record Fragment(String text, boolean marked) {}
