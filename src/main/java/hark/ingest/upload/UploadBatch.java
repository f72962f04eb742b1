package hark.ingest.upload;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files that were sent together. Written as JSON as it is.
 *
 * @param id 32 hexadecimal digits that nobody can guess
 * @param createdMillis when the first of them came, by the epoch
 * @param files in the order in which they came
 */
public record UploadBatch(String id, long createdMillis, List<PendingFile> files) {

  private static final String SCHEME = "upload";

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
    return URI.create("%s:%s/%d".formatted(SCHEME, id, number));
  }

  /** Which file lies at a place. */
  record UploadPlace(String upload, int number) {

    static Optional<UploadPlace> of(URI place) {
      if (!SCHEME.equals(place.getScheme()) || place.getSchemeSpecificPart() == null) {
        return Optional.empty();
      }
      var parts = place.getSchemeSpecificPart().split("/", 3);
      boolean readable =
          parts.length == 2
              && UploadStore.isId(parts[0])
              && parts[1].length() <= 6
              && !parts[1].isEmpty()
              && parts[1].chars().allMatch(c -> c >= '0' && c <= '9');
      return readable
          ? Optional.of(new UploadPlace(parts[0], Integer.parseInt(parts[1])))
          : Optional.empty();
    }
  }
}
