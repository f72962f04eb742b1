package hark.source.memories;

import com.fasterxml.jackson.databind.JsonNode;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import java.time.Duration;
import java.util.Optional;

/** What an answer of memories.ai amounts to. */
sealed interface ApiResult {

  /**
   * The service did as it was asked.
   *
   * @param data missing where it had nothing to give
   * @param body the answer's bytes
   */
  record Success(JsonNode data, byte[] body) implements ApiResult {}

  /** The service did not, or could not be asked. */
  record Failure(Refusal refusal, String reason, FailureKind kind, Optional<Duration> askedWait)
      implements ApiResult {

    /** What can be done about it. */
    enum FailureKind {
      /** May pass: worth another call. */
      PASSING,
      /** Says no more than that something is wrong with this video, or with the request. */
      UNCLEAR,
      LASTING
    }

    static Failure lasting(Refusal refusal, String reason) {
      return new Failure(refusal, reason, FailureKind.LASTING, Optional.empty());
    }

    static Failure unclear(String reason) {
      return new Failure(Refusal.SERVICE_TROUBLE, reason, FailureKind.UNCLEAR, Optional.empty());
    }

    static Failure passing(Refusal refusal, String reason) {
      return new Failure(refusal, reason, FailureKind.PASSING, Optional.empty());
    }

    Failure withAskedWait(Optional<Duration> newWait) {
      return new Failure(refusal, reason, kind, newWait);
    }

    SourceException exception() {
      return new SourceException(refusal, reason);
    }
  }
}
