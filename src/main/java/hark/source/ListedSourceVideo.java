package hark.source;

import java.util.Objects;

/**
 * One video as its source's list tells of it.
 *
 * @param wanted with what the list tells
 * @param cause why the source failed; blank where it did not, or does not say
 */
public record ListedSourceVideo(TranscriptRequest wanted, ProcessingState readiness, String cause) {

  public ListedSourceVideo {
    Objects.requireNonNull(wanted);
    Objects.requireNonNull(readiness);
    Objects.requireNonNull(cause);
  }
}
