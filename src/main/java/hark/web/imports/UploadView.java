package hark.web.imports;

import hark.ingest.upload.UploadBatch;
import hark.ingest.upload.UploadReview.ImportPreview;
import hark.web.view.PageNavigation;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
 * @param show the name of the kind that is listed; empty for all
 * @param shows the kinds to choose from; empty if there is only one
 */
public record UploadView(
    String link,
    int all,
    List<UploadSection> parts,
    int ready,
    boolean open,
    String show,
    List<FileChoice> shows,
    List<FileView> files,
    PageNavigation paging) {

  /** The most files that are all shown with everything about them. */
  private static final int FEW = 5;

  /** A filter of the list by kind; all kinds if it is empty. */
  public record FileChoice(Optional<UploadKind> kind, int files, String link, boolean here) {}

  /** Returns whether there are so few files that each is shown with everything about it. */
  public boolean few() {
    return all <= FEW;
  }

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
   * @param typedShow the name of the kind to list; all are listed if there is none of this name
   * @param typedPage the number of the page; the last one if it is too large
   * @param size the number of files on a page
   */
  public static UploadView of(
      UploadBatch upload, List<ImportPreview> all, String typedShow, int typedPage, int size) {
    var link = link(upload);
    var parts = parts(all);
    var chosen =
        parts.stream()
            .map(UploadSection::kind)
            .filter(kind -> kind.name().equalsIgnoreCase(typedShow))
            .findFirst();
    var listed =
        all.stream().filter(file -> chosen.filter(kind -> kind != kind(file)).isEmpty()).toList();
    int pages = Math.max(1, Math.ceilDiv(listed.size(), size));
    int page = Math.min(typedPage, pages);
    return new UploadView(
        link,
        all.size(),
        parts,
        count(all, ImportPreview::isReady),
        !upload.open().isEmpty(),
        name(chosen),
        choices(link, chosen, parts, all.size()),
        listed.stream().skip((page - 1L) * size).limit(size).map(FileView::of).toList(),
        PageNavigation.of(page, pages, n -> link + query(chosen, n)));
  }

  private static String link(UploadBatch upload) {
    return "/imports/files/" + upload.id();
  }

  /** Returns the address of the list of the files that were rejected. */
  static String refusedLink(UploadBatch upload) {
    return link(upload) + query(Optional.of(UploadKind.REFUSED), 1);
  }

  private static List<FileChoice> choices(
      String link, Optional<UploadKind> chosen, List<UploadSection> parts, int all) {
    if (parts.size() < 2) {
      return List.of();
    }
    var every = new FileChoice(Optional.empty(), all, link, chosen.isEmpty());
    var kinds =
        parts.stream()
            .map(
                part -> {
                  var kind = Optional.of(part.kind());
                  return new FileChoice(
                      kind, part.files(), link + query(kind, 1), kind.equals(chosen));
                });
    return Stream.concat(Stream.of(every), kinds).toList();
  }

  private static String name(Optional<UploadKind> kind) {
    return kind.map(one -> one.name().toLowerCase(Locale.ROOT)).orElse("");
  }

  private static String query(Optional<UploadKind> kind, int page) {
    return kind.isPresent() ? "?show=%s&page=%d".formatted(name(kind), page) : "?page=" + page;
  }

  private static UploadKind kind(ImportPreview preview) {
    if (preview.isReady()) {
      return UploadKind.READY;
    }
    if (preview.file().isRefused()) {
      return UploadKind.REFUSED;
    }
    return preview.file().taken() ? UploadKind.TAKEN : UploadKind.UNDECIDED;
  }

  private static List<UploadSection> parts(List<ImportPreview> all) {
    return Arrays.stream(UploadKind.values())
        .map(kind -> new UploadSection(kind, count(all, file -> kind(file) == kind)))
        .filter(part -> part.files() > 0)
        .toList();
  }

  private static int count(List<ImportPreview> all, Predicate<ImportPreview> which) {
    return (int) all.stream().filter(which).count();
  }
}
