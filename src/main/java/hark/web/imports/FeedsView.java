package hark.web.imports;

import hark.ingest.follow.FeedSubscriptions.FeedSubscription;
import java.util.List;

/**
 * The podcast feeds that Hark follows.
 *
 * @param typed the text in the input field
 * @param problem the error in it; empty without one
 * @param open the number of episodes that were found and are not yet imported
 */
public record FeedsView(List<FeedSubscription> feeds, String typed, String problem, int open) {

  /** Returns whether the page will change soon without user action. */
  public boolean isWorking() {
    return feeds.stream().anyMatch(FeedSubscription::reading);
  }
}
