package hark.opensearch;

import hark.lucene.shard.ShardVersionException;
import hark.lucene.shard.TranscriptBytes;
import hark.message.Message;
import hark.notice.StorageFault;
import hark.search.IndexFault;
import hark.search.IndexUnreachableException;
import hark.search.IndexUnwritableException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.net.ssl.SSLException;

/** The meaning of the failures of a cluster. */
final class ClusterFaults {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int TIMED_OUT = 408;
  private static final int TOO_MANY_REQUESTS = 429;

  private static final Set<String> PART_MISSING =
      Set.of(
          "no_shard_available_action_exception",
          "unavailable_shards_exception",
          "no_such_shard_exception",
          "search_phase_execution_exception", // without a cause: shards have no copy that answers
          "index_closed_exception",
          "partial_answer");

  private static final Set<String> NO_MANAGER =
      Set.of("cluster_manager_not_discovered_exception", "master_not_discovered_exception");

  /** The parts of a reason for a disk that is fuller than a cluster allows. */
  private static final Set<String> FULL =
      Set.of("flood-stage watermark", "read-only-allow-delete", "read-only / allow delete");

  /** The parts of a reason for a field type or an aggregation that a node does not know. */
  private static final Set<String> UNKNOWN =
      Set.of(
          "No handler for type [hark]",
          "unknown field [hark]",
          "unknown aggregation type [hark]",
          "Unknown BaseAggregationBuilder [hark]");

  private ClusterFaults() {}

  /** Returns whether a failure says that an index does not exist. */
  static boolean isMissingIndex(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ClusterException e) {
        return e.status() == NOT_FOUND && e.type().equals("index_not_found_exception");
      }
    }
    return false;
  }

  /** Returns the exception that tells callers of a failure. */
  static RuntimeException of(IOException failure) {
    if (failure instanceof ClusterException e && isFull(e)) {
      return new IndexUnwritableException(StorageFault.FULL, e);
    }
    if (failure instanceof InterruptedIOException) {
      return new UncheckedIOException("The use of the index was interrupted", failure);
    }
    return new IndexUnreachableException(reason(failure), failure);
  }

  /** Returns the exception that tells callers of shards of another version. */
  static IndexUnreachableException of(ShardVersionException failure) {
    return new IndexUnreachableException(
        Message.of(
            IndexFault.PLUGIN_OF_OTHER_VERSION,
            Long.toString(failure.other()),
            Long.toString(ShardVersionException.own())),
        failure);
  }

  private static boolean isFull(ClusterException failure) {
    return failure.type().equals("cluster_block_exception") && has(failure, FULL);
  }

  private static boolean has(ClusterException failure, Set<String> parts) {
    return parts.stream().anyMatch(failure.getMessage()::contains);
  }

  /** Returns whether a node refused for want of the plugin, or for that of another version. */
  static boolean isOfPlugin(ClusterException failure) {
    return failure.getMessage().contains(TranscriptBytes.OTHER_VERSION) || has(failure, UNKNOWN);
  }

  /** Returns why a cluster cannot be used. */
  static Message reason(IOException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ClusterException e) {
        return reason(e);
      }
      if (cause instanceof SSLException) {
        return Message.of(IndexFault.REFUSED);
      }
    }
    return failure instanceof UnreachableException
        ? Message.of(IndexFault.UNREACHABLE)
        : Message.of(IndexFault.FAILED, String.valueOf(failure.getMessage()));
  }

  private static Message reason(ClusterException failure) {
    if (failure.getMessage().contains(TranscriptBytes.OTHER_VERSION)) {
      return Message.of(IndexFault.PLUGIN_OF_OTHER_VERSION, "?", TranscriptBytes.schema());
    }
    if (has(failure, UNKNOWN)) {
      return Message.of(IndexFault.PLUGIN_MISSING);
    }
    if (NO_MANAGER.contains(failure.type())) {
      return Message.of(IndexFault.UNREACHABLE);
    }
    if (PART_MISSING.contains(failure.type())) {
      return Message.of(IndexFault.PART_MISSING);
    }
    return switch (failure.status()) {
      case UNAUTHORIZED, FORBIDDEN -> Message.of(IndexFault.REFUSED);
      case TOO_MANY_REQUESTS -> Message.of(IndexFault.BUSY);
      case TIMED_OUT -> Message.of(IndexFault.PART_MISSING);
      default -> Message.of(IndexFault.FAILED, failure.getMessage());
    };
  }
}
