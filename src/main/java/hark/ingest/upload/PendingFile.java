package hark.ingest.upload;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hark.ingest.CaptionFileName;
import hark.ingest.ParsedFile;
import hark.language.LanguageTag;
import hark.message.Message;
import hark.source.RawTranscript;
import hark.source.TranscriptRequest;
import hark.transcript.Track;
import hark.transcript.Track.TrackKind;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * An uploaded file that waits for review. Its components are the members of its JSON.
 *
 * @param number its position in the upload, from 0
 * @param origin the name it was sent with, including folders; for display only
 * @param refusal the reason why it is refused; empty if it is not
 * @param understood {@code null} if it was refused
 * @param kind the kind of its track, by its name
 * @param naming the details for the import, as typed
 * @param taken whether it was passed to the import queue
 * @param sum the checksum of its content, as {@link #sum}; empty in files of an older version
 */
public record PendingFile(
    int number,
    String origin,
    Message refusal,
    ParsedFile understood,
    TrackKind kind,
    Naming naming,
    boolean taken,
    String sum) {

  /** The longest text of a field, in UTF-16 code units. */
  public static final int LONGEST_FIELD = 4_000;

  /** The name of the source of uploaded files. */
  public static final String SOURCE = "file";

  /**
   * The details for a file's import as typed, valid or not.
   *
   * @param wanted whether it is selected for import
   * @param replace whether it may overwrite a conflicting transcript
   */
  public record Naming(
      String id, String title, String language, String media, boolean wanted, boolean replace) {

    static final Naming NOTHING = new Naming("", "", "", "", false, false);
  }

  /** A problem with one of the fields. */
  public record InvalidField(String field, FieldError reason) {}

  public PendingFile {
    sum = sum == null ? "" : sum;
    refusal = refusal == null ? Message.EMPTY : refusal;
  }

  /** Computes the CRC-32C of a content, in hexadecimal digits. */
  public static String sum(byte[] content) {
    var sum = new CRC32C();
    sum.update(content);
    return Long.toHexString(sum.getValue());
  }

  /** Creates a file that was parsed; details missing in its content are taken from its name. */
  static PendingFile read(int number, String origin, ParsedFile understood, String sum) {
    var name = CaptionFileName.of(origin);
    var language =
        name.track().language().equals(Track.UNKNOWN_LANGUAGE)
            ? LanguageTag.of(understood.language()).orElse("")
            : name.track().language();
    var title = understood.title().isEmpty() ? name.title() : understood.title();
    var naming = new Naming(name.id().value(), title, language, "", true, false);
    var said = understood.withRemarks(name.remarks());
    return new PendingFile(
        number, origin, Message.EMPTY, said, name.track().kind(), naming, false, sum);
  }

  static PendingFile refused(int number, String origin, Message reason) {
    return new PendingFile(
        number, origin, reason, null, TrackKind.UNKNOWN, Naming.NOTHING, false, "");
  }

  PendingFile with(Naming newNaming) {
    return new PendingFile(number, origin, refusal, understood, kind, newNaming, taken, sum);
  }

  PendingFile asTaken() {
    return new PendingFile(number, origin, refusal, understood, kind, naming, true, sum);
  }

  @JsonIgnore
  public boolean isRefused() {
    return understood == null;
  }

  /** Returns the fields that are not valid as typed. */
  public List<InvalidField> wrong() {
    var wrong = new ArrayList<InvalidField>();
    if (!VideoId.isValid(naming.id().strip())) {
      wrong.add(new InvalidField("id", FieldError.ID));
    }
    if (!naming.language().isBlank() && LanguageTag.of(naming.language()).isEmpty()) {
      wrong.add(new InvalidField("language", FieldError.LANGUAGE));
    }
    if (!naming.media().isBlank() && media().isEmpty()) {
      wrong.add(new InvalidField("media", FieldError.MEDIA));
    }
    return wrong;
  }

  private Optional<URI> media() {
    try {
      return Optional.of(URI.create(naming.media().strip())).filter(Video::isPlayable);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the ID. @throws IllegalArgumentException when it is {@link #wrong} */
  VideoId id() {
    return new VideoId(naming.id().strip());
  }

  Track track() {
    return new Track(LanguageTag.of(naming.language()).orElse(""), kind);
  }

  /**
   * Creates the request for the import.
   *
   * @param place the address of the file
   * @throws IllegalArgumentException when a field is {@link #wrong}
   */
  TranscriptRequest request(URI place) {
    return new TranscriptRequest(video(), track(), Optional.of(place));
  }

  RawTranscript raw(byte[] content) {
    return new RawTranscript(video(), track(), languageIsNamed(), content, remarks());
  }

  /** Returns remarks on the name of the file while the ID is the one that it gives. */
  List<Message> remarks() {
    var name = CaptionFileName.of(origin);
    return name.id().value().equals(naming.id().strip()) ? name.remarks() : List.of();
  }

  /** Returns whether the language is the one in the file's name. */
  boolean languageIsNamed() {
    var named = CaptionFileName.of(origin).track().language();
    return !named.equals(Track.UNKNOWN_LANGUAGE) && named.equals(track().language());
  }

  private Video video() {
    return Video.of(id(), SOURCE).withTitle(naming.title()).withMedia(media());
  }
}
