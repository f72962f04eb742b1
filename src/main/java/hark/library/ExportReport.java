package hark.library;

import hark.archive.ArchiveProblem;
import java.util.List;

/**
 * The result of an export.
 *
 * @param videos the number of videos in it
 * @param unreadable what could not be read, or is not as it was written
 */
public record ExportReport(int videos, List<ArchiveProblem> unreadable) {

  public ExportReport {
    unreadable = List.copyOf(unreadable);
  }
}
