package hark.names;

import hark.library.Library;
import hark.search.MisheardPlace;
import hark.search.MisheardPlaces;
import hark.search.TranscriptIndex;
import java.util.List;
import java.util.Optional;

/**
 * The corrections suggested for the listed names, and what people decide about them. They are
 * derived from the index and kept in memory only: a thread of its own looks for every name after
 * the index has changed, whether by an import, a correction or a deletion, and for a new name at
 * once. So an import does not wait for it, and nothing is lost when the process ends. Safe to share
 * between threads.
 */
public final class SuggestedCorrections implements AutoCloseable {

  /** The most suggestions kept for a name. */
  public static final int MOST_KEPT = NameSuggestionFinder.MOST_KEPT;

  private final NameList list;
  private final NameCorrector corrector;
  private final NameWorker worker = new NameWorker();
  private final NameSuggestionFinder finder;
  private final BulkAcceptance acceptance;

  public SuggestedCorrections(NameList list, TranscriptIndex index, Library library) {
    this.list = list;
    this.corrector = new NameCorrector(library);
    this.finder = new NameSuggestionFinder(list, index, worker);
    this.acceptance = new BulkAcceptance(finder, corrector, worker);
  }

  /** Begins to follow the index. */
  public void start() {
    finder.start();
  }

  /** Looks for all names if the index has changed since the last time. */
  void lookForAll() {
    finder.lookForAll();
  }

  /** Returns the names with their suggestions, in the order in which they were added. */
  public List<NameFindings> all() {
    return list.names().stream().map(this::findings).toList();
  }

  /**
   * Returns a name with its suggestions.
   *
   * @param key as {@link ListedName#key()}
   */
  public Optional<NameFindings> of(String key) {
    return list.find(key).map(this::findings);
  }

  private NameFindings findings(ListedName name) {
    return new NameFindings(
        name, list.isOfSettings(name), finder.found(name), list.rejectedWords(name));
  }

  /** Returns the progress of the work in the background. */
  public NameProgress progress() {
    return acceptance.progress();
  }

  /** Returns the result of the last acceptance of several suggestions since the start. */
  public Optional<AcceptanceResult> lastAcceptance() {
    return acceptance.last();
  }

  /**
   * Adds a name and begins to look for it.
   *
   * @return false if it is listed already
   * @throws NameException if it cannot be added
   */
  public boolean add(ListedName name) {
    boolean isNew = list.add(name);
    if (isNew) {
      finder.add(name);
    }
    return isNew;
  }

  /**
   * Removes a name with its suggestions and all that was rejected for it.
   *
   * @return false if it is not listed
   * @throws NameException if it cannot be removed
   */
  public boolean remove(ListedName name) {
    boolean isRemoved = list.remove(name);
    if (isRemoved) {
      acceptance.forget(name);
      finder.remove(name);
    }
    return isRemoved;
  }

  /**
   * Accepts one suggestion; its correction is on disk and searchable when this returns.
   *
   * @throws NameException if it is not suggested any more
   * @throws hark.library.EditConflictException if the video cannot be changed
   */
  public void accept(ListedName name, SuggestionKey key) {
    var place = place(name, key);
    int written = corrector.write(name, place.video().id(), place.track(), List.of(place));
    finder.lookUp(name);
    if (written == 0) {
      throw new NameException(NameError.CHANGED_MEANWHILE);
    }
  }

  /**
   * Rejects one suggestion.
   *
   * @throws NameException if it is not suggested any more, or too many are rejected
   */
  public void reject(ListedName name, SuggestionKey key) {
    list.reject(name, place(name, key));
    finder.lookUp(name);
  }

  private MisheardPlace place(ListedName name, SuggestionKey key) {
    return finder.found(name).orElse(MisheardPlaces.NONE).places().stream()
        .filter(key::is)
        .findFirst()
        .orElseThrow(() -> new NameException(NameError.CHANGED_MEANWHILE));
  }

  /**
   * Rejects words for a name, here and in later imports.
   *
   * @param heard empty for all words that are suggested
   * @throws NameException if the name is not listed, or too many words are rejected
   */
  public void rejectAll(ListedName name, Optional<String> heard) {
    var words =
        heard
            .map(List::of)
            .orElseGet(
                () ->
                    finder.found(name).stream()
                        .flatMap(places -> places.heard().stream())
                        .map(MisheardPlaces.HeardWords::words)
                        .toList());
    list.reject(name, words);
    finder.lookUp(name);
  }

  /**
   * Suggests words again that were rejected for a name.
   *
   * @throws NameException if the name is not listed
   */
  public void allow(ListedName name, String heard) {
    list.allow(name, heard);
    finder.lookUp(name);
  }

  /**
   * Begins to accept all suggestions of a name, in the background.
   *
   * @param heard empty for those of all words
   * @param shown the number of suggestions that the person was shown
   * @throws NameException if it is another number now, or others are being accepted
   */
  public void acceptAll(ListedName name, Optional<String> heard, int shown) {
    if (count(name, heard) != shown) {
      throw new NameException(NameError.CHANGED_MEANWHILE);
    }
    acceptance.begin(name, heard);
  }

  /** Returns the number of suggestions of a name, or of some words for it. */
  private int count(ListedName name, Optional<String> heard) {
    var places = finder.found(name).orElse(MisheardPlaces.NONE);
    return heard.isEmpty()
        ? places.total()
        : places.heard().stream()
            .filter(one -> one.words().equals(heard.get()))
            .mapToInt(MisheardPlaces.HeardWords::places)
            .sum();
  }

  /** Ends the work in the background, after the video that is being corrected. */
  @Override
  public void close() {
    worker.close();
  }
}
