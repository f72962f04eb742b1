package hark.web.transport;

import hark.library.Library;
import hark.search.TranscriptIndex.IndexedTrack;
import hark.transcript.VideoId;
import hark.web.transport.PermitPool.Grant;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.ToLongFunction;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * The distribution of scarce resources among requests: the heap, and permits for long work. A
 * request holds its share until its answer is produced; sending the answer holds none. Safe to
 * share between threads.
 */
@Singleton
public class ResourcePermits {

  /** The unit of shares of the heap in bytes, so that all of it can be counted. */
  private static final long UNIT = 1024;

  /**
   * The most threads that may wait for each kind of permit; together far fewer than there are
   * workers.
   */
  private static final int WAITING = 24;

  private static final Duration READER = Duration.ofSeconds(2);
  private static final Duration SENDER = Duration.ofSeconds(10);

  /**
   * Bytes of the heap for a byte of a caption file while it is parsed and indexed; an estimate on
   * the high side.
   */
  private static final int PARSING = 7;

  /**
   * Bytes of the heap for one segment and for one word, as read and as shown; an estimate on the
   * high side.
   */
  private static final int SEGMENT = 400;

  private static final int WORD = 40;

  /** Bytes of the heap for one moment in an answer that lists all of a video. */
  private static final int MOMENT = 2_000;

  /** Bytes of the heap for one video in a list. */
  private static final int LISTED = 1_500;

  private final Library library;
  private final PermitPool memory;
  private final PermitPool memoryForSenders;
  private final PermitPool searches;
  private final PermitPool exports;
  private final PermitPool imports;

  ResourcePermits(Library library, RequestLimits limits) {
    this.library = library;
    int units = (int) Math.min(Integer.MAX_VALUE, limits.memory() / UNIT);
    memory = new PermitPool(units / 2, WAITING, READER);
    memoryForSenders = new PermitPool(units / 2, WAITING, SENDER);
    searches = new PermitPool(limits.searches(), WAITING, READER);
    exports = new PermitPool(limits.exports(), 0, Duration.ZERO);
    imports = new PermitPool(limits.imports(), WAITING, SENDER);
  }

  /**
   * Takes a permit for a search.
   *
   * @throws BusyException when there is none in time; so do the methods below
   */
  public void search() {
    hold(searches.take(1));
  }

  /** Takes a permit for an export of the library. */
  public void export() {
    hold(exports.take(1));
  }

  /** Takes a permit for an import of a library, of files or of the samples. */
  public void importing() {
    hold(imports.take(1));
  }

  /** Returns the permits for imports. */
  PermitPool imports() {
    return imports;
  }

  /** Takes memory to parse a caption file of this many bytes. */
  public void parsing(long bytes) {
    hold(memoryForSenders.take(bytes * PARSING / UNIT));
  }

  /** Takes memory to read a whole transcript of the video. */
  public void transcript(VideoId video) {
    hold(memory.take(size(video) / UNIT));
  }

  /** Takes memory to list all moments of a video. */
  public void allMoments(VideoId video) {
    hold(memory.take(largest(video, IndexedTrack::segments) * MOMENT / UNIT));
  }

  /** Takes memory to list all videos. */
  public void allVideos() {
    hold(memory.take(library.totals().videos() * (long) LISTED / UNIT));
  }

  private long size(VideoId video) {
    return largest(video, entry -> entry.segments() * (long) SEGMENT + entry.words() * WORD);
  }

  private long largest(VideoId video, ToLongFunction<IndexedTrack> size) {
    return library.entries(video).stream().mapToLong(size).max().orElse(0);
  }

  private static void hold(Grant grant) {
    var request = CurrentRequestManager.get();
    if (request == null) {
      grant.close();
      throw new IllegalStateException("Permits are for requests");
    }
    request.registerCompletionCallback(_ -> grant.close());
  }
}
