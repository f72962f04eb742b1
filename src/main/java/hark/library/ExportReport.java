package hark.library;

import hark.archive.ArchiveProblem;
import java.util.List;

/**
 * The result of an export.
 *
 * @param videos the number of videos in it
 * @param unreadable the files that could not be read, or differ from what was written
 */
public record ExportReport(int videos, List<ArchiveProblem> unreadable) {

  public ExportReport {
    unreadable = List.copyOf(unreadable);
  }
}
