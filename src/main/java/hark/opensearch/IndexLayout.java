package hark.opensearch;

/**
 * The layout of an index on a cluster.
 *
 * @param name the beginning of the name of the index; lower-case letters
 * @param shards the number of parts, which cannot be changed later; 1 or more
 * @param replicas the number of copies of each besides the first; 0 or more
 */
public record IndexLayout(String name, int shards, int replicas) {

  public IndexLayout {
    if (name.isEmpty() || !name.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      throw new IllegalArgumentException("The name of an index has lower-case letters only");
    }
    if (shards < 1 || replicas < 0) {
      throw new IllegalArgumentException("An index has at least one shard");
    }
  }
}
