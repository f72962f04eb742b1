package hark.source.memories;

/**
 * What pages tell of the connection to memories.ai.
 *
 * @param hasKey an API key is configured; without one nothing can be imported from the service
 * @param standIn the service is played by a stand-in, which answers for the sample recordings
 */
public record MemoriesStatus(boolean hasKey, boolean standIn) {}
