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

  /** A transcript would take the place of another one; the message says of which. */
  final class Clash extends RuntimeException {

    public Clash(String reason) {
      super(reason);
    }
  }

  /**
   * A transcript that somebody sent.
   *
   * @param languageIsNamed the language of the track was read out of a file's name
   * @param content a caption file of any format
   */
  record Sent(Video video, Track track, boolean languageIsNamed, byte[] content) {}

  /**
   * Takes a transcript; it can be searched when this returns.
   *
   * @param replace whether it may take the place of other words, or belong to a video of another
   *     source
   * @throws Refused when there is no transcript in it
   * @throws Clash when it would, and may not; nothing was changed
   */
  Importer.Outcome take(Sent sent, boolean replace);
}
