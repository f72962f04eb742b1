package hark.web.imports;

import hark.ingest.upload.UploadReview;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;

/** Files that were sent and that nobody has looked through. Templates ask it by its name. */
@Singleton
@Named("uploads")
public class PendingUploads {

  private final UploadReview desk;

  PendingUploads(UploadReview desk) {
    this.desk = desk;
  }

  public List<WaitingUpload> waiting() {
    return desk.waiting().stream()
        .map(upload -> WaitingUpload.of(upload, ZoneId.systemDefault()))
        .toList();
  }
}
