package hark.library;

import hark.archive.NewerFormatException;
import hark.message.Message;
import hark.message.MessageException;

/**
 * The refusal of a change because of the current state of a video; the message is for the person
 * who made it.
 */
public final class EditConflictException extends MessageException {

  private EditConflictException(Message reason) {
    super(reason);
  }

  static EditConflictException overtaken() {
    return new EditConflictException(Message.of(EditConflict.CHANGED_MEANWHILE));
  }

  static EditConflictException newer(NewerFormatException e) {
    return new EditConflictException(Message.of(EditConflict.NEWER_FORMAT, e.file()));
  }

  static EditConflictException twoTracks() {
    return new EditConflictException(Message.of(EditConflict.LANGUAGE_TAKEN));
  }
}
