package hark.web.names;

import com.fasterxml.jackson.annotation.JsonInclude;
import hark.names.NameFindings;
import hark.names.NameProgress;
import hark.names.SuggestionKey;
import hark.search.MisheardPlace;
import hark.search.MisheardPlaces;
import hark.search.MisheardPlaces.HeardWords;
import hark.transcript.Track;
import hark.transcript.VideoId;
import hark.web.shell.VideoIdText;
import hark.web.view.DisplayFormat;
import hark.web.view.PageLinks;
import hark.web.view.SearchContext;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** The JSON of names and their suggested corrections. */
final class NamesJson {

  private static final int LONGEST = 1_000;

  private NamesJson() {}

  /**
   * The list of names.
   *
   * @param working the progress of work in the background
   */
  record NameListJson(
      List<ListedNameJson> names,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<WorkingJson> working) {}

  /**
   * The progress of work in the background.
   *
   * @param accepting whether corrections are written; if not, names are looked for
   */
  record WorkingJson(boolean accepting, int done, int total) {

    static WorkingJson of(NameProgress progress) {
      return new WorkingJson(progress.isAccepting(), progress.done(), progress.total());
    }
  }

  /**
   * A name of the list.
   *
   * @param ofSettings whether only the settings can remove it
   * @param lookedFor whether it was looked for already
   */
  record ListedNameJson(
      String name, int suggestions, int videos, boolean ofSettings, boolean lookedFor) {

    static ListedNameJson of(NameFindings one) {
      return new ListedNameJson(
          one.name().text(),
          one.total(),
          one.places().map(MisheardPlaces::videos).orElse(0),
          one.ofSettings(),
          one.places().isPresent());
    }
  }

  /**
   * The suggestions of a name.
   *
   * @param total the number of all, in so many videos; {@code suggestions} has those kept
   * @param complete whether all were found
   * @param heard what was written for the name
   * @param rejected words that are not suggested any more
   */
  record SuggestionsJson(
      String name,
      boolean lookedFor,
      boolean complete,
      int total,
      int videos,
      List<HeardWords> heard,
      List<PlaceJson> suggestions,
      List<String> rejected,
      @JsonInclude(JsonInclude.Include.NON_ABSENT) Optional<WorkingJson> working) {

    static SuggestionsJson of(NameFindings one, Optional<WorkingJson> working) {
      var places = one.places().orElse(MisheardPlaces.NONE);
      return new SuggestionsJson(
          one.name().text(),
          one.places().isPresent(),
          places.isComplete(),
          places.total(),
          places.videos(),
          places.heard(),
          places.places().stream().map(PlaceJson::of).toList(),
          one.rejectedWords(),
          working);
    }
  }

  /**
   * A suggested correction. The first five members identify it; see {@link SuggestionJson}.
   *
   * @param text a number that differs with the text of the segment
   * @param start in seconds, as is {@code end}
   */
  record PlaceJson(
      String videoId,
      String track,
      int segment,
      String heard,
      int text,
      String title,
      double start,
      double end,
      String sentence,
      String link) {

    static PlaceJson of(MisheardPlace place) {
      var video = place.video();
      Optional<Track> track = Optional.of(place.track());
      return new PlaceJson(
          video.id().value(),
          place.track().key(),
          place.segment(),
          place.heard(),
          place.textHash(),
          video.title(),
          DisplayFormat.seconds(place.startMillis()),
          DisplayFormat.seconds(place.endMillis()),
          place.sentence().text(),
          PageLinks.segment(
              video.id(), place.startMillis(), place.segment(), SearchContext.NOTHING, track));
    }
  }

  private static Optional<String> words(String heard) {
    return Optional.ofNullable(heard).filter(words -> !words.isBlank());
  }

  /** A name as sent. */
  record NameJson(@NotEmpty @Size(max = LONGEST) String name) {}

  /** A suggestion as sent, by what identifies it. */
  record SuggestionJson(
      @NotNull @VideoIdText String videoId,
      @NotNull @Size(max = LONGEST) String track,
      int segment,
      @NotEmpty @Size(max = LONGEST) String heard,
      int text) {

    /** Returns what identifies it; it must have passed validation. */
    SuggestionKey key() {
      return new SuggestionKey(new VideoId(videoId), track, segment, heard, text);
    }
  }

  /** Words as sent; all that are suggested if they are missing. */
  record HeardJson(@Size(max = LONGEST) String heard) {

    Optional<String> words() {
      return NamesJson.words(heard);
    }
  }

  /**
   * The acceptance of all suggestions.
   *
   * @param count the number that was shown
   */
  record AcceptAllJson(@Size(max = LONGEST) String heard, @NotNull Integer count) {

    Optional<String> words() {
      return NamesJson.words(heard);
    }
  }
}
