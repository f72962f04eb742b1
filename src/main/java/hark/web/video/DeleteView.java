package hark.web.video;

import java.util.List;

/** Videos that are about to be deleted; none when nothing was chosen or all are gone already. */
public record DeleteView(List<DeletedVideo> videos) {

  /** One of them. */
  public record DeletedVideo(String id, String title, String link) {}
}
