package hark.web.video;

import java.util.List;

/** The videos to be deleted; empty if none was chosen or all are deleted already. */
public record DeleteView(List<DeletedVideo> videos) {

  /** A video to be deleted. */
  public record DeletedVideo(String id, String title, String link) {}
}
