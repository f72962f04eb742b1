package hark.web.imports;

import hark.transcript.VideoId;
import hark.web.shell.VideoIdText;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A list of IDs to be imported, as received.
 *
 * @param anyway whether those that do not look like IDs are to be imported too
 */
record ImportRequest(
    @NotEmpty @Size(max = ImportRequest.MOST) List<@NotNull @VideoIdText String> ids,
    boolean anyway) {

  static final int MOST = 10_000;

  /** Returns the IDs, which must have passed validation. */
  List<VideoId> videos() {
    return ids.stream().map(VideoId::new).toList();
  }
}
