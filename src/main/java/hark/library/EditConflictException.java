package hark.library;

import hark.archive.NewerFormatException;

/**
 * The refusal of a change because of the current state of a video; the message is for the person
 * who made it.
 */
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
