package hark.web.view;

import hark.transcript.DeepLink;
import hark.transcript.Edits;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The form that edits a video.
 *
 * @param path of the video's page
 * @param seen the fingerprint of the edits that the form is filled from
 * @param problem why nothing was kept; empty when nothing is wrong
 * @param speakers a field for each of the names that came, those who speak most first
 * @param unnamed how many more speakers there are
 */
public record EditView(
    String id,
    String path,
    String title,
    String seen,
    String problem,
    List<Field> fields,
    List<Field> languages,
    List<Field> speakers,
    int unnamed) {

  private static final int MOST_SPEAKERS = 200;

  /**
   * One field.
   *
   * @param type of the input element
   * @param value that stands in it
   * @param came what came, where people changed it; empty otherwise
   * @param error what is wrong with the value; empty when nothing is
   */
  public record Field(
      String name,
      String label,
      String type,
      String value,
      String note,
      Optional<String> came,
      String error) {

    /** What a speaker was called when the transcript came. */
    public String cameAs() {
      return label;
    }

    /** Names the hidden field that goes with a speaker's. */
    public String cameName() {
      return name.replace("speaker.", "came.");
    }
  }

  /**
   * The form as it is first shown.
   *
   * @param came the video's transcripts as they came; at least one
   */
  public static EditView of(List<Transcript> came, Edits edits) {
    return of(came, edits, name -> null, Map.of(), "");
  }

  /**
   * The form when something was wrong.
   *
   * @param typed what was typed into a field, or null where it was not sent
   * @param errors by the name of the field
   */
  public static EditView of(
      List<Transcript> came,
      Edits edits,
      UnaryOperator<String> typed,
      Map<String, String> errors,
      String problem) {
    var fill = new Filling(typed, errors);
    var video = came.getFirst().video();
    var shown = edits.shown(video);
    var speakers = speakers(came);
    var languages = new ArrayList<Field>();
    for (var transcript : came) {
      languages.add(language(fill, transcript.track(), edits.shown(transcript.track())));
    }
    var names = new ArrayList<Field>();
    for (var name : speakers.stream().limit(MOST_SPEAKERS).toList()) {
      var now = edits.speakers().getOrDefault(name, name);
      names.add(fill.field("speaker." + names.size(), name, "text", now, "", name));
    }
    var fields =
        List.of(
            fill.field(
                "title",
                "Title",
                "text",
                shown.title(),
                "Nothing in the field gives back the one that came.",
                video.title()),
            fill.field(
                "recorded",
                "Recorded on",
                "date",
                day(shown.recorded()),
                video.uploaded().map(day -> "Uploaded on " + Say.date(day) + ".").orElse(""),
                day(video.recorded())),
            fill.field(
                "channel",
                "Channel",
                "text",
                shown.channel().orElse(""),
                "Who published it.",
                video.channel().orElse("")),
            fill.field(
                "url",
                "Address of the recording",
                "text",
                shown.media().map(Object::toString).orElse(""),
                "A sound or video file, or a page of YouTube, Vimeo, PeerTube or archive.org; http or https.",
                video.media().map(Object::toString).orElse("")),
            fill.field(
                "shift",
                "Times are corrected by",
                "text",
                seconds(edits.shiftMillis()),
                "Seconds. 2.5 where the words are heard 2.5 seconds later than the transcript says,"
                    + " -2.5 where they are heard earlier.",
                "0"));
    return new EditView(
        video.id().value(),
        DeepLink.to(video.id()),
        shown.title(),
        edits.fingerprint(),
        problem,
        fields,
        languages,
        names,
        Math.max(0, speakers.size() - MOST_SPEAKERS));
  }

  private static Field language(Filling fill, Track came, Track shown) {
    var kind =
        switch (came.kind()) {
          case HUMAN -> "Language of the transcript that people wrote";
          case AUTO -> "Language of the automatic transcript";
          case UNKNOWN -> "Language of the transcript";
        };
    var name = Say.language(shown.language());
    return fill.field(
        "language." + came.key(),
        kind,
        "text",
        shown.language(),
        (name.isEmpty() ? "Not known" : name)
            + ". A tag such as en, pt-BR or zh-Hant; und where nobody knows.",
        came.language());
  }

  /** The names that came, those of most segments first. */
  private static List<String> speakers(List<Transcript> came) {
    return came.stream()
        .flatMap(transcript -> transcript.segments().stream())
        .map(Segment::speaker)
        .flatMap(Optional::stream)
        .collect(Collectors.groupingBy(name -> name, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String day(Optional<?> day) {
    return day.map(Object::toString).orElse("");
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
  }

  /** What stands in the fields: what was typed, else what is kept. */
  private record Filling(UnaryOperator<String> typed, Map<String, String> errors) {

    Field field(String name, String label, String type, String now, String note, String came) {
      var sent = typed.apply(name);
      return new Field(
          name,
          label,
          type,
          sent == null ? now : sent,
          sent == null || sent.equals(now)
              ? note
              : note + " Now: " + (now.isEmpty() ? "nothing" : now) + ".",
          now.equals(came) ? Optional.empty() : Optional.of(came.isEmpty() ? "nothing" : came),
          errors.getOrDefault(name, ""));
    }
  }
}
