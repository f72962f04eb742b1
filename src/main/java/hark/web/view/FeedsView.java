package hark.web.view;

import hark.ingest.Feeds.Followed;
import java.util.List;

/**
 * The podcast feeds that Hark follows.
 *
 * @param typed what stands in the field
 * @param problem what is wrong with it; empty when nothing is
 */
public record FeedsView(List<Followed> feeds, String typed, String problem) {

  /** Something will change soon, without anybody's doing. */
  public boolean isWorking() {
    return feeds.stream().anyMatch(Followed::reading);
  }
}
