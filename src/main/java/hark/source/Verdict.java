package hark.source;

import com.fasterxml.jackson.databind.JsonNode;
import hark.source.SourceException.Refusal;
import java.time.Duration;
import java.util.Optional;

/** What an answer of memories.ai amounts to. */
sealed interface Verdict {

  /**
   * The service did as it was asked.
   *
   * @param data missing where it had nothing to give
   * @param body the answer's bytes
   */
  record Granted(JsonNode data, byte[] body) implements Verdict {}

  /** The service did not, or could not be asked. */
  record Refused(Refusal refusal, String reason, Kind kind, Optional<Duration> askedWait)
      implements Verdict {

    /** What can be done about it. */
    enum Kind {
      /** May pass: worth another call. */
      PASSING,
      /** Says no more than that something is wrong with this video, or with the request. */
      UNCLEAR,
      LASTING
    }

    static Refused lasting(Refusal refusal, String reason) {
      return new Refused(refusal, reason, Kind.LASTING, Optional.empty());
    }

    static Refused unclear(String reason) {
      return new Refused(Refusal.SERVICE_TROUBLE, reason, Kind.UNCLEAR, Optional.empty());
    }

    static Refused passing(Refusal refusal, String reason) {
      return new Refused(refusal, reason, Kind.PASSING, Optional.empty());
    }

    Refused withAskedWait(Optional<Duration> newWait) {
      return new Refused(refusal, reason, kind, newWait);
    }

    SourceException exception() {
      return new SourceException(refusal, reason);
    }
  }
}
