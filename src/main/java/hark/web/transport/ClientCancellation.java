package hark.web.transport;

import hark.search.SearchEndedException;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;

/**
 * The end of work whose client has closed its connection, and the count of such cases. Safe to
 * share between threads.
 */
@Singleton
public class ClientCancellation {

  private final AtomicLong abandoned = new AtomicLong();

  /**
   * Runs work for the current request as long as its client is connected.
   *
   * @param search takes a check that returns true once the client has gone, and then ends soon; its
   *     result is not used in this case
   * @throws ClientGoneException if the client has gone
   */
  public <T> T whileConnected(Function<BooleanSupplier, T> search) {
    var response = CurrentRequestManager.get().serverResponse();
    BooleanSupplier hasGone = response::closed;
    try {
      if (!hasGone.getAsBoolean()) {
        var result = search.apply(hasGone);
        if (!hasGone.getAsBoolean()) {
          return result;
        }
      }
    } catch (SearchEndedException e) {
      if (!hasGone.getAsBoolean()) {
        throw e;
      }
    }
    abandoned.incrementAndGet();
    throw new ClientGoneException();
  }

  /** Returns the number of searches that ended because their client had gone, since the start. */
  public long abandonedSearches() {
    return abandoned.get();
  }
}
