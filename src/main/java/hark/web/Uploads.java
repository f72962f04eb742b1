package hark.web;

import hark.ingest.UploadDesk;
import hark.web.view.WaitingUpload;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;

/** Files that were sent and that nobody has looked through. Templates ask it by its name. */
@Singleton
@Named("uploads")
public class Uploads {

  private final UploadDesk desk;

  Uploads(UploadDesk desk) {
    this.desk = desk;
  }

  public List<WaitingUpload> waiting() {
    return desk.waiting().stream()
        .map(upload -> WaitingUpload.of(upload, ZoneId.systemDefault()))
        .toList();
  }
}
