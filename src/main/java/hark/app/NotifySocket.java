package hark.app;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.util.Optional;

/**
 * The socket at which a service manager, such as systemd, listens for the state of the services
 * that it has started (sd_notify). It takes datagrams, which the JDK sends to network addresses
 * only, so that the three functions of the C library that it takes are called here. Linux only.
 * Safe to share between threads.
 */
final class NotifySocket {

  /** The longest path of a local socket, in bytes. */
  private static final int LONGEST_PATH = 107;

  private static final short AF_UNIX = 1;
  private static final int SOCK_DGRAM = 2;
  private static final int SOCK_CLOEXEC = 0x80000;
  private static final int MSG_NOSIGNAL = 0x4000;

  private final byte[] path;

  private NotifySocket(byte[] path) {
    this.path = path;
  }

  /**
   * Returns the socket of a name; empty if it is of another kind than those that systemd has on a
   * machine, such as {@code vsock:2:9000}.
   *
   * @param name an absolute path, or {@code @} and the rest of an abstract one
   */
  static Optional<NotifySocket> named(String name) {
    var path = name.getBytes(UTF_8);
    boolean isLocal = name.startsWith("/") || name.startsWith("@");
    if (!isLocal || path.length < 2 || path.length > LONGEST_PATH) {
      return Optional.empty();
    }
    if (path[0] == '@') {
      path[0] = 0;
    }
    return Optional.of(new NotifySocket(path));
  }

  /**
   * Sends a state, such as {@code READY=1}; several are lines.
   *
   * @throws IOException if it cannot be delivered, for instance because nothing listens
   */
  void send(String state) throws IOException {
    try (var memory = Arena.ofConfined()) {
      var text = memory.allocateFrom(JAVA_BYTE, state.getBytes(UTF_8));
      var address = address(memory);
      var error = memory.allocate(CLibrary.ERROR);
      int socket =
          (int) CLibrary.SOCKET.invokeExact(error, (int) AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
      requireDone(socket, "socket", error);
      try {
        long sent =
            (long)
                CLibrary.SEND_TO.invokeExact(
                    error,
                    socket,
                    text,
                    text.byteSize(),
                    MSG_NOSIGNAL,
                    address,
                    (int) address.byteSize());
        requireDone(sent, "sendto", error);
      } finally {
        int _ = (int) CLibrary.CLOSE.invokeExact(socket);
      }
    } catch (IOException | RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) { // a method handle may throw anything; these functions do not
      throw new IllegalStateException(e);
    }
  }

  /** Returns a {@code sockaddr_un}: the family and the path, which ends with zero in a folder. */
  private MemorySegment address(Arena memory) {
    boolean isAbstract = path[0] == 0;
    var address = memory.allocate(Short.BYTES + path.length + (isAbstract ? 0L : 1L), Short.BYTES);
    address.set(JAVA_SHORT, 0, AF_UNIX);
    MemorySegment.copy(path, 0, address, JAVA_BYTE, Short.BYTES, path.length);
    return address;
  }

  private static void requireDone(long result, String function, MemorySegment error)
      throws IOException {
    if (result < 0) {
      int number = (int) CLibrary.ERROR_NUMBER.get(error, 0L);
      throw new IOException(
          "The service manager cannot be told: %s, error %d".formatted(function, number));
    }
  }

  /** The functions, which are looked up when the first state is sent. */
  private static final class CLibrary {

    static final StructLayout ERROR = Linker.Option.captureStateLayout();
    static final VarHandle ERROR_NUMBER =
        ERROR.varHandle(MemoryLayout.PathElement.groupElement("errno"));

    static final MethodHandle SOCKET =
        function("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT), true);
    static final MethodHandle SEND_TO =
        function(
            "sendto",
            FunctionDescriptor.of(
                JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT),
            true);
    static final MethodHandle CLOSE =
        function("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT), false);

    private CLibrary() {}

    @SuppressWarnings("restricted") // bin/hark allows it; the types are those of the C library
    private static MethodHandle function(
        String name, FunctionDescriptor types, boolean withErrorNumber) {
      var linker = Linker.nativeLinker();
      var place = linker.defaultLookup().findOrThrow(name);
      return withErrorNumber
          ? linker.downcallHandle(place, types, Linker.Option.captureCallState("errno"))
          : linker.downcallHandle(place, types);
    }
  }
}
