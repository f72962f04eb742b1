package hark.archive;

import java.util.List;
import java.util.Optional;

/**
 * A folder of the archive after all its files were read and compared with their hashes.
 *
 * @param place relative to the archive's folder
 * @param video what can be read of it; nothing where no transcript can
 */
public record InspectedVideo(
    String place, Optional<ArchivedVideo> video, List<ArchiveProblem> problems) {

  public InspectedVideo {
    problems = List.copyOf(problems);
  }
}
