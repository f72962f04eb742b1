package hark.web.imports;

import hark.web.imports.FileView.Met;
import hark.web.imports.UploadView.UploadKind;
import hark.web.view.TrackName;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * What is said of files before they are imported, for their templates: {@code {upload:automatic}}.
 */
@MessageBundle("upload")
public interface UploadTexts {

  @Message
  String part(int files, UploadKind kind);

  @Message
  String take(int ready);

  @Message
  String state(FileView.FileState state);

  /** What is to be said of a file beside its state. */
  @Message
  String sentence(FileView file);

  @Message
  String met(Met met);

  @Message
  String beside(TrackName track);

  @Message
  String confirm(Met met);

  @Message
  String automatic();

  @Message
  String endsAt(String time);
}
