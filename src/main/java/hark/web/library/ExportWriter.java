package hark.web.library;

import hark.web.transport.BusyException;
import hark.web.transport.ConnectionCloser;
import hark.web.transport.ResourcePermits;
import hark.web.transport.SlowClientMonitor;
import hark.web.transport.StreamedContent;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * A writer of exports directly to their clients, as they may be larger than memory and disk. Each
 * occupies a worker thread, so only a few are written at once, and one whose client stops reading
 * is ended.
 */
@Singleton
class ExportWriter {

  private final ResourcePermits permits;
  private final SlowClientMonitor slowClients;

  ExportWriter(ResourcePermits permits, SlowClientMonitor slowClients) {
    this.permits = permits;
    this.slowClients = slowClients;
  }

  /**
   * Reserves a slot for an export; it is released with the request.
   *
   * @throws BusyException if the maximum number of exports is being written
   */
  StreamingOutput once(StreamedContent content) {
    permits.export();
    var context = CurrentRequestManager.get().unwrap(RoutingContext.class);
    return out -> {
      try (var watch = slowClients.watch(() -> cut(context))) {
        content.writeTo(new Counted(out, watch, context.response()));
      }
    };
  }

  private void cut(RoutingContext context) {
    ConnectionCloser.cut(context);
  }

  /** A stream that counts the bytes received, and ends an export whose client has disconnected. */
  private static final class Counted extends FilterOutputStream {
    private final SlowClientMonitor.Watch watch;
    private final HttpServerResponse response;

    Counted(OutputStream out, SlowClientMonitor.Watch watch, HttpServerResponse response) {
      super(out);
      this.watch = watch;
      this.response = response;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      if (response.closed()) {
        throw new IOException("The client disconnected");
      }
      out.write(bytes, from, length);
      watch.count(length);
    }
  }
}
