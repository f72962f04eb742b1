package hark.web;

import hark.ingest.Importer;
import hark.transcript.Track;
import hark.transcript.Video;

/** Takes in a transcript that somebody sent. */
@FunctionalInterface
public interface Intake {

  /** A transcript cannot be taken; the message says why, for the person who sent it. */
  final class Refused extends RuntimeException {

    public Refused(String reason, Throwable cause) {
      super(reason, cause);
    }
  }

  /**
   * Takes a transcript; it can be searched when this returns.
   *
   * @param content a caption file of any format
   * @throws Refused when there is no transcript in it
   */
  Importer.Outcome take(Video video, Track track, byte[] content);
}
