package hark.library;

import hark.archive.NewerFormatException;

/** A change that cannot be made to a video as it is now; the message is for whoever made it. */
public final class EditConflictException extends RuntimeException {

  private EditConflictException(String message) {
    super(message);
  }

  static EditConflictException overtaken() {
    return new EditConflictException(
        "Somebody else changed this video since you opened it, so nothing was kept. Below stands"
            + " what it is now and what you typed; look at both, then keep yours again.");
  }

  static EditConflictException newer(NewerFormatException e) {
    return new EditConflictException(e.getMessage());
  }

  static EditConflictException twoTracks() {
    return new EditConflictException(
        "The video has a transcript in this language already. Delete one of the two first, or"
            + " choose another language.");
  }
}
