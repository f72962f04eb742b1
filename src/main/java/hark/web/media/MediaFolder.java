package hark.web.media;

import hark.web.shell.WebSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The folder of recordings, which may be on a network drive that hangs: only a few threads of its
 * own access it, and no caller waits for them for long. Only regular files inside the folder count;
 * a link that leads out of it does not. Safe to share between threads.
 */
@Singleton
class MediaFolder {

  private static final Logger LOG = Logger.getLogger(MediaFolder.class);
  private static final int THREADS = 8;
  private static final int WAITING = 64;

  /** The longest time a page waits for the list of recordings. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** The time without further attempts after one that took too long. */
  private static final long PAUSE_NANOS = Duration.ofSeconds(10).toNanos();

  /** A file that is open for reading. */
  record Opened(FileChannel channel, long length, long modifiedMillis) {}

  private final Optional<Path> folder;
  private final ThreadPoolExecutor threads;
  private volatile long lastHang = System.nanoTime() - PAUSE_NANOS;

  MediaFolder(WebSettings settings) {
    folder = settings.mediaFolder();
    threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("media ", 1).factory());
    threads.allowCoreThreadTimeOut(true);
  }

  boolean isSet() {
    return folder.isPresent();
  }

  /** Returns the first of some names that a recording in the folder has; empty while it hangs. */
  Optional<String> firstOf(List<String> names) {
    return look(
        () -> {
          for (var name : names) {
            if (recording(name).isPresent()) {
              return Optional.of(name);
            }
          }
          return Optional.empty();
        },
        Optional.empty());
  }

  /** Returns the names of all files directly in the folder; empty while it hangs. */
  Set<String> names() {
    return look(this::list, Set.of());
  }

  private Set<String> list() throws IOException {
    try (var files = Files.list(folder.orElseThrow())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(MediaFileNames::isServed)
          .filter(this::isRecording)
          .collect(Collectors.toSet());
    }
  }

  private boolean isRecording(String name) {
    try {
      return recording(name).isPresent();
    } catch (IOException e) {
      return false;
    }
  }

  private <T> T look(Callable<T> work, T otherwise) {
    if (!isSet() || System.nanoTime() - lastHang < PAUSE_NANOS) {
      return otherwise;
    }
    try {
      return submit(work).get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | RejectedExecutionException e) {
      lastHang = System.nanoTime();
      LOG.warnf("The media folder %s does not respond", folder.orElseThrow());
    } catch (ExecutionException e) {
      LOG.warnf("The media folder %s cannot be read: %s", folder.orElseThrow(), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return otherwise;
  }

  /**
   * Opens a file of the folder.
   *
   * @param name relative to the folder
   * @return empty if there is no such recording; completed on a thread of this folder, if ever
   * @throws RejectedExecutionException while all threads are busy and the queue is full
   */
  CompletableFuture<Optional<Opened>> open(String name) {
    var done = new CompletableFuture<Optional<Opened>>();
    threads.execute(
        () -> {
          try {
            var file = recording(name);
            var opened = file.isEmpty() ? Optional.<Opened>empty() : Optional.of(open(file.get()));
            if (!done.complete(opened) && opened.isPresent()) {
              opened.get().channel().close(); // the caller no longer waits
            }
          } catch (IOException | RuntimeException e) {
            done.completeExceptionally(e);
          }
        });
    return done;
  }

  /** Runs work that accesses the folder. */
  <T> CompletableFuture<T> submit(Callable<T> work) {
    var done = new CompletableFuture<T>();
    threads.execute(
        () -> {
          try {
            done.complete(work.call());
          } catch (Exception e) {
            done.completeExceptionally(e);
          }
        });
    return done;
  }

  private Optional<Path> recording(String name) throws IOException {
    var root = folder.orElseThrow().toRealPath();
    var file = folder.orElseThrow().resolve(name);
    if (!Files.isRegularFile(file)) {
      return Optional.empty(); // also excludes pipes, which would block without a writer
    }
    var real = file.toRealPath();
    return real.startsWith(root) ? Optional.of(real) : Optional.empty();
  }

  private static Opened open(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new Opened(channel, channel.size(), Files.getLastModifiedTime(file).toMillis());
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
