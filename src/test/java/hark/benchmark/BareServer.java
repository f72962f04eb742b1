package hark.benchmark;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The least that an HTTP server can do: Vert.x, on which Hark is built, which answers {@code /N}
 * with N bytes that it holds ready.
 */
final class BareServer {

  private BareServer() {}

  /** Prints its port and serves until its input ends. */
  public static void main(String[] arguments) throws Exception {
    Map<String, Buffer> answers = new ConcurrentHashMap<>();
    var server =
        Vertx.vertx()
            .createHttpServer()
            .requestHandler(
                request ->
                    request
                        .response()
                        .putHeader("Content-Type", "application/json")
                        .end(answers.computeIfAbsent(request.path(), BareServer::answer)))
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get();
    System.out.println(server.actualPort());
    while (System.in.read() >= 0) {
      // the benchmark holds it open
    }
    System.exit(0);
  }

  private static Buffer answer(String path) {
    return Buffer.buffer(new byte[Integer.parseInt(path.substring(1))]);
  }
}
