package hark.archive;

import com.fasterxml.jackson.databind.ObjectMapper;
import hark.transcript.Edits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes archived videos into one zip file (APPNOTE 6.3.3), as they came and with their edits. The
 * first entry, {@value #MANIFEST}, says what it is; the others lie as in the archive's own folder,
 * see {@link Layout}, all of one video together. Used by one thread.
 */
public final class ZipWriter implements AutoCloseable {

  /** The name of the entry that a zip of this kind begins with. */
  public static final String MANIFEST = "hark-library.json";

  static final int VERSION = 1;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Layout layout = new Layout(Path.of(""));
  private final ZipOutputStream zip;

  /** Begins a zip; closing this one closes the stream too. */
  public ZipWriter(OutputStream out, Instant now) throws IOException {
    zip = new ZipOutputStream(out);
    var manifest = MAPPER.createObjectNode();
    manifest.put("version", VERSION).put("made", now.toString());
    write(Path.of(MANIFEST), MAPPER.writeValueAsBytes(manifest));
  }

  public void write(ArchivedVideo video) throws IOException {
    if (!video.edits().equals(Edits.NONE)) {
      write(layout.edits(video.id()), EditsFile.write(video.edits()));
    }
    for (var track : video.tracks()) {
      var metadata = Metadata.of(track, video.edits().fingerprint());
      write(layout.metadata(metadata), metadata.toJson());
      write(layout.raw(metadata), track.content());
    }
  }

  private void write(Path name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name.toString().replace('\\', '/')));
    zip.write(content);
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
