package hark.ingest.upload;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that were sent together. Written as JSON as it is.
 *
 * @param id 32 hexadecimal digits that nobody can guess
 * @param createdMillis when the first of them came, by the epoch
 * @param files in the order in which they came
 */
public record UploadBatch(String id, long createdMillis, List<PendingFile> files) {

  public UploadBatch {
    files = List.copyOf(files);
  }

  UploadBatch withFiles(List<PendingFile> newFiles) {
    return new UploadBatch(id, createdMillis, newFiles);
  }

  /** The same upload with one file in the place of what it was. */
  UploadBatch with(PendingFile file) {
    var changed = new ArrayList<>(files);
    changed.set(file.number(), file);
    return withFiles(changed);
  }

  /** Files that nobody has decided on. */
  public List<PendingFile> open() {
    return files.stream().filter(file -> !file.taken() && !file.isRefused()).toList();
  }

  /** Where one of its files lies, for {@link UploadSource}. */
  public URI place(int number) {
    return new UploadPlace(id, number).uri();
  }
}
