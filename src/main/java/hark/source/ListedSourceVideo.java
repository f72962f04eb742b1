package hark.source;

import java.util.Objects;

/**
 * One video as its source's list tells of it.
 *
 * @param request with what the list tells
 * @param cause why the source failed; blank where it did not, or does not say
 */
public record ListedSourceVideo(
    TranscriptRequest request, ProcessingState readiness, String cause) {

  public ListedSourceVideo {
    Objects.requireNonNull(request);
    Objects.requireNonNull(readiness);
    Objects.requireNonNull(cause);
  }
}
