package hark.web.imports;

import hark.ingest.upload.UploadReview;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;

/** The uploads that wait for review. Templates refer to this bean by its name. */
@Singleton
@Named("uploads")
public class PendingUploads {

  private final UploadReview review;

  PendingUploads(UploadReview review) {
    this.review = review;
  }

  public List<WaitingUpload> waiting() {
    return review.waiting().stream()
        .map(upload -> WaitingUpload.of(upload, ZoneId.systemDefault()))
        .toList();
  }
}
