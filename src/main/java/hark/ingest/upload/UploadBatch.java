package hark.ingest.upload;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of one upload. Its components are the members of its JSON.
 *
 * @param id 32 random hexadecimal digits
 * @param createdMillis the time of creation, in milliseconds since the epoch
 * @param files in the order in which they were sent
 */
public record UploadBatch(String id, long createdMillis, List<PendingFile> files) {

  public UploadBatch {
    files = List.copyOf(files);
  }

  UploadBatch withFiles(List<PendingFile> newFiles) {
    return new UploadBatch(id, createdMillis, newFiles);
  }

  /** Returns the same upload with one file replaced. */
  UploadBatch with(PendingFile file) {
    var changed = new ArrayList<>(files);
    changed.set(file.number(), file);
    return withFiles(changed);
  }

  /** Returns the files that wait for a decision. */
  public List<PendingFile> open() {
    return files.stream().filter(file -> !file.taken() && !file.isRefused()).toList();
  }

  /** Returns the number of files that were rejected. */
  public int refused() {
    return (int) files.stream().filter(PendingFile::isRefused).count();
  }

  /** Returns the address of one of its files, for {@link UploadSource}. */
  public URI place(int number) {
    return new UploadPlace(id, number).uri();
  }
}
