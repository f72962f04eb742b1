package hark.ingest.queue;

import hark.message.Message;

/**
 * A source whose jobs wait because it would refuse all of them for the same reason.
 *
 * @param reason the problem, and a remedy
 */
public record SourceStop(String source, Message reason) {}
