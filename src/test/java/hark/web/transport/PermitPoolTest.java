package hark.web.transport;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hark.Wait;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class PermitPoolTest {

  private static final Duration LONG = Duration.ofSeconds(50);

  @Test
  void whatIsTakenIsGivenBackOnce() {
    var permits = new PermitPool(10, 0, Duration.ZERO);
    var grant = permits.take(7);
    assertEquals(3, permits.free());
    assertThrows(BusyException.class, () -> permits.take(4));
    grant.close();
    grant.close();
    assertEquals(10, permits.free());
  }

  @Test
  void moreThanThereIsMeansAlone() {
    var permits = new PermitPool(10, 0, Duration.ZERO);
    try (var _ = permits.take(1_000_000_000_000L)) {
      assertEquals(0, permits.free());
    }
    assertEquals(10, permits.free());
  }

  @Test
  void oneThatWaitsGetsWhatIsGivenBack() {
    var permits = new PermitPool(10, 1, LONG);
    var grant = permits.take(10);
    var waiter = CompletableFuture.supplyAsync(() -> permits.take(5));
    grant.close();
    waiter.join().close();
    assertEquals(10, permits.free());
  }

  @Test
  void onlyAFewWait() {
    var permits = new PermitPool(10, 1, LONG);
    var grant = permits.take(10);
    var first = CompletableFuture.supplyAsync(() -> permits.take(5));
    Wait.until(() -> permits.waiting() > 0);
    assertThrows(BusyException.class, () -> permits.take(5));
    grant.close();
    first.join().close();
  }

  @Test
  void smallSharesDoNotWaitBehindLargeOnes() {
    var permits = new PermitPool(100, 1, LONG);
    var grant = permits.take(90);
    var large = CompletableFuture.supplyAsync(() -> permits.take(50));
    Wait.until(() -> permits.waiting() > 0);
    permits.take(3).close();
    assertThrows(BusyException.class, () -> permits.take(10), "but others take no turn before it");
    grant.close();
    large.join().close();
  }
}
