package hark.names;

/**
 * The result of accepting several suggestions of a name.
 *
 * @param places the places that were corrected
 * @param videos the videos that they are in
 * @param refused the videos that could not be changed
 */
public record AcceptanceResult(ListedName name, int places, int videos, int refused) {}
