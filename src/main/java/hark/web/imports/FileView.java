package hark.web.imports;

import hark.ingest.ImportConflicts;
import hark.ingest.ImportConflicts.ImportConflict;
import hark.ingest.ParsedFile;
import hark.ingest.upload.PendingFile;
import hark.ingest.upload.PendingFile.InvalidField;
import hark.ingest.upload.UploadReview.ImportPreview;
import hark.language.LanguageTag;
import hark.message.Message;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.web.view.DisplayFormat;
import hark.web.view.PageLanguage;
import hark.web.view.SpeechLanguage;
import hark.web.view.TrackName;
import java.util.List;
import java.util.Optional;

/**
 * A file of an upload.
 *
 * @param tone {@code good}, {@code warn}, {@code bad} or {@code wait}
 * @param refusal the reason it was refused; empty if it was not
 * @param twin the other file that is the same track of the same video; empty without one
 * @param met the video of the library that it belongs to, and its tracks
 * @param content empty if it was refused
 * @param automatic whether a speech recogniser wrote it
 * @param speech its language, for the attributes of its words
 * @param editable whether it can still be changed
 */
public record FileView(
    int number,
    String origin,
    String tone,
    FileState state,
    String refusal,
    String twin,
    Met met,
    Optional<FileContent> content,
    boolean automatic,
    SpeechLanguage speech,
    PendingFile.Naming naming,
    List<InvalidField> wrong,
    boolean editable) {

  /** The state of a file. */
  public enum FileState {
    REFUSED,
    TAKEN,
    LEFT_OUT,
    /** A file with an error in its fields. */
    NOT_YET,
    TWICE,
    READY,
    CLASH
  }

  /**
   * The video in the library that a file belongs to.
   *
   * @param title the title of the video, as {@code source} is its source; empty if there is no such
   *     video
   * @param tracks the tracks that the video has
   */
  public record Met(
      ImportConflicts.ConflictKind kind, String title, String source, List<TrackName> tracks) {

    private static Met of(ImportConflict clash) {
      return new Met(
          clash.kind(),
          clash.there().map(Video::title).orElse(""),
          clash.there().map(Video::source).orElse(""),
          clash.tracks().stream().map(TrackName::of).toList());
    }

    public boolean mustBeConfirmed() {
      return kind == ImportConflicts.ConflictKind.REPLACES
          || kind == ImportConflicts.ConflictKind.OTHER_SOURCE;
    }
  }

  /**
   * The content read from a file: its properties, the end of its last segment, and its first words.
   */
  public record FileContent(
      String format,
      String encoding,
      int segments,
      long words,
      String end,
      List<String> repairs,
      String beginning) {

    private static FileContent of(ParsedFile understood) {
      return new FileContent(
          understood.format(),
          understood.encoding(),
          understood.segments(),
          understood.words(),
          DisplayFormat.time(understood.endMillis()),
          PageLanguage.word(understood.repairs()),
          understood.beginning());
    }
  }

  static FileView of(ImportPreview prospect) {
    var file = prospect.file();
    var state = state(prospect);
    return new FileView(
        file.number(),
        file.origin(),
        tone(state),
        state,
        PageLanguage.word(file.refusal()),
        prospect.duplicate().orElse(""),
        Met.of(prospect.conflict()),
        Optional.ofNullable(file.understood()).map(FileContent::of),
        file.kind() == Track.TrackKind.AUTO,
        SpeechLanguage.of(
            new Track(
                LanguageTag.of(file.naming().language()).orElse(""), Track.TrackKind.UNKNOWN)),
        file.naming(),
        prospect.wrong(),
        !file.isRefused() && !file.taken());
  }

  /** Returns whether somebody has to decide or correct something. */
  public boolean needsAttention() {
    return switch (state) {
      case NOT_YET, TWICE, CLASH -> true;
      case REFUSED, TAKEN, LEFT_OUT, READY -> false;
    };
  }

  /** Returns the error in a field; empty without one. */
  public String wrongWith(String field) {
    return wrong.stream()
        .filter(one -> one.field().equals(field))
        .map(one -> PageLanguage.word(Message.of(one.reason())))
        .findFirst()
        .orElse("");
  }

  private static String tone(FileState state) {
    return switch (state) {
      case REFUSED, NOT_YET -> "bad";
      case TWICE, CLASH -> "warn";
      case LEFT_OUT -> "wait";
      case TAKEN, READY -> "good";
    };
  }

  private static FileState state(ImportPreview prospect) {
    var file = prospect.file();
    if (file.isRefused()) {
      return FileState.REFUSED;
    }
    if (file.taken()) {
      return FileState.TAKEN;
    }
    if (!file.naming().wanted()) {
      return FileState.LEFT_OUT;
    }
    if (!prospect.wrong().isEmpty()) {
      return FileState.NOT_YET;
    }
    if (prospect.duplicate().isPresent()) {
      return FileState.TWICE;
    }
    return prospect.isReady() ? FileState.READY : FileState.CLASH;
  }
}
