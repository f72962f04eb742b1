package hark.web.imports;

import hark.ingest.upload.UploadBatch;
import hark.ingest.upload.UploadReview.ImportPreview;
import hark.web.view.PageNavigation;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of an upload, and the outcome of their import.
 *
 * @param link this page's address without its query
 * @param all the number of files
 * @param parts the number of files of each kind
 * @param ready the number of files that would be imported now
 * @param open whether some await a decision
 */
public record UploadView(
    String link,
    int all,
    List<UploadSection> parts,
    int ready,
    boolean open,
    List<FileView> files,
    PageNavigation paging) {

  /** The outcome for files, past or expected. */
  public enum UploadKind {
    READY,
    UNDECIDED,
    REFUSED,
    TAKEN
  }

  /** A kind and its number of files, at least one. */
  public record UploadSection(UploadKind kind, int files) {}

  /**
   * Returns the view of an upload.
   *
   * @param all files of the upload
   * @param shown those on this page
   */
  public static UploadView of(
      UploadBatch upload, List<ImportPreview> all, List<ImportPreview> shown, int page, int pages) {
    var link = "/imports/files/" + upload.id();
    return new UploadView(
        link,
        all.size(),
        parts(all),
        count(all, ImportPreview::isReady),
        !upload.open().isEmpty(),
        shown.stream().map(FileView::of).toList(),
        PageNavigation.of(page, pages, n -> link + "?page=" + n));
  }

  private static List<UploadSection> parts(List<ImportPreview> all) {
    int ready = count(all, ImportPreview::isReady);
    int refused = count(all, prospect -> prospect.file().isRefused());
    int taken = count(all, prospect -> prospect.file().taken());
    return Stream.of(
            new UploadSection(UploadKind.READY, ready),
            new UploadSection(UploadKind.UNDECIDED, all.size() - ready - refused - taken),
            new UploadSection(UploadKind.REFUSED, refused),
            new UploadSection(UploadKind.TAKEN, taken))
        .filter(part -> part.files() > 0)
        .toList();
  }

  private static int count(List<ImportPreview> all, Predicate<ImportPreview> which) {
    return (int) all.stream().filter(which).count();
  }
}
