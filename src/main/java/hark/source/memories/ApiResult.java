package hark.source.memories;

import com.fasterxml.jackson.databind.JsonNode;
import hark.message.Message;
import hark.source.SourceError;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import java.time.Duration;
import java.util.Optional;

/** The meaning of a response of memories.ai. */
sealed interface ApiResult {

  /**
   * The call succeeded.
   *
   * @param data a missing node if there is nothing
   * @param body the bytes of the response
   */
  record Success(JsonNode data, byte[] body) implements ApiResult {}

  /** The call failed, or could not be made. */
  record Failure(Refusal refusal, Message reason, FailureKind kind, Optional<Duration> askedWait)
      implements ApiResult {

    /** The kinds of failures, by the reaction to them. */
    enum FailureKind {
      /** Temporary: worth another call. */
      PASSING,
      /** An unspecific problem with this video, or with the request. */
      UNCLEAR,
      LASTING
    }

    static Failure lasting(Refusal refusal, SourceError error, Object... values) {
      return new Failure(refusal, Message.of(error, values), FailureKind.LASTING, Optional.empty());
    }

    static Failure unclear(SourceError error, Object... values) {
      return new Failure(
          Refusal.SERVICE_TROUBLE,
          Message.of(error, values),
          FailureKind.UNCLEAR,
          Optional.empty());
    }

    static Failure passing(Refusal refusal, SourceError error, Object... values) {
      return new Failure(refusal, Message.of(error, values), FailureKind.PASSING, Optional.empty());
    }

    Failure withAskedWait(Optional<Duration> newWait) {
      return new Failure(refusal, reason, kind, newWait);
    }

    SourceException exception() {
      return new SourceException(refusal, reason);
    }
  }
}
