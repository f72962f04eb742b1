package hark.ingest.queue;

import hark.transcript.VideoId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.function.Consumer;

/**
 * The set of videos that were ever requested, each as 64 bits of a hash of its source and ID: a
 * million take 16 MB. When it holds {@link #capacity} videos, the older half is dropped: if one of
 * these was deleted from the library, it may be imported again as new. Not safe for use by several
 * threads.
 */
public final class SeenVideos {

  /** The default capacity. */
  static final int CAPACITY = 1_000_000;

  /** The number of hashes in one line of the journal. */
  private static final int LINE = 8_192;

  private final int capacity;
  private LongSet recent = new LongSet();
  private LongSet older = new LongSet();

  public SeenVideos(int capacity) {
    this.capacity = capacity;
  }

  /**
   * Returns the maximum number of videos that are remembered; once reached, at least half as many
   * always are.
   */
  int capacity() {
    return capacity;
  }

  public void add(String source, VideoId video) {
    add(hash(source, video));
  }

  public boolean contains(String source, VideoId video) {
    long hash = hash(source, video);
    return recent.contains(hash) || older.contains(hash);
  }

  public int size() {
    return recent.size() + older.size();
  }

  private void add(long hash) {
    if (recent.contains(hash) || older.contains(hash)) {
      return;
    }
    if (recent.size() >= capacity / 2) {
      older = recent;
      recent = new LongSet();
    }
    recent.add(hash);
  }

  private static long hash(String source, VideoId video) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var text = source + "\n" + video.value();
      return ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Passes all hashes on, the older ones first, as texts for {@link #addAll}. */
  public void forEachText(Consumer<String> taker) {
    write(older, taker);
    write(recent, taker);
  }

  private static void write(LongSet hashes, Consumer<String> taker) {
    var all = hashes.sorted();
    for (int first = 0; first < all.length; first += LINE) {
      int size = Math.min(LINE, all.length - first);
      var bytes = ByteBuffer.allocate(size * Long.BYTES);
      bytes.asLongBuffer().put(all, first, size);
      taker.accept(Base64.getEncoder().withoutPadding().encodeToString(bytes.array()));
    }
  }

  /**
   * Adds hashes from a text that {@link #forEachText} wrote.
   *
   * @throws IllegalArgumentException when the text has another form
   */
  public void addAll(String text) {
    var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    if (bytes.remaining() % Long.BYTES != 0) {
      throw new IllegalArgumentException("Hashes of videos have eight bytes each");
    }
    while (bytes.hasRemaining()) {
      add(bytes.getLong());
    }
  }
}
