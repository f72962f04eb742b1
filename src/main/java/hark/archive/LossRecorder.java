package hark.archive;

import hark.message.Message;
import java.nio.file.Path;

/** The recording of files that are lost, for reports that outlive restarts. */
@FunctionalInterface
public interface LossRecorder {

  /**
   * Records that a file is missing; does so once, however often it is called.
   *
   * @param loss the loss and the remedy
   */
  void missing(Path file, Message loss);
}
