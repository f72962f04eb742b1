package hark.web.status;

import hark.library.LibraryFinding;
import hark.library.LibraryRepair;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of a check of everything that is stored. */
@MessageBundle("doctor")
public interface DoctorTexts {

  @Message
  String finding(LibraryFinding.Kind kind, String subject);

  @Message
  String repair(LibraryRepair.Kind kind, String place);

  @Message
  String well(long videos, long transcripts);

  @Message
  String wrong(long videos, long transcripts, long problems);
}
