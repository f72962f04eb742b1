package hark.web.imports;

import hark.ingest.upload.UploadBatch;
import hark.web.view.DisplayFormat;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Files that were sent together and wait for somebody to look through them.
 *
 * @param files how many
 * @param time when they came, as read by this machine's clock
 * @param when the same as ISO 8601
 */
public record WaitingUpload(int files, String time, String when, String link) {

  public static WaitingUpload of(UploadBatch upload, ZoneId zone) {
    var came = Instant.ofEpochMilli(upload.createdMillis());
    return new WaitingUpload(
        upload.open().size(),
        DisplayFormat.dayAndClock(came.atZone(zone)),
        came.toString(),
        "/imports/files/" + upload.id());
  }
}
