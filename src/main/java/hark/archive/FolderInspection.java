package hark.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.archive.ArchiveProblem.Kind;
import hark.archive.disk.FolderChange;
import hark.transcript.edit.VideoEdits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A check of all files in the folder of a video against their hashes; changes nothing. Used by one
 * thread, while no other changes the folder.
 */
final class FolderInspection {

  private final ArchiveFiles files;
  private final Path folder;
  private final List<ArchiveProblem> problems = new ArrayList<>();

  FolderInspection(ArchiveFiles files, Path folder) {
    this.files = files;
    this.folder = folder;
  }

  /** Checks the folder; withdraws earlier reports on what is in order now. */
  InspectedVideo run() {
    var inspected = inspect();
    files.reader().withdrawOthers(folder, inspected.problems());
    return inspected;
  }

  private InspectedVideo inspect() {
    var place = files.reader().place(folder);
    try {
      if (FolderChange.isPending(folder)) {
        add(Kind.CHANGE_PENDING, FolderChange.INTENT, "");
      }
      return new InspectedVideo(place, read(FolderListing.of(folder)), problems);
    } catch (IOException e) {
      problems.add(files.reader().problem(Kind.UNREADABLE, folder, e.getMessage()));
      return new InspectedVideo(place, Optional.empty(), problems);
    }
  }

  private Optional<ArchivedVideo> read(FolderListing listing) {
    var tracks = new ArrayList<ArchivedTranscript>();
    var known = new ArrayList<TrackMetadata>();
    var members = new HashMap<String, ObjectNode>();
    var held = new HeldVideo();
    var raws = new HashSet<>(listing.raws());
    for (var name : listing.metadata().stream().sorted().toList()) {
      var metadata = files.reader().metadata(folder.resolve(name));
      metadata.problem().ifPresent(problems::add);
      members.put(name, metadata.json());
      metadata.value().ifPresentOrElse(known::add, () -> raws.removeAll(raws(listing, name)));
    }
    for (var metadata : known) {
      raws.remove(ArchiveLayout.rawName(metadata));
      var bytes = files.reader().bytes(metadata);
      bytes.problem().ifPresent(problems::add);
      var content = bytes.value().map(held::hold);
      if (held.isTooLarge()) {
        add(Kind.TOO_LARGE, ArchiveLayout.rawName(metadata), "");
      } else {
        content.map(metadata::with).ifPresent(tracks::add);
      }
    }
    raws.forEach(raw -> add(Kind.TRANSCRIPT_ALONE, raw, ""));
    files.reader().deletions(folder).problem().ifPresent(problems::add);
    var edits = edits(listing, known, members);
    return tracks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ArchivedVideo(
                tracks.getFirst().video().id(), tracks, edits, new StoredMembers(members)));
  }

  private static List<String> raws(FolderListing listing, String metadataName) {
    return listing.raws(ArchiveLayout.trackKey(metadataName));
  }

  private VideoEdits edits(
      FolderListing listing, List<TrackMetadata> known, Map<String, ObjectNode> members) {
    var stored = files.reader().edits(folder);
    stored.problem().ifPresent(problems::add);
    members.put(ArchiveLayout.EDITS, stored.json());
    if (listing.hasEdits() && listing.metadata().isEmpty()) {
      add(Kind.EDITS_ALONE, ArchiveLayout.EDITS, "");
    }
    if (stored.isMissing() && ArchiveReader.isEdited(known)) {
      add(Kind.EDITS_MISSING, ArchiveLayout.EDITS, "");
    }
    return files.reader().edits(folder, known);
  }

  private void add(Kind kind, String name, String detail) {
    problems.add(files.reader().problem(kind, folder.resolve(name), detail));
  }
}
