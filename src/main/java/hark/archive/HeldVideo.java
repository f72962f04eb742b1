package hark.archive;

/**
 * The bounds of one video in memory, the same for exports and restores, so that whatever is
 * exported can be restored. Its first transcripts are held as they are, further ones compressed.
 * Used by one thread.
 */
final class HeldVideo {

  /** The most transcripts of one video. */
  static final int MOST_TRACKS = 400;

  /** The most bytes of one video's transcripts in memory; less than the largest request. */
  static final int MOST_BYTES = 60 << 20;

  /** The bytes up to which transcripts are held as they are. */
  private static final int PLAIN_BYTES = 16 << 20;

  private long held;
  private int tracks;

  /** Counts a transcript, and returns it as it is to be held. */
  StoredContent hold(byte[] content) {
    var stored =
        held + content.length <= PLAIN_BYTES
            ? StoredContent.of(content)
            : StoredContent.packed(content);
    tracks++;
    held += stored.heldBytes();
    return stored;
  }

  /** Returns whether the last transcript exceeded the bounds. */
  boolean isTooLarge() {
    return held > MOST_BYTES || tracks > MOST_TRACKS;
  }
}
