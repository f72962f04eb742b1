package hark.web.imports;

import hark.ingest.upload.UploadBatch;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Files that were sent together and wait for somebody to look through them.
 *
 * @param files how many
 * @param time when they came, as read by this machine's clock
 * @param when the same as ISO 8601
 */
public record WaitingUpload(int files, String time, String when, String link) {

  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

  public static WaitingUpload of(UploadBatch upload, ZoneId zone) {
    var came = Instant.ofEpochMilli(upload.createdMillis());
    return new WaitingUpload(
        upload.open().size(),
        CLOCK.format(came.atZone(zone)),
        came.toString(),
        "/imports/files/" + upload.id());
  }
}
