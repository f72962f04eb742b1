package hark.web.transport;

import hark.access.Role;
import hark.web.shell.CurrentVisitor;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * The receiver of request bodies, before a worker thread is used: small ones in memory, others in a
 * file. A slow sender occupies only a connection, and is disconnected after a while.
 */
@Singleton
class RequestBodies {

  /** The priority after the guard and the checks of access, which refuse forbidden requests. */
  private static final int PRIORITY = 50;

  /** The most bytes that are held in memory; most forms and lists of IDs are smaller. */
  static final int HELD = 64 * 1024;

  /** The most bytes of visitors who may only send forms of their own, such as that to sign in. */
  private static final long SMALL = 256 * 1024;

  private final SpoolFiles spool;
  private final SlowClientMonitor slowClients;
  private final EarlyRefusals refusals;
  private final PermitPool arriving;
  private final long largest;

  RequestBodies(
      SpoolFiles spool,
      SlowClientMonitor slowClients,
      EarlyRefusals refusals,
      RequestLimits limits,
      BodyLimit bodyLimit) {
    this.spool = spool;
    this.slowClients = slowClients;
    this.refusals = refusals;
    this.largest = bodyLimit.bytes();
    this.arriving = new PermitPool(limits.bodies(), 0, Duration.ZERO);
  }

  void register(@Observes Filters filters) {
    filters.register(this::receive, PRIORITY);
  }

  private void receive(RoutingContext context) {
    if (context.get(ReceivedBody.KEY) != null || !hasBody(context.request())) {
      context.next();
    } else if (!arriving.tryTake(1)) {
      refusals.end(context, 503);
    } else {
      new Arrival(context).begin();
    }
  }

  private static boolean hasBody(HttpServerRequest request) {
    var length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null
        ? request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
        : !length.equals("0");
  }

  /** A body being received; used only on the event loop of its connection. */
  private final class Arrival {
    private final RoutingContext context;
    private final HttpServerRequest request;
    private final SlowClientMonitor.Watch watch;
    private Buffer held = Buffer.buffer();
    private byte[] start;
    private SpoolFiles.Sheet sheet;
    private AsyncFile file;
    private final long most;
    private long received;
    private boolean hasEnded;
    private boolean isOver;

    Arrival(RoutingContext context) {
      this.context = context;
      this.request = context.request();
      boolean mayImport =
          CurrentVisitor.of(context).filter(visitor -> visitor.may(Role.EDITOR)).isPresent();
      this.most = mayImport ? largest : SMALL;
      var loop = context.vertx().getOrCreateContext();
      watch = slowClients.watch(() -> loop.runOnContext(_ -> refuse(408)));
    }

    void begin() {
      request.exceptionHandler(_ -> abort());
      context.addEndHandler(_ -> leave());
      request.handler(this::take);
      request.endHandler(_ -> end());
      if (request.headers().contains(HttpHeaders.EXPECT)) {
        context.response().writeContinue();
        request.headers().remove(HttpHeaders.EXPECT); // answered
      }
      request.resume();
    }

    private void take(Buffer bytes) {
      if (isOver) {
        return;
      }
      received += bytes.length();
      watch.count(bytes.length());
      if (received > most) {
        refuse(413);
      } else if (file != null) {
        write(bytes);
      } else {
        held.appendBuffer(bytes);
        if (held.length() > HELD && sheet == null) {
          open();
        }
      }
    }

    private void open() {
      request.pause();
      try {
        sheet = spool.sheet();
      } catch (UncheckedIOException e) {
        fail(e);
        return;
      }
      context
          .vertx()
          .fileSystem()
          .open(sheet.path().toString(), new OpenOptions().setTruncateExisting(true))
          .onComplete(
              opened -> {
                if (isOver) {
                  if (opened.succeeded()) {
                    opened.result().close();
                    sheet.deleteAgain();
                  }
                } else if (opened.failed()) {
                  fail(opened.cause());
                } else {
                  file = opened.result();
                  file.exceptionHandler(this::fail);
                  var first = held;
                  start = first.getBytes(0, ReceivedBody.START);
                  held = Buffer.buffer();
                  write(first);
                  if (!isOver) {
                    request.resume();
                  }
                }
              });
    }

    private void write(Buffer bytes) {
      try {
        sheet.grow(bytes.length());
      } catch (BusyException e) {
        refuse(503);
        return;
      }
      file.write(bytes).onFailure(this::fail);
      if (file.writeQueueFull()) {
        request.pause();
        file.drainHandler(_ -> request.resume());
      }
    }

    private void end() {
      hasEnded = true;
      if (isOver) {
        return;
      }
      if (file == null) {
        deliver(new ReceivedBody(held));
      } else {
        file.close()
            .onComplete(
                closed -> {
                  if (closed.failed()) {
                    fail(closed.cause());
                  } else if (!isOver) {
                    deliver(new ReceivedBody(sheet.path(), start));
                  }
                });
      }
    }

    private void deliver(ReceivedBody body) {
      finish();
      context.put(ReceivedBody.KEY, body);
      context.next();
    }

    private void refuse(int status) {
      if (!isOver) {
        abandon();
        refusals.end(context, status);
      }
    }

    private void fail(Throwable cause) {
      if (!isOver) {
        abandon();
        refusals.end(context, cause);
      }
    }

    private void abort() {
      if (!isOver && !hasEnded) {
        abandon();
      }
    }

    /** Handles the end of the request, in any way. */
    private void leave() {
      if (!isOver) {
        abandon();
      } else if (sheet != null) {
        sheet.close();
      }
    }

    /** Releases the resources of the body, without an answer. */
    private void abandon() {
      finish();
      if (file != null && !hasEnded) {
        file.close();
      }
      if (sheet != null) {
        sheet.close();
      }
    }

    private void finish() {
      isOver = true;
      watch.close();
      arriving.giveBack(1);
    }
  }
}
