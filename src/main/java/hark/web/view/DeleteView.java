package hark.web.view;

import java.util.List;

/** Videos that are about to be deleted; none when nothing was chosen or all are gone already. */
public record DeleteView(List<Video> videos) {

  /** One of them. */
  public record Video(String id, String title, String link) {}
}
