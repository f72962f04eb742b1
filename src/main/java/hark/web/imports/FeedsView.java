package hark.web.imports;

import hark.ingest.follow.FeedSubscriptions.FeedSubscription;
import java.util.List;

/**
 * The podcast feeds that Hark follows.
 *
 * @param typed the text in the input field
 * @param problem the error in it; empty without one
 */
public record FeedsView(List<FeedSubscription> feeds, String typed, String problem) {

  /** Returns whether the page will change soon without user action. */
  public boolean isWorking() {
    return feeds.stream().anyMatch(FeedSubscription::reading);
  }
}
