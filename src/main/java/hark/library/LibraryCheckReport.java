package hark.library;

import java.util.List;

/**
 * The result of a check.
 *
 * @param videos the number of videos that were read
 * @param transcripts the number of transcripts that were read
 * @param repairs the repairs made before the check
 */
public record LibraryCheckReport(
    long videos, long transcripts, List<LibraryFinding> findings, List<LibraryRepair> repairs) {

  public LibraryCheckReport {
    findings = List.copyOf(findings);
    repairs = List.copyOf(repairs);
  }

  /** Returns whether no problem was found. */
  public boolean isWell() {
    return findings.stream().noneMatch(finding -> finding.kind().isProblem());
  }
}
