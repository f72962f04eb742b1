package hark.web.status;

import hark.library.LibraryFinding;
import hark.library.LibraryRepair;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of checks of all stored data. */
@MessageBundle("doctor")
public interface DoctorTexts {

  @Message
  String finding(LibraryFinding.Kind kind, String subject);

  @Message
  String repair(LibraryRepair.Kind kind, String place);

  @Message
  String failed();

  @Message
  String well(long videos, long transcripts);

  @Message
  String wrong(long videos, long transcripts, long problems);
}
