package hark.archive;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hark.archive.ArchiveReader.Stored;
import hark.archive.disk.DurableFile;
import hark.archive.disk.FolderChange;
import hark.transcript.Track;
import hark.transcript.edit.VideoEdits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The execution of one update of a video's folder. Replaced files are deleted; files that would be
 * replaced but cannot be read are set aside first. Used by one thread, once, while no other uses
 * the folder.
 */
final class VideoWriter {

  private final ArchiveFiles files;
  private final Path folder;
  private final FolderChange change;
  private FolderListing listing;

  VideoWriter(ArchiveFiles files, Path folder) {
    this.files = files;
    this.folder = folder;
    this.change = new FolderChange(files.disk(), folder);
  }

  /**
   * Performs the update; it is on disk when this returns.
   *
   * @throws NewerFormatException when a file that the update concerns is of a newer version
   */
  void write(VideoUpdate update) throws IOException {
    listing = FolderListing.of(folder);
    var edits = files.reader().edits(folder);
    var tracks = files.reader().tracks(folder, listing);
    var before = files.reader().edits(folder, tracks);
    var after = update.edits().orElse(before);
    boolean isGone = isGone(update);
    if (isGone && listing.hasNothingOwn()) {
      return;
    }
    try {
      if (!isGone) {
        DurableFile.createFolders(files.disk(), folder);
      }
      for (var archived : update.puts()) {
        put(archived, after, update.members());
      }
      deleteOthers(update);
      if (isGone) {
        delete(edits);
      } else if (!after.equals(before)
          || isOnlyInMetadata(edits, after)
          || update.edits().isPresent() && !edits.isIntact()
          || !update.members().of(ArchiveLayout.EDITS).isEmpty()) {
        put(edits, after, update);
      }
      recordDeletions(update, before, after);
      change.commit();
    } finally {
      change.discard();
    }
  }

  /** Returns whether no transcript is left. */
  private boolean isGone(VideoUpdate update) {
    var left = new HashSet<>(listing.metadata());
    update.deletes().forEach(track -> left.remove(ArchiveLayout.metadataName(track.key())));
    return update.puts().isEmpty()
        && update.edits().isEmpty()
        && (update.onlyPuts() || left.isEmpty());
  }

  private static boolean isOnlyInMetadata(Stored<VideoEdits> edits, VideoEdits after) {
    return edits.isMissing() && !after.equals(VideoEdits.NONE);
  }

  private void put(ArchivedTranscript archived, VideoEdits edits, StoredMembers members)
      throws IOException {
    var metadata = TrackMetadata.of(archived, edits.fingerprint());
    var name = ArchiveLayout.metadataName(archived.track().key());
    var old = release(name);
    var raw = ArchiveLayout.rawName(metadata);
    var oldRaws = listing.raws(archived.track().key());
    if (!oldRaws.contains(raw) || !files.reader().bytes(metadata).isIntact()) {
      change.put(raw, archived.content());
    }
    change.put(name, metadata.toJson(members.over(old, name)));
    oldRaws.stream().filter(other -> !other.equals(raw)).forEach(change::delete);
  }

  /** Ensures that metadata may be replaced; returns their content. */
  private ObjectNode release(String name) throws IOException {
    var old = files.reader().metadata(folder.resolve(name));
    refuseNewer(old);
    boolean isUnusable = old.value().isEmpty() && !old.isMissing();
    if (isUnusable || old.isMissing() && !listing.raws(ArchiveLayout.trackKey(name)).isEmpty()) {
      setAside(name);
    }
    return old.json();
  }

  private void setAside(String metadataName) throws IOException {
    var names = listing.raws(ArchiveLayout.trackKey(metadataName));
    var all = new ArrayList<>(names);
    if (listing.metadata().contains(metadataName)) {
      all.add(metadataName);
    }
    files.setAside().move(folder, all, "replaced");
    listing = FolderListing.of(folder);
  }

  private void put(Stored<VideoEdits> old, VideoEdits edits, VideoUpdate update)
      throws IOException {
    var members = update.members();
    refuseNewer(old);
    if (old.value().isEmpty() && !old.isMissing()) {
      files.setAside().copy(folder, ArchiveLayout.EDITS, "replaced");
    }
    boolean isNothing = edits.equals(VideoEdits.NONE) && members.of(ArchiveLayout.EDITS).isEmpty();
    if (update.onlyPuts() && isNothing) {
      change.delete(ArchiveLayout.EDITS);
    } else {
      change.put(
          ArchiveLayout.EDITS,
          EditsFile.write(edits, members.over(old.json(), ArchiveLayout.EDITS)));
    }
  }

  private void delete(Stored<VideoEdits> old) {
    refuseNewer(old);
    if (listing.hasEdits()) {
      change.delete(ArchiveLayout.EDITS);
    }
    listing.leftovers().forEach(change::delete);
  }

  private void deleteOthers(VideoUpdate update) {
    var put = update.puts().stream().map(archived -> archived.track().key()).toList();
    for (var name : listing.metadata()) {
      var key = ArchiveLayout.trackKey(name);
      boolean goes = update.onlyPuts() || isAmong(update.deletes(), key);
      if (goes && !put.contains(key)) {
        refuseNewer(files.reader().metadata(folder.resolve(name)));
        change.delete(name);
      }
    }
    for (var raw : listing.raws()) {
      var key = ArchiveLayout.trackKey(raw);
      boolean goes = update.onlyPuts() || isAmong(update.deletes(), key);
      if (goes && !put.contains(key)) {
        change.delete(raw);
      }
    }
  }

  /** Records which shown tracks this change takes away, for the index that follows later. */
  private void recordDeletions(VideoUpdate update, VideoEdits before, VideoEdits after)
      throws IOException {
    var stored = files.reader().deletions(folder);
    refuseNewer(stored);
    var old = stored.value().orElse(DeletionRecord.none(update.video()));
    var tracks =
        listing.metadata().stream().map(ArchiveLayout::trackKey).map(ArchiveLayout::track).toList();
    var left = new HashSet<>(update.onlyPuts() ? List.of() : tracks);
    left.removeAll(update.deletes());
    update.puts().forEach(archived -> left.add(archived.track()));
    var record = old.after(shown(tracks, before), shown(left, after));
    if (record.isEmpty() && listing.hasDeletions()) {
      change.delete(ArchiveLayout.DELETED);
    } else if (!record.isEmpty() && !stored.value().equals(Optional.of(record))) {
      change.put(ArchiveLayout.DELETED, record.toJson());
    }
  }

  private static Set<Track> shown(Collection<Track> tracks, VideoEdits edits) {
    return tracks.stream().map(edits::shown).collect(Collectors.toSet());
  }

  private static boolean isAmong(Set<Track> tracks, String key) {
    return tracks.stream().anyMatch(track -> track.key().equals(key));
  }

  private static void refuseNewer(Stored<?> stored) {
    stored
        .problem()
        .filter(problem -> problem.kind() == ArchiveProblem.Kind.NEWER_FORMAT)
        .ifPresent(
            problem -> {
              throw new NewerFormatException(problem.place());
            });
  }
}
