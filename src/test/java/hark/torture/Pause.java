package hark.torture;

/** Waiting, where there is no event to wait for, and short texts. */
public final class Pause {

  private Pause() {}

  /** {@code false} where the thread was interrupted. */
  public static boolean millis(long millis) {
    try {
      Thread.sleep(Math.max(0, millis));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The beginning of a text, in one line. */
  public static String start(String text) {
    var line = text.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    return line.length() <= 200 ? line : line.substring(0, 200) + "...";
  }
}
