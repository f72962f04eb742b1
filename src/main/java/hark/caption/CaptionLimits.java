package hark.caption;

/** The most that a caption file may hold. */
public final class CaptionLimits {

  /** Bytes of a file. */
  public static final int MAX_BYTES = 20 * 1024 * 1024;

  /** Cues of a file. */
  public static final int MAX_CUES = 500_000;

  private CaptionLimits() {}
}
