package hark.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hark.search.IndexUnreachableException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings of a cluster. */
class ClusterIndexesTest {

  private static final String URL = "hark.opensearch.url";

  private static OpenSearchConfig config(Map<String, String> settings) {
    var builder =
        new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(OpenSearchConfig.class);
    settings.forEach(builder::withDefaultValue);
    return builder.build().getConfigMapping(OpenSearchConfig.class);
  }

  @Test
  void withoutAnAddressThereIsNoCluster() {
    assertTrue(config(Map.of()).url().isEmpty());
  }

  @Test
  void aClusterNeedNotBeThereAtTheStart() {
    var config = config(Map.of(URL, "http://127.0.0.1:1,http://127.0.0.1:2"));
    assertEquals(2, config.url().orElseThrow().size());
    try (var index = ClusterIndexes.open(config, Duration.ofSeconds(1))) {
      assertThrows(IndexUnreachableException.class, index::totals);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hark.opensearch.url, ftp://one",
    "hark.opensearch.url, http://user:secret@one:9200",
    "hark.opensearch.url, one:9200",
    "hark.opensearch.shards, 0",
    "hark.opensearch.replicas, -1",
    "hark.opensearch.index, Hark-1",
    "hark.opensearch.certificate, /nothing/here.pem",
    "hark.opensearch.user, ann",
    "hark.opensearch.password, secret",
  })
  void aWrongSettingIsNamed(String name, String value) {
    var settings = new HashMap<>(Map.of(URL, "http://127.0.0.1:1"));
    settings.put(name, value);
    var config = config(settings);
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> ClusterIndexes.open(config, Duration.ofSeconds(1)).close());
    assertTrue(refused.getMessage().startsWith("hark.opensearch."), refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hark.opensearch.url | https://admin:secret@node:9200",
        "hark.opensearch.url | https://admin:se^secret@node:9200",
        "hark.opensearch.url | https://node:9200,https://admin:secret,secret@node:9200",
        "hark.opensearch.token | secret secret"
      })
  void noSecretIsPrinted(String name, String value) {
    var settings = new HashMap<>(Map.of(URL, "http://127.0.0.1:1"));
    settings.put(name, value);
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> ClusterIndexes.open(config(settings), Duration.ofSeconds(1)).close());
    assertTrue(refused.getMessage().startsWith(name), refused.getMessage());
    for (Throwable one = refused; one != null; one = one.getCause()) {
      assertFalse(String.valueOf(one.getMessage()).contains("secret"), one.getMessage());
    }
  }
}
