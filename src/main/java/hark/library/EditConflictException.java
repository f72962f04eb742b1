package hark.library;

import hark.archive.NewerFormatException;

/** A change that cannot be made to a video as it is now; the message is for whoever made it. */
public final class EditConflictException extends RuntimeException {

  private EditConflictException(String message) {
    super(message);
  }

  static EditConflictException overtaken() {
    return new EditConflictException(
        "This video was changed by someone else after you opened it. Nothing was saved. Compare"
            + " the current version with yours below, then save again.");
  }

  static EditConflictException newer(NewerFormatException e) {
    return new EditConflictException(e.getMessage());
  }

  static EditConflictException twoTracks() {
    return new EditConflictException(
        "The video already has a transcript in this language. Delete one of the two first, or"
            + " choose another language.");
  }
}
