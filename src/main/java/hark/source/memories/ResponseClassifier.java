package hark.source.memories;

import hark.source.ForeignText;
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
      return Failure.lasting(
          Refusal.SERVICE_TROUBLE,
          "memories.ai answered with more than 32 MiB, which is more than Hark reads.");
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
      case 404 ->
          Failure.lasting(
              Refusal.SERVICE_TROUBLE,
              "There is nothing at the address Hark asked memories.ai at (HTTP 404);"
                  + " check hark.memories.base-url.");
      default -> {
        if (status >= 500) {
          yield trouble("HTTP " + status);
        }
        if (!answer.isSuccess()) {
          yield Failure.lasting(
              Refusal.SERVICE_TROUBLE,
              String.format(
                  Locale.ROOT,
                  "memories.ai answered with HTTP %d; check hark.memories.base-url.",
                  status));
        }
        yield ApiEnvelope.isJson(body) ? noEnvelope() : unreadable();
      }
    };
  }

  private static Failure keyRefused() {
    return Failure.lasting(
        Refusal.KEY_REFUSED, "memories.ai refused the API key; check MEMORIES_API_KEY.");
  }

  private static Failure accountDisabled() {
    return Failure.lasting(
        Refusal.KEY_REFUSED,
        "memories.ai says that the account behind the API key is disabled; ask its support, or set"
            + " another key in MEMORIES_API_KEY.");
  }

  private static Failure noCredits() {
    return Failure.lasting(
        Refusal.NO_CREDITS,
        "The memories.ai account has no credits left; top it up, then import again.");
  }

  private static Failure slowDown() {
    return Failure.passing(
        Refusal.SLOW_DOWN,
        "memories.ai asks for fewer calls; import again later, or set a longer"
            + " hark.memories.pause.");
  }

  private static Failure badRequest(ApiEnvelope envelope, ApiResponse answer) {
    if (envelope.message().toLowerCase(Locale.ROOT).contains("network abnormal")) {
      return trouble("\"network abnormal\"");
    }
    if (answer.status() == 401 || answer.status() == 403) {
      return keyRefused();
    }
    return Failure.unclear(
        "memories.ai refused the request (code %s%s); if it does so for every video, check"
                .formatted(ForeignText.quote(envelope.code()), said(envelope))
            + " hark.memories.base-url.");
  }

  private static Failure strange(ApiEnvelope envelope) {
    return Failure.lasting(
        Refusal.SERVICE_TROUBLE,
        "memories.ai answered with a code that Hark does not know (%s%s); import again later."
            .formatted(ForeignText.quote(envelope.code()), said(envelope)));
  }

  private static Failure trouble(String what) {
    return Failure.passing(
        Refusal.SERVICE_TROUBLE,
        "memories.ai has trouble (%s); import again later.".formatted(what));
  }

  private static Failure unreadable() {
    return Failure.passing(
        Refusal.SERVICE_TROUBLE,
        "memories.ai answered with something that is no whole JSON; import again later, and check"
            + " hark.memories.base-url if it stays so.");
  }

  private static Failure noEnvelope() {
    return Failure.lasting(
        Refusal.SERVICE_TROUBLE,
        "memories.ai answered in a shape that Hark does not know; check hark.memories.base-url.");
  }

  private static String said(ApiEnvelope envelope) {
    return envelope.message().isBlank()
        ? ""
        : ": \"" + ForeignText.quote(envelope.message()) + "\"";
  }
}
