package hark.torture;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A host of podcast feeds on the loopback interface; each has two episodes, and gets up to 50. */
final class FeedServer implements AutoCloseable {

  private static final int MOST_EPISODES = 50;

  private final HttpServer server;
  private final ConcurrentHashMap<String, AtomicInteger> episodes = new ConcurrentHashMap<>();

  FeedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** The address of a feed of this name, which is made where there is none. */
  String feed(String name) {
    episodes.computeIfAbsent(name, key -> new AtomicInteger(2));
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name + ".xml";
  }

  void publish(String name) {
    episodes.get(name).updateAndGet(count -> Math.min(count + 1, MOST_EPISODES));
  }

  /** A word of each episode of these feeds. */
  Set<String> words(Set<String> feeds) {
    return feeds.stream()
        .flatMap(
            name ->
                IntStream.range(0, episodes.get(name).get()).mapToObj(i -> speech(name, i).word(1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Speech speech(String feed, int episode) {
    return new Speech(feed, episode + 1);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var name = exchange.getRequestURI().getPath().substring(1);
    var body =
        name.endsWith(".xml")
            ? feedText(name.substring(0, name.length() - 4))
            : speech(name.split("~")[0], Integer.parseInt(name.split("~")[1])).webVtt();
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private String feedText(String name) {
    var count = episodes.computeIfAbsent(name, key -> new AtomicInteger(2)).get();
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                ("<item><title>%s %d</title><guid>%s-%d</guid><podcast:transcript"
                        + " url='/%s~%d' type='text/vtt'/></item>")
                    .formatted(name, i, name, i, name, i))
        .collect(
            Collectors.joining(
                "",
                "<rss version='2.0' xmlns:podcast='https://podcastindex.org/namespace/1.0'>"
                    + "<channel><title>"
                    + name
                    + "</title><language>en</language>",
                "</channel></rss>"));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
