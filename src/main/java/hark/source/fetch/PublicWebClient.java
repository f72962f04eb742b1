package hark.source.fetch;

import hark.source.ForeignText;
import hark.source.RetryAfter;
import hark.source.SourceError;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import hark.transcript.WebAddress;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * A client for files of the public web whose addresses are not trusted. It accepts only http and
 * https, and only hosts all of whose addresses are public or that the operator allows. A name is
 * resolved once, and the connection is made to the checked address under the requested name (Host
 * and SNI). Each redirect is checked in the same way; size and time are bounded. Safe to share
 * between threads; must not be called on an event loop.
 */
public final class PublicWebClient implements AutoCloseable {

  /**
   * A fetched file.
   *
   * @param address its address after redirects
   * @param body the decoded content
   * @param charset the encoding that the server declares; blank if none
   */
  public record Fetched(URI address, byte[] body, String charset) {}

  /** The resolution of names to addresses. */
  @FunctionalInterface
  interface NameResolver {
    InetAddress[] resolve(String name) throws UnknownHostException;
  }

  /** The response to one request: a file or a redirect. */
  private sealed interface WebResponse {
    record File(byte[] body, String codings, String charset) implements WebResponse {}

    record Elsewhere(String location) implements WebResponse {}
  }

  private static final Pattern CHARSET =
      Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([A-Za-z0-9._:+-]{1,40})");
  private static final int LARGEST_PORT = 65_535;
  private static final int MOST_REDIRECTS = 5;
  private static final int MOST_ADDRESSES = 4;
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofDays(1);

  private final Vertx vertx;
  private final HttpClient client;
  private final Set<String> allowedHosts;
  private final Duration deadline;
  private final NameResolver names;

  /**
   * @param allowedHosts names, in lower case, of hosts that may have private addresses
   * @param deadline the time limit for a file, including redirects
   */
  public PublicWebClient(Vertx vertx, Set<String> allowedHosts, Duration deadline) {
    this(vertx, allowedHosts, deadline, InetAddress::getAllByName);
  }

  PublicWebClient(Vertx vertx, Set<String> allowedHosts, Duration deadline, NameResolver names) {
    this.vertx = vertx;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setForceSni(true)
                .setConnectTimeout((int) CONNECT.toMillis()));
    this.allowedHosts = Set.copyOf(allowedHosts);
    this.deadline = deadline;
    this.names = names;
  }

  /**
   * Fetches a file.
   *
   * @param mostBytes the largest size, encoded and decoded
   * @throws SourceException when it cannot be fetched, with the reason; an interrupted thread stays
   *     interrupted
   */
  public Fetched get(URI address, int mostBytes) {
    long end = System.nanoTime() + deadline.toNanos();
    var here = address;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      check(here);
      switch (ask(here, mostBytes, end)) {
        case WebResponse.File file -> {
          return unpacked(here, file, mostBytes);
        }
        case WebResponse.Elsewhere elsewhere -> here = resolve(here, elsewhere.location());
      }
    }
    throw refused(SourceError.TOO_MANY_REDIRECTS, address);
  }

  private static Fetched unpacked(URI here, WebResponse.File file, int mostBytes) {
    try {
      var body = ContentCodings.unpack(file.body(), file.codings(), mostBytes);
      return new Fetched(here, body, file.charset());
    } catch (ContentCodings.Refused e) {
      throw new SourceException(Refusal.SERVICE_TROUBLE, e.reason(shown(here)));
    }
  }

  /** Resolves a redirect; servers write UTF-8 into a header that is decoded as Latin-1. */
  private static URI resolve(URI here, String location) {
    var bytes = location.getBytes(StandardCharsets.ISO_8859_1);
    return WebAddress.of(new String(bytes, StandardCharsets.UTF_8), here)
        .orElseThrow(() -> refused(SourceError.REDIRECT_INVALID, here));
  }

  private static void check(URI address) {
    var scheme = address.getScheme();
    boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    boolean named =
        WebAddress.host(address).isPresent() && WebAddress.port(address) <= LARGEST_PORT;
    if (!web || !named || address.getRawUserInfo() != null) {
      throw refused(SourceError.ADDRESS_REFUSED, address);
    }
  }

  private WebResponse ask(URI address, int mostBytes, long end) {
    var addresses = addresses(address, end);
    SourceException last = null;
    for (var one : addresses) {
      try {
        return await(request(address, one, mostBytes, end), address, end);
      } catch (Unreachable e) {
        last = refused(SourceError.UNREACHABLE, address);
      }
    }
    throw last == null ? refused(SourceError.HOST_WITHOUT_ADDRESS, address) : last;
  }

  /** Returns the checked addresses of a host. */
  private List<InetAddress> addresses(URI address, long end) {
    var host = host(address);
    var found = new CompletableFuture<List<InetAddress>>();
    Thread.startVirtualThread(
        () -> {
          try {
            found.complete(List.of(names.resolve(host)));
          } catch (UnknownHostException | RuntimeException e) {
            found.completeExceptionally(e);
          }
        });
    try {
      var all = await(found, address, end);
      boolean allowed = allowedHosts.contains(host.toLowerCase(Locale.ROOT));
      if (!allowed && !all.stream().allMatch(PublicAddresses::isPublic)) {
        throw refused(SourceError.ADDRESS_PRIVATE, address);
      }
      return all.stream().limit(MOST_ADDRESSES).toList();
    } catch (Unreachable e) {
      throw refused(SourceError.HOST_UNKNOWN, address);
    }
  }

  private static String host(URI address) {
    var host = WebAddress.host(address).orElseThrow(); // it was checked
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private CompletableFuture<WebResponse> request(
      URI address, InetAddress at, int mostBytes, long end) {
    return client
        .request(options(address, at))
        .recover(e -> Future.failedFuture(new Unreachable(e)))
        .compose(request -> send(request, address, mostBytes, end))
        .toCompletionStage()
        .toCompletableFuture();
  }

  private RequestOptions options(URI address, InetAddress at) {
    boolean secure = "https".equalsIgnoreCase(address.getScheme());
    int usual = secure ? 443 : 80;
    int port = WebAddress.port(address) < 0 ? usual : WebAddress.port(address);
    var path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    return new RequestOptions()
        .setMethod(HttpMethod.GET)
        .setServer(SocketAddress.inetSocketAddress(port, at.getHostAddress()))
        .setHost(host(address))
        .setPort(port)
        .setSsl(secure)
        .setURI(path + query)
        .setFollowRedirects(false)
        .putHeader("User-Agent", "Hark")
        .putHeader("Accept", "*/*")
        .putHeader("Accept-Encoding", "gzip, deflate");
  }

  /** Sends a request; closes its connection after the response or the deadline. */
  private Future<WebResponse> send(
      HttpClientRequest request, URI address, int mostBytes, long end) {
    var connection = request.connection();
    long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
    long timer = vertx.setTimer(Math.max(0, left) + 1, id -> connection.close()); // not before
    return request
        .send()
        .compose(response -> read(response, address, mostBytes))
        .onComplete(
            done -> {
              vertx.cancelTimer(timer);
              connection.close();
            });
  }

  private static Future<WebResponse> read(HttpClientResponse response, URI address, int mostBytes) {
    int status = response.statusCode();
    var location = response.getHeader("Location");
    if (status >= 300 && status < 400 && location != null) {
      return Future.succeededFuture(new WebResponse.Elsewhere(location));
    }
    var wait = retryAfter(response);
    if ((status == 429 || status == 503) && wait.isPresent()) {
      var message = refused(SourceError.HTTP_STATUS, address, Integer.toString(status)).reason();
      return Future.failedFuture(SourceException.slowDown(message, wait.get()));
    }
    if (status != 200) {
      return Future.failedFuture(
          refused(SourceError.HTTP_STATUS, address, Integer.toString(status)));
    }
    var promise = Promise.<WebResponse>promise();
    var body = Buffer.buffer();
    response.exceptionHandler(promise::tryFail);
    response.endHandler(end -> promise.tryComplete(file(response, body)));
    response.handler(
        part -> {
          if (body.length() + part.length() > mostBytes) {
            promise.tryFail(refused(SourceError.FILE_TOO_LARGE, address, mostBytes / 1024 / 1024));
          } else {
            body.appendBuffer(part);
          }
        });
    return promise.future();
  }

  private static WebResponse file(HttpClientResponse response, Buffer body) {
    var codings = String.join(",", response.headers().getAll("Content-Encoding"));
    var type = response.getHeader("Content-Type");
    var charset = CHARSET.matcher(type == null ? "" : type);
    return new WebResponse.File(body.getBytes(), codings, charset.find() ? charset.group(1) : "");
  }

  /** Returns the pause that a server asks for, at most a day. */
  private static Optional<Duration> retryAfter(HttpClientResponse response) {
    return Optional.ofNullable(response.getHeader("Retry-After"))
        .flatMap(header -> RetryAfter.parse(header, Instant.now()))
        .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }

  private <T> T await(CompletableFuture<T> future, URI address, long end) {
    try {
      if (Thread.interrupted()) { // also where the answer is there already
        throw new InterruptedException();
      }
      return future.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      future.cancel(true);
      throw refused(SourceError.TOO_SLOW, address);
    } catch (InterruptedException e) {
      future.cancel(true);
      Thread.currentThread().interrupt();
      throw refused(SourceError.STOPPED, address);
    } catch (ExecutionException e) {
      throw switch (e.getCause()) {
        case SourceException refused -> refused;
        case Unreachable unreachable -> unreachable;
        case UnknownHostException unknown -> new Unreachable(unknown);
        default -> refused(isOver(end) ? SourceError.TOO_SLOW : SourceError.BROKEN_OFF, address);
      };
    }
  }

  /** Checks whether the deadline has passed, at which Hark itself closes the connection. */
  private static boolean isOver(long end) {
    return System.nanoTime() - end >= 0;
  }

  private static SourceException refused(SourceError error, URI address) {
    return new SourceException(Refusal.SERVICE_TROUBLE, error, shown(address));
  }

  private static SourceException refused(SourceError error, URI address, Object value) {
    return new SourceException(Refusal.SERVICE_TROUBLE, error, shown(address), value);
  }

  private static String shown(URI address) {
    return ForeignText.quote(address.toString());
  }

  /** No connection could be established. */
  private static final class Unreachable extends RuntimeException {
    private Unreachable(Throwable cause) {
      super(cause);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
