package hark.web.imports;

import hark.ingest.follow.FeedSubscriptions.FeedSubscription;
import java.util.List;

/**
 * The podcast feeds that Hark follows.
 *
 * @param typed what stands in the field
 * @param problem what is wrong with it; empty when nothing is
 */
public record FeedsView(List<FeedSubscription> feeds, String typed, String problem) {

  /** Something will change soon, without anybody's doing. */
  public boolean isWorking() {
    return feeds.stream().anyMatch(FeedSubscription::reading);
  }
}
