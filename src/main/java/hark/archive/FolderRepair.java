package hark.archive;

import hark.archive.ArchiveProblem.Kind;
import hark.archive.ArchiveReader.Stored;
import hark.archive.disk.FolderChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts the folder of a video in order, as at each opening: completes a change that was decided,
 * deletes what an undecided one left, and sets aside what does not fit together. Reads the metadata
 * but not the transcripts, so that it is fast. Used by one thread, while no other uses the folder.
 */
final class FolderRepair {

  private final ArchiveFiles files;
  private final Path folder;
  private final List<ArchiveProblem> problems = new ArrayList<>();
  private final List<TrackMetadata> tracks = new ArrayList<>();
  private final Set<String> misfits = new LinkedHashSet<>();

  FolderRepair(ArchiveFiles files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /** Puts the folder in order; returns what was found, all of it reported. */
  List<ArchiveProblem> run() throws IOException {
    finishChange();
    var listing = FolderListing.of(folder);
    for (var leftover : listing.leftovers()) {
      if (!files.readOnly() && !FolderChange.isPending(folder)) {
        files.disk().delete(folder.resolve(leftover));
      }
    }
    compare(listing);
    listing.strays().forEach(name -> files.folder().postStray(folder.resolve(name)));
    setAside();
    return problems;
  }

  private void finishChange() throws IOException {
    if (!FolderChange.isPending(folder)) {
      return;
    }
    try {
      if (files.readOnly()) {
        report(Kind.CHANGE_PENDING, FolderChange.INTENT, "");
      } else {
        FolderChange.finish(files.disk(), folder);
      }
    } catch (FolderChange.DamagedChangeException e) {
      report(Kind.CHANGE_PENDING, FolderChange.INTENT, e.getMessage());
      misfits.add(FolderChange.INTENT);
      misfits.addAll(FolderListing.of(folder).leftovers());
    }
  }

  private void compare(FolderListing listing) {
    var keys = new LinkedHashSet<String>();
    listing.metadata().forEach(name -> keys.add(ArchiveLayout.trackKey(name)));
    listing.raws().forEach(name -> keys.add(ArchiveLayout.trackKey(name)));
    boolean isEmpty = true;
    for (var key : keys) {
      isEmpty &= !compare(key, listing.raws(key));
    }
    if (isEmpty && listing.hasEdits()) {
      misfit(Kind.EDITS_ALONE, ArchiveLayout.EDITS);
    } else {
      files.reader().edits(folder).problem().ifPresent(this::report);
      files.reader().edits(folder, tracks); // reports missing ones
    }
    compareDeletions(listing);
  }

  private void compareDeletions(FolderListing listing) {
    if (!listing.hasDeletions()) {
      return;
    }
    var stored = files.reader().deletions(folder);
    stored.problem().ifPresent(this::report);
    if (!stored.isIntact() && !stored.isUntouchable()) {
      misfits.add(ArchiveLayout.DELETED);
    }
  }

  /** Compares the files of one track; tells whether the video has it. */
  private boolean compare(String key, List<String> raws) {
    var name = ArchiveLayout.metadataName(key);
    var stored = files.reader().metadata(folder.resolve(name));
    stored.problem().ifPresent(this::report);
    if (stored.isUntouchable()) {
      return true;
    }
    if (stored.value().isEmpty()) {
      return !isMisfit(name, stored, raws);
    }
    var raw = ArchiveLayout.rawName(stored.value().get());
    tracks.add(stored.value().get());
    if (!raws.contains(raw)) {
      misfit(Kind.TRANSCRIPT_MISSING, name);
    }
    raws.stream()
        .filter(other -> !other.equals(raw))
        .forEach(other -> misfit(Kind.TRANSCRIPT_ALONE, other));
    return raws.contains(raw);
  }

  private boolean isMisfit(String name, Stored<TrackMetadata> stored, List<String> raws) {
    if (!stored.isMissing()) {
      misfits.add(name);
      misfits.addAll(raws);
    } else {
      raws.forEach(raw -> misfit(Kind.TRANSCRIPT_ALONE, raw));
    }
    return true;
  }

  private void misfit(Kind kind, String name) {
    misfits.add(name);
    report(kind, name, "");
  }

  private void report(Kind kind, String name, String detail) {
    report(files.reader().problem(kind, folder.resolve(name), detail));
  }

  private void report(ArchiveProblem problem) {
    problems.add(problem);
    files.reader().report(problem);
  }

  private void setAside() throws IOException {
    if (files.readOnly()) {
      return;
    }
    if (!misfits.isEmpty()) {
      files.setAside().move(folder, List.copyOf(misfits), "misfit");
      files.reader().forget(folder);
    }
    ArchiveFolder.deleteIfEmpty(files.disk(), folder);
  }
}
