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
 * Shares what is scarce between requests: the heap, and turns for work that takes long. What a
 * request takes it holds until its answer has been made; an answer that is still being sent holds
 * none of it. Safe to share between threads.
 */
@Singleton
public class ResourcePermits {

  /** In which the heap is shared, so that all of it can be counted. */
  private static final long UNIT = 1024;

  /** Threads that may wait for each kind of turn; all together far less than there are workers. */
  private static final int WAITING = 24;

  private static final Duration READER = Duration.ofSeconds(2);
  private static final Duration SENDER = Duration.ofSeconds(10);

  /** Bytes of the heap for a byte of a caption file while it is parsed and indexed; measured. */
  private static final int PARSING = 7;

  /** Bytes of the heap for one segment and for one word, as read and as shown; measured. */
  private static final int SEGMENT = 400;

  private static final int WORD = 40;

  /** Bytes of the heap for one moment in an answer that lists all of a video. */
  private static final int MOMENT = 2_000;

  /** Bytes of the heap for what a list tells of one video. */
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
   * A search.
   *
   * @throws BusyException as do all that follow, when there is no room in time
   */
  public void search() {
    hold(searches.take(1));
  }

  /** An export of the library. */
  public void export() {
    hold(exports.take(1));
  }

  /** A library or files that are taken in. */
  public void importing() {
    hold(imports.take(1));
  }

  /** A caption file of so many bytes is parsed. */
  public void parsing(long bytes) {
    hold(memoryForSenders.take(bytes * PARSING / UNIT));
  }

  /** A transcript of the video is read whole. */
  public void transcript(VideoId video) {
    hold(memory.take(size(video) / UNIT));
  }

  /** All moments of a video are listed. */
  public void allMoments(VideoId video) {
    hold(memory.take(largest(video, IndexedTrack::segments) * MOMENT / UNIT));
  }

  /** All videos are listed. */
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
      throw new IllegalStateException("Turns are for requests");
    }
    request.registerCompletionCallback(_ -> grant.close());
  }
}
