package hark.web.media;

import hark.web.transport.ByteRange;
import hark.web.transport.ConnectionCloser;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/**
 * The transfer of part of a file, piece by piece at the client's pace: read on the threads of the
 * folder, written on the event loop of the connection. A slow client holds no thread.
 */
final class MediaTransfer {

  private static final Logger LOG = Logger.getLogger(MediaTransfer.class);
  private static final int PIECE = 128 * 1024;

  private final MediaFolder folder;
  private final FileChannel file;
  private final RoutingContext routing;
  private final HttpServerResponse response;
  private final Context loop;
  private final long end;
  private long at;

  MediaTransfer(MediaFolder folder, FileChannel file, ByteRange range, RoutingContext routing) {
    this.folder = folder;
    this.file = file;
    this.routing = routing;
    this.response = routing.response();
    this.loop = routing.vertx().getOrCreateContext();
    this.at = range.first();
    this.end = range.end();
  }

  /** Starts the transfer; the file is closed at its end or when the client disconnects. */
  void begin() {
    routing.addEndHandler(_ -> close());
    read();
  }

  private void read() {
    if (response.closed()) {
      close();
      return;
    }
    try {
      folder
          .submit(this::piece)
          .whenComplete((piece, failure) -> loop.runOnContext(_ -> write(piece, failure)));
    } catch (RejectedExecutionException e) {
      routing.vertx().setTimer(100, _ -> read()); // all threads are busy
    }
  }

  private Buffer piece() throws IOException {
    var bytes = ByteBuffer.allocate((int) Math.min(PIECE, end - at));
    while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) > 0) {}
    if (bytes.hasRemaining()) {
      throw new IOException("The file became shorter while it was being sent");
    }
    return Buffer.buffer(bytes.array());
  }

  private void write(Buffer piece, Throwable failure) {
    if (response.closed()) {
      close();
    } else if (failure != null) {
      LOG.warnf("A recording could not be sent: %s", failure);
      close();
      ConnectionCloser.cut(routing);
    } else {
      send(piece);
    }
  }

  private void send(Buffer piece) {
    at += piece.length();
    if (at == end) {
      response.end(piece);
      close();
    } else {
      response.write(piece);
      if (response.writeQueueFull()) {
        response.drainHandler(_ -> read());
      } else {
        read();
      }
    }
  }

  private void close() {
    try {
      file.close();
    } catch (IOException e) {
      LOG.debug("A recording could not be closed", e);
    }
  }
}
