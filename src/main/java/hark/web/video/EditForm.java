package hark.web.video;

import hark.language.LanguageTag;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.edit.EditedValue;
import hark.transcript.edit.TrackEdits;
import hark.transcript.edit.VideoEdits;
import hark.web.shell.MediaAddress;
import hark.web.shell.RequestValues;
import hark.web.view.DisplayFormat;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The fields of the form that edits a video, and their interpretation. A field that was not sent
 * changes nothing. Used by one thread.
 */
final class EditForm {

  static final String LANGUAGE = "language.";
  static final String SPEAKER = "speaker.";
  static final String CAME = "came.";

  private static final int LONGEST_NAME = 500;
  private static final BigDecimal MOST_SECONDS = BigDecimal.valueOf(VideoEdits.MAX_SHIFT, 3);

  /** The address as typed. */
  private record Address(@MediaAddress String url) {}

  private final MultivaluedMap<String, String> typed;
  private final List<Transcript> came;
  private final EditTexts texts;
  private final Map<String, String> errors = new LinkedHashMap<>();

  /**
   * Creates the form from its fields.
   *
   * @param came the video's transcripts as imported; at least one
   * @param texts the error messages
   */
  EditForm(MultivaluedMap<String, String> typed, List<Transcript> came, EditTexts texts) {
    this.texts = texts;
    this.typed = typed;
    this.came = came;
  }

  /** Returns the errors by the name of the field. */
  Map<String, String> errors() {
    return errors;
  }

  /** Returns the fingerprint of the edits that the form was filled from. */
  String seen() {
    return RequestValues.text(typed.getFirst("seen"));
  }

  /** Returns the edits that result from the form; not valid if there are errors. */
  VideoEdits read(VideoEdits now, Validator validator) {
    var video = came.getFirst().video();
    return new VideoEdits(
        text("title").isPresent() ? title(video) : now.title(),
        recorded(now, video),
        channel(now, video),
        media(now, video, validator),
        shift(now),
        speakers(now),
        tracks(now));
  }

  private Optional<String> title(Video video) {
    return text("title")
        .filter(title -> isShort("title", title))
        .filter(title -> !title.isEmpty() && !title.equals(video.title()));
  }

  private EditedValue<LocalDate> recorded(VideoEdits now, Video video) {
    return text("recorded")
        .map(day -> EditedValue.of(day(day), video.recorded()))
        .orElse(now.recorded());
  }

  private Optional<LocalDate> day(String day) {
    try {
      return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    } catch (DateTimeException e) {
      errors.put("recorded", texts.noDay());
      return Optional.empty();
    }
  }

  private EditedValue<String> channel(VideoEdits now, Video video) {
    return text("channel")
        .map(
            name ->
                EditedValue.of(
                    Optional.of(name).filter(n -> !n.isEmpty() && isShort("channel", n)),
                    video.channel()))
        .orElse(now.channel());
  }

  private EditedValue<URI> media(VideoEdits now, Video video, Validator validator) {
    var address = text("url");
    if (address.isEmpty() || address.get().equals(text(now.media().orOriginal(video.media())))) {
      return now.media();
    }
    var wrong = validator.validate(new Address(address.get()));
    if (!wrong.isEmpty() && !address.get().equals(text(video.media()))) {
      errors.put("url", texts.wrongAddress());
      return now.media();
    }
    return EditedValue.of(address.filter(url -> !url.isEmpty()).map(URI::create), video.media());
  }

  private static String text(Optional<URI> address) {
    return address.map(URI::toString).orElse("");
  }

  private long shift(VideoEdits now) {
    var seconds = text("shift");
    try {
      return seconds.isEmpty() ? now.shiftMillis() : millis(seconds.get());
    } catch (ArithmeticException | NumberFormatException e) {
      errors.put("shift", texts.noSeconds());
      return 0;
    }
  }

  private static long millis(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    if (text.length() > 20) {
      throw new NumberFormatException();
    }
    var seconds = new BigDecimal(text.replace(',', '.').replace('\u2212', '-'));
    if (seconds.abs().compareTo(MOST_SECONDS) > 0) {
      throw new ArithmeticException();
    }
    return seconds.movePointRight(3).longValueExact();
  }

  private Map<String, String> speakers(VideoEdits now) {
    var names = new TreeMap<>(now.speakers());
    for (int i = 0; typed.containsKey(CAME + i); i++) {
      var cameAs = typed.getFirst(CAME + i);
      var name = text(SPEAKER + i).orElse("");
      if (name.isEmpty() || name.equals(cameAs)) {
        names.remove(cameAs);
      } else if (isShort(SPEAKER + i, name)) {
        names.put(cameAs, name);
      }
    }
    return names;
  }

  private Map<String, TrackEdits> tracks(VideoEdits now) {
    var tracks = new TreeMap<>(now.tracks());
    for (var transcript : came) {
      var track = transcript.track();
      text(LANGUAGE + track.key())
          .ifPresent(
              written -> {
                var tag = tag(written, now.shown(track), track);
                tracks.put(track.key(), now.track(track).withLanguage(language(track, tag)));
              });
    }
    return tracks;
  }

  /** Returns the tag of a language whose name the form showed, or which is named as pages do. */
  private static String tag(String written, Track... shown) {
    return Arrays.stream(shown)
        .map(Track::language)
        .filter(tag -> !written.isEmpty() && written.equals(DisplayFormat.language(tag)))
        .findFirst()
        .or(() -> DisplayFormat.languageNamed(written))
        .orElse(written);
  }

  private Optional<String> language(Track track, String written) {
    boolean none = written.isEmpty() || written.equalsIgnoreCase(Track.UNKNOWN_LANGUAGE);
    boolean same = written.equalsIgnoreCase(track.language()); // whatever it came as, it may stay
    var known = none || same ? Optional.of(written) : LanguageTag.of(written);
    if (known.isEmpty()) {
      errors.put(LANGUAGE + track.key(), texts.noLanguage());
    }
    var tag = new Track(known.orElse(written), Track.TrackKind.UNKNOWN).language();
    return Optional.of(tag).filter(language -> !language.equals(track.language()));
  }

  private boolean isShort(String field, String text) {
    if (text.length() > LONGEST_NAME) {
      errors.put(field, texts.tooLong(LONGEST_NAME));
      return false;
    }
    return true;
  }

  private Optional<String> text(String field) {
    return Optional.ofNullable(typed.getFirst(field)).map(String::strip);
  }
}
