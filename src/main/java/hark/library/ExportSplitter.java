package hark.library;

import hark.archive.ArchivedVideo;
import hark.archive.ZipReader;
import hark.archive.ZipWriter;
import hark.transcript.VideoId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The division of an exported library into smaller exports of whole videos, so that it can be sent
 * in parts. Used by one thread; does not close the stream.
 */
public final class ExportSplitter {

  private final ZipReader zip;
  private final Clock clock;
  private final int size;
  private final Set<VideoId> videos = new LinkedHashSet<>();

  /**
   * @param size the size in bytes at which a part is closed; one video may make it larger
   * @throws NotALibraryException when the file is not an export
   */
  public ExportSplitter(InputStream in, int size, Clock clock) throws IOException {
    try {
      this.zip = new ZipReader(in, Long.MAX_VALUE); // a file on this machine
    } catch (ZipReader.InvalidLibraryException e) {
      throw new NotALibraryException(e);
    }
    this.clock = clock;
    this.size = size;
  }

  /**
   * Returns the next part; empty after the last.
   *
   * @throws NotALibraryException when the export is truncated
   */
  public Optional<byte[]> next() throws IOException {
    try {
      var video = zip.next();
      return video.isEmpty() ? Optional.empty() : Optional.of(part(video.get()));
    } catch (ZipReader.InvalidLibraryException e) {
      throw new NotALibraryException(e);
    }
  }

  private byte[] part(ArchivedVideo first) throws IOException {
    var part = new ByteArrayOutputStream();
    var writer = new ZipWriter(part, clock.instant());
    var video = Optional.of(first);
    while (video.isPresent()) {
      writer.write(video.get());
      videos.add(video.get().id());
      video = part.size() < size ? zip.next() : Optional.empty();
    }
    writer.finish();
    return part.toByteArray();
  }

  /** The videos of the parts returned so far. */
  public Set<VideoId> videos() {
    return Set.copyOf(videos);
  }

  /**
   * The names that could not be read so far; after the last part also those that are missing, or
   * were missing at the export.
   */
  public List<String> damaged() {
    return zip.damaged();
  }

  /** The names of the files so far that are not of the archive. */
  public List<String> extras() {
    return zip.extras();
  }
}
