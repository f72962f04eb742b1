package hark.web.view;

import hark.ingest.Upload;
import hark.ingest.UploadDesk.Prospect;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that were sent, and what would become of them.
 *
 * @param link this page's address without its query
 * @param summary how many there are of which kind
 * @param ready how many would be imported now
 * @param open nobody has decided on some of them
 */
public record UploadView(
    String link, String summary, int ready, boolean open, List<FileView> files, Paging paging) {

  /**
   * @param all files of the upload
   * @param shown those on this page
   */
  public static UploadView of(
      Upload upload, List<Prospect> all, List<Prospect> shown, int page, int pages) {
    var link = "/imports/files/" + upload.id();
    return new UploadView(
        link,
        summary(all),
        (int) all.stream().filter(Prospect::isReady).count(),
        !upload.open().isEmpty(),
        shown.stream().map(FileView::of).toList(),
        Paging.of(page, pages, n -> link + "?page=" + n));
  }

  private static String summary(List<Prospect> all) {
    var parts = new ArrayList<String>();
    long ready = all.stream().filter(Prospect::isReady).count();
    long taken = all.stream().filter(prospect -> prospect.file().taken()).count();
    long refused = all.stream().filter(prospect -> prospect.file().isRefused()).count();
    addCount(parts, ready, "ready");
    addCount(parts, all.size() - ready - taken - refused, "to be decided on");
    addCount(parts, refused, "refused");
    addCount(parts, taken, "handed to the queue");
    return Say.count(all.size(), "file") + ": " + String.join(", ", parts) + ".";
  }

  private static void addCount(List<String> parts, long n, String what) {
    if (n > 0) {
      parts.add(Say.number(n) + " " + what);
    }
  }

  public String importLabel() {
    return "Import " + (ready == 0 ? "what is ready" : Say.count(ready, "file"));
  }
}
