package hark.web.video;

import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.Video;
import hark.transcript.edit.VideoEdits;
import hark.web.view.DeepLink;
import hark.web.view.DisplayFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The form that edits a video.
 *
 * @param path the path of the video's page
 * @param seen the fingerprint of the edits that the form is filled from
 * @param problem the reason nothing was saved; empty without an error
 * @param speakers a field for each of the original names, those with the most segments first
 * @param unnamed the number of further speakers
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

  /** The label of a field. */
  public enum FieldLabel {
    TITLE,
    RECORDED,
    CHANNEL,
    URL,
    SHIFT,
    /** The language of a transcript that people wrote; of one by a recogniser; of any. */
    HUMAN_LANGUAGE,
    AUTO_LANGUAGE,
    LANGUAGE,
    SPEAKER
  }

  /**
   * A field of the form.
   *
   * @param about the subject of the label or the note: a name, a day or a language
   * @param type of the input element
   * @param value the value in the field
   * @param now the saved value, if another was typed
   * @param came the original value, if it was edited
   * @param error the error in the value; empty without one
   */
  public record Field(
      String name,
      FieldLabel label,
      String about,
      String type,
      String value,
      Optional<String> now,
      Optional<String> came,
      String error) {

    /** Returns the original name of a speaker. */
    public String cameAs() {
      return about;
    }

    /** Returns the name of the hidden field that goes with a speaker's. */
    public String cameName() {
      return name.replace("speaker.", "came.");
    }
  }

  /**
   * Returns the form as first shown.
   *
   * @param came the video's transcripts as imported; at least one
   */
  public static EditView of(List<Transcript> came, VideoEdits edits) {
    return of(came, edits, name -> null, Map.of(), "");
  }

  /**
   * Returns the form with errors.
   *
   * @param typed the function from a field to the text typed into it, or null if it was not sent
   * @param errors by the name of the field
   */
  public static EditView of(
      List<Transcript> came,
      VideoEdits edits,
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
      names.add(fill.field("speaker." + names.size(), FieldLabel.SPEAKER, name, now, name));
    }
    var fields =
        List.of(
            fill.field("title", FieldLabel.TITLE, "", shown.title(), video.title()),
            fill.field(
                "recorded",
                FieldLabel.RECORDED,
                video.uploaded().map(DisplayFormat::date).orElse(""),
                day(shown.recorded()),
                day(video.recorded())),
            fill.field(
                "channel",
                FieldLabel.CHANNEL,
                "",
                shown.channel().orElse(""),
                video.channel().orElse("")),
            fill.field("url", FieldLabel.URL, "", address(shown), address(video)),
            fill.field("shift", FieldLabel.SHIFT, "", seconds(edits.shiftMillis()), "0"));
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
    var label =
        switch (came.kind()) {
          case HUMAN -> FieldLabel.HUMAN_LANGUAGE;
          case AUTO -> FieldLabel.AUTO_LANGUAGE;
          case UNKNOWN -> FieldLabel.LANGUAGE;
        };
    return fill.field(
        "language." + came.key(),
        label,
        "",
        DisplayFormat.language(shown.language()),
        DisplayFormat.language(came.language()));
  }

  /** Returns the original names, those with the most segments first. */
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

  private static String address(Video video) {
    return video.media().map(Object::toString).orElse("");
  }

  private static String seconds(long millis) {
    return BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString();
  }

  /** The values of the fields: those typed, else those saved. */
  private record Filling(UnaryOperator<String> typed, Map<String, String> errors) {

    Field field(String name, FieldLabel label, String about, String now, String came) {
      var sent = typed.apply(name);
      return new Field(
          name,
          label,
          about,
          label == FieldLabel.RECORDED ? "date" : "text",
          sent == null ? now : sent,
          sent == null || sent.equals(now) ? Optional.empty() : Optional.of(read(label, now)),
          now.equals(came) ? Optional.empty() : Optional.of(read(label, came)),
          errors.getOrDefault(name, ""));
    }

    /** Returns a value as people read it: a field for a day holds it in the form of ISO 8601. */
    private static String read(FieldLabel label, String value) {
      return label == FieldLabel.RECORDED && !value.isEmpty()
          ? DisplayFormat.date(LocalDate.parse(value))
          : value;
    }
  }
}
