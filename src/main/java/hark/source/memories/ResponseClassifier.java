package hark.source.memories;

import hark.source.ForeignText;
import hark.source.SourceError;
import hark.source.SourceException.Refusal;
import hark.source.memories.ApiResult.Failure;
import hark.source.memories.ApiResult.Success;
import java.util.Locale;

/**
 * The classification of responses of memories.ai. The envelope's code decides if it has a definite
 * meaning, otherwise the HTTP status: the service's documents disagree on which of the two carries
 * an error. Only one message is evaluated, the one that distinguishes a temporary failure from the
 * other meanings of code 0001.
 */
public final class ResponseClassifier {

  private ResponseClassifier() {}

  static ApiResult of(ApiResponse answer) {
    if (answer.body().isEmpty()) {
      return Failure.lasting(Refusal.SERVICE_TROUBLE, SourceError.MEMORIES_TOO_LARGE, 32);
    }
    var body = answer.body().get();
    return ApiEnvelope.in(body)
        .map(envelope -> byCode(envelope, answer, body))
        .orElseGet(() -> byStatus(answer, body));
  }

  private static ApiResult byCode(ApiEnvelope envelope, ApiResponse answer, byte[] body) {
    if (envelope.isSuccess() && answer.isSuccess()) {
      return new Success(envelope.data(), body);
    }
    return switch (envelope.code()) {
      case "0401", "401", "9009" -> keyRefused();
      case "0403", "403" -> accountDisabled();
      case "0402", "402" -> noCredits();
      case "0429", "429", "0409", "409" -> slowDown();
      case "0001", "0003", "400" -> badRequest(envelope, answer);
      case "500", "502", "503", "504" -> trouble("error " + envelope.code());
      default -> answer.isSuccess() ? strange(envelope) : byStatus(answer, body);
    };
  }

  private static ApiResult byStatus(ApiResponse answer, byte[] body) {
    int status = answer.status();
    return switch (status) {
      case 401, 403 -> keyRefused();
      case 402 -> noCredits();
      case 429 -> slowDown();
      case 404 -> Failure.lasting(Refusal.SERVICE_TROUBLE, SourceError.MEMORIES_NOT_FOUND);
      default -> {
        if (status >= 500) {
          yield trouble("HTTP " + status);
        }
        if (!answer.isSuccess()) {
          yield Failure.lasting(
              Refusal.SERVICE_TROUBLE, SourceError.MEMORIES_STATUS, Integer.toString(status));
        }
        yield ApiEnvelope.isJson(body) ? noEnvelope() : unreadable();
      }
    };
  }

  private static Failure keyRefused() {
    return Failure.lasting(Refusal.KEY_REFUSED, SourceError.MEMORIES_KEY_REFUSED);
  }

  private static Failure accountDisabled() {
    return Failure.lasting(Refusal.KEY_REFUSED, SourceError.MEMORIES_ACCOUNT_DISABLED);
  }

  private static Failure noCredits() {
    return Failure.lasting(Refusal.NO_CREDITS, SourceError.MEMORIES_NO_CREDITS);
  }

  private static Failure slowDown() {
    return Failure.passing(Refusal.SLOW_DOWN, SourceError.MEMORIES_TOO_MANY_CALLS);
  }

  private static Failure badRequest(ApiEnvelope envelope, ApiResponse answer) {
    if (envelope.message().toLowerCase(Locale.ROOT).contains("network abnormal")) {
      return trouble("\"network abnormal\"");
    }
    if (answer.status() == 401 || answer.status() == 403) {
      return keyRefused();
    }
    var code = ForeignText.quote(envelope.code());
    return envelope.message().isBlank()
        ? Failure.unclear(SourceError.MEMORIES_BAD_REQUEST, code)
        : Failure.unclear(
            SourceError.MEMORIES_BAD_REQUEST_WORDS, code, ForeignText.quote(envelope.message()));
  }

  private static Failure strange(ApiEnvelope envelope) {
    var code = ForeignText.quote(envelope.code());
    return envelope.message().isBlank()
        ? Failure.lasting(Refusal.SERVICE_TROUBLE, SourceError.MEMORIES_CODE_UNKNOWN, code)
        : Failure.lasting(
            Refusal.SERVICE_TROUBLE,
            SourceError.MEMORIES_CODE_UNKNOWN_WORDS,
            code,
            ForeignText.quote(envelope.message()));
  }

  private static Failure trouble(String what) {
    return Failure.passing(Refusal.SERVICE_TROUBLE, SourceError.MEMORIES_TROUBLE, what);
  }

  private static Failure unreadable() {
    return Failure.passing(Refusal.SERVICE_TROUBLE, SourceError.MEMORIES_UNREADABLE);
  }

  private static Failure noEnvelope() {
    return Failure.lasting(Refusal.SERVICE_TROUBLE, SourceError.MEMORIES_NO_ENVELOPE);
  }
}
