package hark.web.access;

/** The commands of the user that runs Hark, which are known by a secret of the data folder. */
public interface LocalCommands {

  /**
   * Returns whether a request comes from such a command.
   *
   * @param secret the value of its header; {@code null} if it has none
   */
  boolean areSenders(String secret);

  /** Returns the name of the header that has the secret. */
  String header();
}
