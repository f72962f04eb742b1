package hark.web.transport;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * The sender of answers produced on worker threads. A worker writes an answer completely, as fast
 * as it can, into memory or, if it is large or memory is short, into a file; it is then sent
 * without a thread, however slow the client is. Safe to share between threads.
 */
@Singleton
class AnswerSender {

  /** The most bytes of one answer that are held in memory. */
  private static final int HELD = 256 * 1024;

  /**
   * The size in bytes up to which answers are neither counted nor monitored; connections are
   * bounded.
   */
  private static final int SMALL = 16 * 1024;

  private static final int UNIT = 1024;

  /** The divisor that gives the share of memory for answers being sent. */
  private static final int SHARE = 4;

  private final SpoolFiles spool;
  private final SlowClientMonitor slowClients;
  private final PermitPool held;

  AnswerSender(SpoolFiles spool, SlowClientMonitor slowClients, RequestLimits limits) {
    this.spool = spool;
    this.slowClients = slowClients;
    this.held =
        new PermitPool(
            Math.clamp(limits.memory() / SHARE / UNIT, 1, Integer.MAX_VALUE), 0, Duration.ZERO);
  }

  /**
   * Produces and sends an answer. Blocks while it is produced.
   *
   * @throws BusyException when there is no room for it; nothing was sent
   */
  void send(StreamedContent content, ServerRequestContext request) throws IOException {
    var context = ((ResteasyReactiveRequestContext) request).unwrap(RoutingContext.class);
    var made = new Made();
    try {
      content.writeTo(made);
      made.close();
    } catch (IOException | RuntimeException | Error e) {
      made.discard();
      throw e;
    }
    // The headers are written when the first byte is sent.
    if (made.file == null) {
      send(made, context);
    } else {
      sendFile(made, context);
    }
  }

  private void send(Made made, RoutingContext context) {
    if (made.units == 0) {
      context.response().end(made.bytes);
      return;
    }
    var watch = slowClients.watch(made.length, () -> ConnectionCloser.cut(context));
    context
        .response()
        .end(made.bytes)
        .onComplete(
            _ -> {
              watch.close();
              held.giveBack(made.units);
            });
  }

  private void sendFile(Made made, RoutingContext context) {
    var response = context.response();
    var watch = slowClients.watch(made.length, () -> ConnectionCloser.cut(context));
    response.putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(made.length));
    response.write(Buffer.buffer()); // the headers, while the request is active
    context
        .vertx()
        .fileSystem()
        .open(made.sheet.path().toString(), new OpenOptions().setWrite(false).setCreate(false))
        .compose(
            file -> {
              var sent = file.pipeTo(response);
              sent.onComplete(_ -> file.close());
              return sent;
            })
        .onComplete(
            sent -> {
              watch.close();
              made.sheet.close();
              if (sent.failed()) {
                ConnectionCloser.cut(context);
              }
            });
  }

  private static int units(int bytes) {
    return Math.ceilDiv(bytes, UNIT);
  }

  /** The part of an answer produced so far. */
  private final class Made extends OutputStream {
    private Buffer bytes = Buffer.buffer();
    private int units;
    private long length;
    private SpoolFiles.Sheet sheet;
    private OutputStream plain;
    private OutputStream file;

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] more, int from, int count) throws IOException {
      length += count;
      if (file == null && !isRoomFor(length)) {
        overflow();
      }
      if (file == null) {
        bytes.appendBytes(more, from, count);
      } else {
        file.write(more, from, count);
      }
    }

    private boolean isRoomFor(long bytes) {
      if (bytes <= SMALL) {
        return true;
      }
      int wanted = bytes <= HELD ? units((int) bytes) : Integer.MAX_VALUE;
      if (wanted <= units) {
        return true;
      }
      if (wanted == Integer.MAX_VALUE || !held.tryTake(wanted - units)) {
        return false;
      }
      units = wanted;
      return true;
    }

    private void overflow() throws IOException {
      sheet = spool.sheet();
      plain = sheet.out();
      file = new BufferedOutputStream(plain, 1 << 16);
      file.write(bytes.getBytes());
      bytes = null;
      held.giveBack(units);
      units = 0;
    }

    @Override
    public void close() throws IOException {
      if (file != null) {
        file.close();
      }
    }

    void discard() throws IOException {
      held.giveBack(units);
      units = 0;
      if (sheet != null) {
        plain.close(); // not the stream before it, which would write the rest
        sheet.close();
      }
    }
  }
}
