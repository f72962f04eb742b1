package hark.ingest.upload;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hark.ingest.CaptionFileName;
import hark.ingest.ParsedFile;
import hark.language.LanguageTag;
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
 * A file that was sent and waits to be looked at. Written as JSON as it is.
 *
 * @param number its place in the upload, from 0
 * @param origin the name it came with, folders and all; only ever shown
 * @param refusal why it cannot be taken; empty when it can
 * @param understood nothing where it was refused
 * @param kind who wrote the track, as its name tells
 * @param naming what it shall be called, as somebody may have typed it
 * @param taken it was handed to the import queue
 * @param sum of its content, as {@link #sum}; empty where an older version took it
 */
public record PendingFile(
    int number,
    String origin,
    String refusal,
    ParsedFile understood,
    TrackKind kind,
    Naming naming,
    boolean taken,
    String sum) {

  /** The longest text that a field takes, in UTF-16 code units. */
  public static final int LONGEST_FIELD = 4_000;

  /** The name of the source that files come from. */
  public static final String SOURCE = "file";

  /**
   * What a file shall be called. Any text at all, right or wrong.
   *
   * @param wanted it shall be taken
   * @param replace what it clashes with shall go
   */
  public record Naming(
      String id, String title, String language, String media, boolean wanted, boolean replace) {

    static final Naming NOTHING = new Naming("", "", "", "", false, false);
  }

  /** What is wrong with one of the fields. */
  public record InvalidField(String field, String reason) {}

  public PendingFile {
    sum = sum == null ? "" : sum;
  }

  /** The CRC-32C of a content, in hexadecimal digits. */
  public static String sum(byte[] content) {
    var sum = new CRC32C();
    sum.update(content);
    return Long.toHexString(sum.getValue());
  }

  /** A file that was read; its name tells what its content does not. */
  static PendingFile read(int number, String origin, ParsedFile understood, String sum) {
    var name = CaptionFileName.of(origin);
    var language =
        name.track().language().equals(Track.UNKNOWN_LANGUAGE)
            ? LanguageTag.of(understood.language()).orElse("")
            : name.track().language();
    var title = understood.title().isEmpty() ? name.title() : understood.title();
    var naming = new Naming(name.id().value(), title, language, "", true, false);
    return new PendingFile(number, origin, "", understood, name.track().kind(), naming, false, sum);
  }

  static PendingFile refused(int number, String origin, String reason) {
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

  /** The fields that cannot be taken as they are typed. */
  public List<InvalidField> wrong() {
    var wrong = new ArrayList<InvalidField>();
    if (!VideoId.isValid(naming.id().strip())) {
      wrong.add(new InvalidField("id", "An ID has 1 to 128 letters, digits or . _ : ~ @ + -"));
    }
    if (!naming.language().isBlank() && LanguageTag.of(naming.language()).isEmpty()) {
      wrong.add(
          new InvalidField(
              "language", "This is no language that Hark knows; write en, pt-BR, deu or German."));
    }
    if (!naming.media().isBlank() && media().isEmpty()) {
      wrong.add(new InvalidField("media", "A media address begins with http:// or https://."));
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

  /**
   * @throws IllegalArgumentException when it is {@link #wrong}
   */
  VideoId id() {
    return new VideoId(naming.id().strip());
  }

  Track track() {
    return new Track(LanguageTag.of(naming.language()).orElse(""), kind);
  }

  /**
   * What the import is asked for.
   *
   * @param place where the file lies
   * @throws IllegalArgumentException when something of it is {@link #wrong}
   */
  TranscriptRequest request(URI place) {
    return new TranscriptRequest(video(), track(), Optional.of(place));
  }

  RawTranscript raw(byte[] content) {
    return new RawTranscript(video(), track(), languageIsNamed(), content);
  }

  /** Tells whether the language is the one in the name the file came with. */
  boolean languageIsNamed() {
    var named = CaptionFileName.of(origin).track().language();
    return !named.equals(Track.UNKNOWN_LANGUAGE) && named.equals(track().language());
  }

  private Video video() {
    return Video.of(id(), SOURCE).withTitle(naming.title()).withMedia(media());
  }
}
