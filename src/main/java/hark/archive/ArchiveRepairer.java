package hark.archive;

import hark.archive.ArchiveRepair.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The repair of an archive, folder by folder. Used once, by one thread; others may use the archive
 * meanwhile.
 */
final class ArchiveRepairer {

  private final TranscriptArchive archive;
  private final LockedFolders folders;
  private final ArchiveFiles files;
  private final List<ArchiveRepair> repairs = new ArrayList<>();

  ArchiveRepairer(TranscriptArchive archive, LockedFolders folders, ArchiveFiles files) {
    this.archive = archive;
    this.folders = folders;
    this.files = files;
  }

  List<ArchiveRepair> run() {
    List<Path> videos;
    try (var listed = files.folder().videos()) {
      videos = listed.toList();
    }
    videos.forEach(this::mendOrLeave);
    var places = new LinkedHashMap<Path, List<Path>>();
    for (var place : files.setAside().videoFolders()) {
      var group = place.getParent().getFileName();
      var folder = files.layout().root().resolve(group).resolve(place.getFileName());
      places.computeIfAbsent(folder, _ -> new ArrayList<>()).add(place);
    }
    places.forEach(
        (folder, asides) ->
            repairs.addAll(new SetAsideRestorer(archive, files, folder, asides).run()));
    return repairs;
  }

  private void mendOrLeave(Path folder) {
    try {
      mend(folder);
    } catch (UncheckedIOException | NewerFormatException e) {
      // The check that follows reports it; the other folders are repaired.
    }
  }

  private void mend(Path folder) {
    folders.change(
        folder, () -> new FolderRepair(files, folder).run().stream().map(this::done).toList());
    var inspected = folders.inspect(folder);
    for (var problem : inspected.problems()) {
      var name = problem.place().substring(problem.place().lastIndexOf('/') + 1);
      switch (problem.kind()) {
        case TRANSCRIPT_DAMAGED ->
            setAside(
                folder,
                List.of(ArchiveLayout.metadataName(ArchiveLayout.trackKey(name)), name),
                problem);
        case EDITS_DAMAGED -> setAside(folder, List.of(name), problem);
        case METADATA_CHANGED, EDITS_CHANGED -> accept(folder, name, inspected, problem);
        default -> {} // already set aside, or must not be changed
      }
    }
  }

  private boolean done(ArchiveProblem problem) {
    boolean isSetAside =
        switch (problem.kind()) {
          case METADATA_DAMAGED,
              TRANSCRIPT_MISSING,
              TRANSCRIPT_ALONE,
              EDITS_ALONE,
              DELETIONS_DAMAGED ->
              true;
          default -> false;
        };
    return isSetAside && repairs.add(new ArchiveRepair(Kind.SET_ASIDE, problem.place()));
  }

  private void setAside(Path folder, List<String> names, ArchiveProblem problem) {
    folders.change(
        folder,
        () -> {
          files.setAside().move(folder, names, "damaged");
          return new FolderRepair(files, folder).run();
        });
    repairs.add(new ArchiveRepair(Kind.SET_ASIDE, problem.place()));
  }

  private void accept(Path folder, String name, InspectedVideo inspected, ArchiveProblem problem) {
    var video = inspected.video();
    var track =
        video.stream()
            .flatMap(one -> one.tracks().stream())
            .filter(one -> ArchiveLayout.metadataName(one.track().key()).equals(name))
            .findFirst();
    if (video.isEmpty() || !name.equals(ArchiveLayout.EDITS) && track.isEmpty()) {
      return; // its transcript is damaged too, and is set aside with it
    }
    folders.change(folder, () -> copyAside(folder, name));
    var update = VideoUpdate.of(video.get().id());
    archive.update(
        name.equals(ArchiveLayout.EDITS)
            ? update.withEdits(video.get().edits())
            : update.put(track.get()));
    repairs.add(new ArchiveRepair(Kind.ACCEPTED, problem.place()));
  }

  private boolean copyAside(Path folder, String name) throws IOException {
    files.setAside().copy(folder, name, "changed");
    return true;
  }
}
