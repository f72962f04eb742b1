package hark.source.memories;

/**
 * The configured connection to memories.ai, for pages.
 *
 * @param hasKey whether an API key is configured; without one nothing can be imported from the
 *     service
 * @param standIn whether a stand-in replaces the service and returns sample recordings
 */
public record MemoriesStatus(boolean hasKey, boolean standIn) {}
