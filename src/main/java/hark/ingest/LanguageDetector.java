package hark.ingest;

import hark.transcript.Segment;
import java.util.List;
import java.util.Optional;

/** A detector of a transcript's language by its words. Safe to share between threads. */
@FunctionalInterface
public interface LanguageDetector {

  /** A detector that recognises no language. */
  LanguageDetector NONE = segments -> Optional.empty();

  /** Detects the language as a BCP 47 tag; empty if in doubt. */
  Optional<String> detect(List<Segment> segments);
}
