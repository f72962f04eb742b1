package hark.caption;

/** The limits on a caption file. */
public final class CaptionLimits {

  /** The maximum number of bytes of a file. */
  public static final int MAX_BYTES = 20 * 1024 * 1024;

  /** The maximum number of cues of a file. */
  public static final int MAX_CUES = 500_000;

  private CaptionLimits() {}
}
