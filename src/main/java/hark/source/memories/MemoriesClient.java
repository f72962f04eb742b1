package hark.source.memories;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import hark.source.RetryBackoff;
import hark.source.Sleeper;
import hark.source.SourceError;
import hark.source.SourceException.Refusal;
import hark.source.memories.ApiResult.Failure;
import hark.source.memories.ApiResult.Failure.FailureKind;
import hark.source.memories.ApiResult.Success;
import hark.transcript.VideoId;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A client of memories.ai that makes one call at a time, with pauses, and retries temporary
 * failures. Safe to share between threads.
 */
final class MemoriesClient implements AutoCloseable {

  /** The longest wait that the service may ask for; the call fails if it asks for more. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);

  /** The number of rows requested for a page of the list; the service returns at most 200. */
  private static final int PAGE = 100;

  private final MemoriesApi api;
  private final MemoriesSettings settings;
  private final RateLimiter limiter;
  private final RetryBackoff backoff;
  private volatile boolean closed;

  /**
   * @param backoff used by one thread at a time
   */
  MemoriesClient(MemoriesSettings settings, Sleeper waiting, RetryBackoff backoff) {
    this.settings = settings;
    this.limiter = new RateLimiter(waiting, settings.pace().pause());
    this.backoff = backoff;
    this.api = connect(settings);
  }

  private static MemoriesApi connect(MemoriesSettings settings) {
    var pace = settings.pace();
    return QuarkusRestClientBuilder.newBuilder()
        .baseUri(settings.baseUrl())
        .connectTimeout(pace.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
        .readTimeout(pace.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
        .disableDefaultMapper(true)
        .loggingMaskedHeaders(Set.of("Authorization"))
        .userAgent("Hark")
        .build(MemoriesApi.class);
  }

  ApiResult transcription(VideoId id) {
    var space = settings.uniqueId().orElse(null);
    return aboutOne(id, key -> api.transcription(key, id.value(), space));
  }

  ApiResult metadata(VideoId id) {
    var space = settings.uniqueId().orElse(null);
    return aboutOne(id, key -> api.metadata(key, id.value(), space));
  }

  /** Requests the list of videos, filtered to one. */
  ApiResult list(VideoId id) {
    var filter = JsonNodeFactory.instance.objectNode();
    filter.put("page", 1).put("size", PAGE).put("video_no", id.value());
    settings.uniqueId().ifPresent(space -> filter.put("unique_id", space));
    return ask(key -> api.videos(key, filter));
  }

  /**
   * Requests a page of the list of all videos.
   *
   * @param page from 1
   */
  ApiResult list(int page) {
    var filter = JsonNodeFactory.instance.objectNode().put("page", page).put("size", PAGE);
    settings.uniqueId().ifPresent(space -> filter.put("unique_id", space));
    return ask(key -> api.videos(key, filter));
  }

  private ApiResult aboutOne(VideoId id, Function<String, RestResponse<InputStream>> call) {
    var verdict = ask(call);
    if (verdict instanceof Success granted && !VideoFacts.fits(granted.data(), id)) {
      return Failure.lasting(Refusal.SERVICE_TROUBLE, SourceError.MEMORIES_OTHER_VIDEO, id.value());
    }
    return verdict;
  }

  /** Makes a call, and repeats it while its failure is temporary and attempts are left. */
  private ApiResult ask(Function<String, RestResponse<InputStream>> call) {
    var key = settings.key().orElse("");
    if (!isSendable(key)) {
      return noKey(key);
    }
    try {
      for (int retry = 0; ; retry++) {
        int tried = retry;
        var verdict = limiter.take(() -> attempt(() -> call.apply(key)), v -> rest(v, tried));
        if (!(verdict instanceof Failure refused)
            || refused.kind() != FailureKind.PASSING
            || retry == settings.pace().retries()
            || refused.askedWait().filter(w -> w.compareTo(LONGEST_WAIT) > 0).isPresent()) {
          return verdict instanceof Failure r ? without(key, r) : verdict;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return stopped();
    }
  }

  private static Failure stopped() {
    return Failure.lasting(Refusal.SERVICE_TROUBLE, SourceError.MEMORIES_STOPPED);
  }

  private ApiResult attempt(Supplier<RestResponse<InputStream>> call) {
    try {
      var answer = ApiResponse.read(call.get());
      var verdict = ResponseClassifier.of(answer);
      return verdict instanceof Failure refused
          ? refused.withAskedWait(answer.retryAfter().flatMap(backoff::retryAfter))
          : verdict;
    } catch (ProcessingException | IOException e) {
      return unreachable(innermost(e));
    } catch (IllegalStateException e) {
      if (closed) { // how the client reports it
        return stopped();
      }
      throw e;
    }
  }

  private static Failure unreachable(Throwable failure) {
    if (failure instanceof InterruptedException) {
      Thread.currentThread().interrupt(); // ends the next turn, or the caller's next wait
    }
    return Failure.passing(
        Refusal.SERVICE_TROUBLE,
        SourceError.MEMORIES_UNREACHABLE,
        failure.getClass().getSimpleName());
  }

  private Duration rest(ApiResult verdict, int retry) {
    if (verdict instanceof Failure refused
        && refused.kind() == FailureKind.PASSING
        && retry < settings.pace().retries()) {
      var asked = refused.askedWait().filter(w -> w.compareTo(LONGEST_WAIT) <= 0);
      var delay = asked.orElseGet(() -> backoff.delay(retry));
      return delay.compareTo(settings.pace().pause()) > 0 ? delay : settings.pace().pause();
    }
    return settings.pace().pause();
  }

  private static Throwable innermost(Throwable failure) {
    return failure.getCause() == null ? failure : innermost(failure.getCause());
  }

  /** Returns whether a key can be sent in a header: only visible ASCII. */
  private static boolean isSendable(String key) {
    return !key.isEmpty() && key.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  private static Failure noKey(String key) {
    return Failure.lasting(
        Refusal.KEY_REFUSED,
        key.isEmpty() ? SourceError.MEMORIES_KEY_MISSING : SourceError.MEMORIES_KEY_INVALID);
  }

  /** Removes the key from a failure, since the service may repeat it in a message. */
  private static Failure without(String key, Failure refused) {
    return new Failure(
        refused.refusal(),
        refused.reason().mapTexts(text -> text.replace(key, "***")),
        refused.kind(),
        refused.askedWait());
  }

  @Override
  public void close() {
    closed = true;
    try {
      api.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The connection to memories.ai could not be closed", e);
    }
  }
}
