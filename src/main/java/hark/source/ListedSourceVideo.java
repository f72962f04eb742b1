package hark.source;

import java.util.Objects;

/**
 * One video in the list of its source.
 *
 * @param request a request with the details in the list
 * @param cause the reason why the source failed to process it; blank if it did not, or gives none
 */
public record ListedSourceVideo(
    TranscriptRequest request, ProcessingState readiness, String cause) {

  public ListedSourceVideo {
    Objects.requireNonNull(request);
    Objects.requireNonNull(readiness);
    Objects.requireNonNull(cause);
  }
}
