package hark.web.imports;

import hark.web.imports.FileView.Met;
import hark.web.imports.UploadView.UploadKind;
import hark.web.view.TrackName;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about files under review, for their templates: {@code {upload:automatic}}. */
@MessageBundle("upload")
public interface UploadTexts {

  @Message
  String part(int files, UploadKind kind);

  @Message
  String take(int ready);

  @Message
  String state(FileView.FileState state);

  /** Returns the sentence about a file that is shown beside its state. */
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

  /** Returns the name of the filter that lists all files. */
  @Message
  String allFiles(int files);
}
