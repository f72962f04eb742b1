package hark.ingest.queue;

/**
 * A source whose jobs wait because it would refuse all of them for the same reason.
 *
 * @param reason the problem, and a remedy
 */
public record SourceStop(String source, String reason) {}
