package hark.search;

import hark.message.Message;

/**
 * The reason why a query text could not be parsed.
 *
 * @param column of the error in the query text, from 1
 * @param message the reason
 */
public record SyntaxHint(int column, Message message) {}
