package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hark.source.TranscriptRequest;
import hark.source.memories.MemoriesSource;
import hark.source.memories.MemoriesStatus;
import hark.source.sample.SampleSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SourceWiringTest {

  @Inject MemoriesSource memories;
  @Inject SampleSource samples;
  @Inject MemoriesStatus status;
  @Inject MemoriesConfig config;

  @Test
  void withoutAKeyAStandInPlaysTheService() {
    assertEquals(new MemoriesStatus(false, true), status);
    var id = samples.recordings().getFirst();
    assertEquals(
        samples.fetch(TranscriptRequest.of(id, SampleSource.NAME)).video().title(),
        memories.fetch(TranscriptRequest.of(id, MemoriesSource.NAME)).video().title());
  }

  @Test
  void theDefaultsAreThoseOfTheService() {
    assertEquals(URI.create("https://api.memories.ai/serve/api/v1"), config.baseUrl());
    assertEquals(Optional.empty(), config.apiKey());
    assertEquals(Optional.empty(), config.uniqueId());
    assertEquals(Duration.ofSeconds(1), config.pause());
    assertEquals(Duration.ofSeconds(5), config.connectTimeout());
    assertEquals(Duration.ofSeconds(60), config.readTimeout());
    assertEquals(5, config.retries());
  }

  @Test
  void anEndpointDoesNotTellItsKey() {
    var endpoint =
        new MemoriesEndpoint(config.baseUrl(), Optional.of("sk-secret"), config.pause(), false);
    assertFalse(endpoint.toString().contains("sk-secret"));
  }
}
