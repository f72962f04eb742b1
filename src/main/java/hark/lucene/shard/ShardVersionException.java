package hark.lucene.shard;

/** The signal that the shards of an index run another version of Hark than the one who asks. */
public final class ShardVersionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long other;

  ShardVersionException(long other) {
    super(
        "The shards speak version %d and this Hark version %d: install the plugin of this Hark in all nodes"
            .formatted(other, ShardMessages.VERSION));
    this.other = other;
  }

  /** Returns the version of the shards. */
  public long other() {
    return other;
  }

  /** Returns the version of this Hark. */
  public static long own() {
    return ShardMessages.VERSION;
  }
}
