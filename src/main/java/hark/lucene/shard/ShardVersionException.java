package hark.lucene.shard;

/** The signal that the shards of an index run another version of Hark than the one who asks. */
public final class ShardVersionException extends RuntimeException {

  ShardVersionException(long version) {
    super(
        "The shards speak version %d and this Hark version %d: install the plugin of this Hark in all nodes"
            .formatted(version, ShardMessages.VERSION));
  }
}
