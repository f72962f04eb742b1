package hark.web.imports;

import hark.ingest.upload.UploadBatch;
import hark.web.view.DisplayFormat;
import java.time.Instant;
import java.time.ZoneId;

/**
 * An upload that waits for review.
 *
 * @param files the number of files
 * @param time the time of the upload, in the time zone of this machine
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
