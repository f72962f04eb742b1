package hark.lucene.shard;

import java.io.IOException;

/** The signal that the shards no longer have a snapshot. */
public final class LostSnapshotException extends IOException {

  private static final long serialVersionUID = 1L;

  public LostSnapshotException(Throwable cause) {
    super("The snapshot is no longer kept", cause);
  }
}
