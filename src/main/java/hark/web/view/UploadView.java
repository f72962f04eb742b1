package hark.web.view;

import hark.ingest.Upload;
import hark.ingest.UploadDesk.Prospect;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Files that were sent, and what would become of them.
 *
 * @param link this page's address without its query
 * @param all how many there are
 * @param parts how many of which kind
 * @param ready how many would be imported now
 * @param open nobody has decided on some of them
 */
public record UploadView(
    String link,
    int all,
    List<Part> parts,
    int ready,
    boolean open,
    List<FileView> files,
    Paging paging) {

  /** What became or will become of files. */
  public enum Kind {
    READY,
    UNDECIDED,
    REFUSED,
    TAKEN
  }

  /** How many files are of a kind; at least one. */
  public record Part(Kind kind, int files) {}

  /**
   * @param all files of the upload
   * @param shown those on this page
   */
  public static UploadView of(
      Upload upload, List<Prospect> all, List<Prospect> shown, int page, int pages) {
    var link = "/imports/files/" + upload.id();
    return new UploadView(
        link,
        all.size(),
        parts(all),
        count(all, Prospect::isReady),
        !upload.open().isEmpty(),
        shown.stream().map(FileView::of).toList(),
        Paging.of(page, pages, n -> link + "?page=" + n));
  }

  private static List<Part> parts(List<Prospect> all) {
    int ready = count(all, Prospect::isReady);
    int refused = count(all, prospect -> prospect.file().isRefused());
    int taken = count(all, prospect -> prospect.file().taken());
    return Stream.of(
            new Part(Kind.READY, ready),
            new Part(Kind.UNDECIDED, all.size() - ready - refused - taken),
            new Part(Kind.REFUSED, refused),
            new Part(Kind.TAKEN, taken))
        .filter(part -> part.files() > 0)
        .toList();
  }

  private static int count(List<Prospect> all, Predicate<Prospect> which) {
    return (int) all.stream().filter(which).count();
  }
}
