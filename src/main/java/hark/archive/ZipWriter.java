package hark.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import hark.transcript.edit.VideoEdits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A writer of archived videos with their edits into one zip file (APPNOTE 6.3.3). The first entry,
 * {@value #MANIFEST}, identifies the kind of zip; the last one, {@value ZipContents#NAME}, lists
 * its contents and what could not be read. The others are laid out as in the archive's folder, see
 * {@link ArchiveLayout}, all of one video together; files that are not of the archive are below
 * {@value #EXTRA}. Used by one thread.
 */
public final class ZipWriter {

  /** The name of the first entry. */
  public static final String MANIFEST = "hark-library.json";

  static final int VERSION = 2;
  static final String EXTRA = "extra/";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ArchiveLayout layout = new ArchiveLayout(Path.of(""));
  private final ZipOutputStream zip;
  private final Map<String, String> digests = new TreeMap<>();
  private final Map<String, String> unreadable = new TreeMap<>();
  private int transcripts;

  /** Starts a zip; without {@link #finish} it is truncated, which a reader notices. */
  public ZipWriter(OutputStream out, Instant now) throws IOException {
    zip = new ZipOutputStream(out);
    var manifest = MAPPER.createObjectNode();
    manifest.put("version", VERSION).put("made", now.toString());
    write(MANIFEST, MAPPER.writeValueAsBytes(manifest));
  }

  /** Writes a video with all its files. */
  public void write(ArchivedVideo video) throws IOException {
    var hashes = new HashMap<String, String>();
    var folder = layout.folder(video.id());
    var members = video.members();
    var edits = members.of(ArchiveLayout.EDITS);
    if (!video.edits().equals(VideoEdits.NONE) || !edits.isEmpty()) {
      write(folder, ArchiveLayout.EDITS, EditsFile.write(video.edits(), edits), hashes);
    }
    for (var track : video.tracks()) {
      var metadata = TrackMetadata.of(track, video.edits().fingerprint());
      var name = ArchiveLayout.metadataName(track.track().key());
      write(folder, name, metadata.toJson(members.of(name)), hashes);
      write(folder, ArchiveLayout.rawName(metadata), track.content(), hashes);
      transcripts++;
    }
    digests.put(folder.getFileName().toString(), ZipContents.digest(hashes));
  }

  private void write(Path folder, String name, byte[] content, Map<String, String> hashes)
      throws IOException {
    hashes.put(name, Sha256.hex(content));
    write(folder.resolve(name).toString().replace('\\', '/'), content);
  }

  /** Writes a file that is not of the archive. */
  public void writeExtra(String name, InputStream content) throws IOException {
    zip.putNextEntry(new ZipEntry(EXTRA + name));
    content.transferTo(zip);
    zip.closeEntry();
  }

  /** Records a file that could not be read, so that the zip counts as incomplete. */
  public void addUnreadable(String place, String reason) {
    unreadable.put(place, reason);
  }

  private void write(String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  /** Writes the contents and ends the zip; the stream stays open. */
  public void finish() throws IOException {
    var contents =
        new ZipContents(unreadable.isEmpty(), digests.size(), transcripts, digests, unreadable);
    write(ZipContents.NAME, contents.toJson());
    zip.finish();
    zip.flush();
  }
}
