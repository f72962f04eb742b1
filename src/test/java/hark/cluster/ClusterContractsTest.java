package hark.cluster;

import hark.opensearch.IndexLayout;
import hark.opensearch.OpenSearchIndex;
import hark.search.FacetContract;
import hark.search.MomentContract;
import hark.search.OfferContract;
import hark.search.OperatorContract;
import hark.search.ResultsContract;
import hark.search.SoundAlikeContract;
import hark.search.SuggestionContract;
import hark.search.TierContract;
import hark.search.TrackSelectionContract;
import hark.search.TranscriptIndex;
import hark.search.TranscriptIndexContract;
import hark.search.WordSearchContract;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contracts of the index on a cluster of three nodes, with three shards and a copy of each. Not
 * part of the usual tests: {@code bin/check-opensearch} runs it.
 */
@Tag("cluster")
class ClusterContractsTest {

  private static final String INDEX = "contracts";

  @TempDir private static Path folder;
  private static Cluster cluster;

  @BeforeAll
  static void start() throws IOException {
    cluster = Cluster.start(folder, Distribution.named(), Cluster.QUICK_START);
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  private static TranscriptIndex emptyIndex() {
    cluster.deleteIndexes(INDEX);
    var layout = new IndexLayout(INDEX, 3, 1);
    return OpenSearchIndex.open(cluster.settings(), layout, Duration.ofSeconds(30));
  }

  @Nested
  class Index extends TranscriptIndexContract {
    @Override
    protected TranscriptIndex open() {
      return emptyIndex();
    }
  }

  @Nested
  class Words extends WordSearchContract {
    @Override
    protected TranscriptIndex open() {
      return emptyIndex();
    }
  }

  @Nested
  class Operators extends OperatorContract {
    @Override
    protected TranscriptIndex open() {
      return emptyIndex();
    }
  }

  @Nested
  class Tiers extends TierContract {
    @Override
    protected TranscriptIndex open() {
      return emptyIndex();
    }
  }

  @Nested
  class Tracks extends TrackSelectionContract {
    @Override
    protected TranscriptIndex open() {
      return emptyIndex();
    }
  }

  @Nested
  class Results extends ResultsContract {
    @Override
    protected TranscriptIndex open() {
      return emptyIndex();
    }
  }

  @Nested
  class Moments extends MomentContract {
    @Override
    protected TranscriptIndex open() {
      return emptyIndex();
    }
  }

  @Nested
  class Facets extends FacetContract {
    @Override
    protected TranscriptIndex open() {
      return emptyIndex();
    }
  }

  @Nested
  class Suggestions extends SuggestionContract {
    @Override
    protected TranscriptIndex open() {
      return emptyIndex();
    }
  }

  @Nested
  class Sounds extends SoundAlikeContract {
    @Override
    protected TranscriptIndex open() {
      return emptyIndex();
    }
  }

  @Nested
  class Offers extends OfferContract {
    @Override
    protected TranscriptIndex open() {
      return emptyIndex();
    }
  }
}
