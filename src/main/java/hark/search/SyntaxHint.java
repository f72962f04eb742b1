package hark.search;

/**
 * The reason why a query text could not be parsed.
 *
 * @param column of the error in the query text, from 1
 * @param message a sentence for the person who typed the query
 */
public record SyntaxHint(int column, String message) {}
