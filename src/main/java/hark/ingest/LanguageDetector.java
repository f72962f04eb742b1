package hark.ingest;

import hark.transcript.Segment;
import java.util.List;
import java.util.Optional;

/** Tells the language of a transcript by its words. Safe to share between threads. */
@FunctionalInterface
public interface LanguageDetector {

  /** Knows no language. */
  LanguageDetector NONE = segments -> Optional.empty();

  /** The language as a BCP 47 tag; nothing rather than something doubtful. */
  Optional<String> detect(List<Segment> segments);
}
