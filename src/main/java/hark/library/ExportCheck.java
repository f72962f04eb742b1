package hark.library;

import java.util.List;

/**
 * The result of reading an export without importing it.
 *
 * @param videos the number of videos that can be read
 * @param damaged places that cannot be read, are missing or differ, or did when it was written
 */
public record ExportCheck(int videos, List<String> damaged) {

  public ExportCheck {
    damaged = List.copyOf(damaged);
  }
}
