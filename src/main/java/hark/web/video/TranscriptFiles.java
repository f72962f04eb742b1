package hark.web.video;

import hark.library.ExportFormat;
import hark.library.Library;
import hark.transcript.Track;
import hark.transcript.Track.TrackKind;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import hark.web.shell.RequestValues;
import hark.web.shell.ResourceNotFoundException;
import hark.web.shell.WholeNumber;
import hark.web.transport.ResourcePermits;
import hark.web.transport.StreamedContent;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A transcript as a file to download, as shown: with all edits and corrections. */
@Path("/api/videos/{id}/transcript.{ending}")
@Blocking
class TranscriptFiles {

  private static final int MOST_ORDINAL = 100_000_000;

  /** A range of segments, both ends inclusive; all if none is given. */
  private record SegmentRange(int first, int last, boolean isWhole) {

    /**
     * Returns the range for two ordinals as typed.
     *
     * @throws ResourceNotFoundException if the transcript has no such segments
     */
    static SegmentRange of(int segments, String first, String last) {
      int from = RequestValues.number(first, 0, 0, MOST_ORDINAL);
      int to = RequestValues.number(last, segments - 1, 0, segments - 1);
      if (from > to) {
        throw new ResourceNotFoundException("The transcript has no segments with these numbers.");
      }
      return new SegmentRange(from, to, first == null && last == null);
    }

    Transcript of(Transcript transcript) {
      int end = transcript.segments().size() - 1; // it may have been replaced meanwhile
      return isWhole ? transcript : transcript.slice(Math.min(first, end), Math.min(last, end));
    }

    /**
     * Returns the range for the name of the file: a part becomes another video when it is imported
     * again.
     */
    String says() {
      return isWhole ? "" : "-%d-%d".formatted(first, last);
    }
  }

  private final Library library;
  private final ResourcePermits permits;

  TranscriptFiles(Library library, ResourcePermits permits) {
    this.library = library;
    this.permits = permits;
  }

  /**
   * Returns the file; its name gives ID and track in the form that an import reads.
   *
   * @param ending the file name extension of the format: vtt, srt, json or txt
   * @param track the key of the track; the best if there is none of this key
   * @param first ordinal of the first segment to include; the first if missing
   * @param last ordinal of the last one; the last if missing
   */
  @GET
  public Response file(
      @PathParam("id") String id,
      @PathParam("ending") String ending,
      @QueryParam("track") String track,
      @QueryParam("first") @WholeNumber(min = 0, max = MOST_ORDINAL) String first,
      @QueryParam("last") @WholeNumber(min = 0, max = MOST_ORDINAL) String last) {
    var video = VideoFinder.of(id, library);
    var kind = ExportFormat.of(ending).orElseThrow(TranscriptFiles::noSuchKind);
    var lesser = VideoFinder.lesserTrack(video, track, library);
    var entries = library.entries(video);
    var shown =
        entries.stream()
            .filter(entry -> lesser.isEmpty() || entry.track().equals(lesser.get()))
            .findFirst()
            .orElseThrow(VideoFinder::notHere);
    var part = SegmentRange.of(shown.segments(), first, last);
    permits.transcript(video);
    var transcript = part.of(transcript(video, lesser));
    StreamedContent content = out -> write(kind, transcript, out);
    return Response.ok(content)
        .type(kind.mediaType() + ";charset=UTF-8")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s\""
                .formatted(name(video.value() + part.says(), shown.track(), kind)))
        .build();
  }

  private Transcript transcript(VideoId video, Optional<Track> track) {
    return track
        .map(lesser -> library.transcript(video, lesser))
        .orElseGet(() -> library.transcript(video))
        .orElseThrow(VideoFinder::notHere);
  }

  private static void write(ExportFormat kind, Transcript transcript, OutputStream out)
      throws IOException {
    var file = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    kind.write(transcript, file);
    file.flush();
  }

  /**
   * Returns a file name such as {@code talk.en.auto.vtt}; a colon, which some systems forbid in
   * names, is replaced.
   */
  private static String name(String video, Track track, ExportFormat kind) {
    var language = track.language().equals(Track.UNKNOWN_LANGUAGE) ? "" : "." + track.language();
    var who =
        track.kind() == TrackKind.UNKNOWN || language.isEmpty()
            ? ""
            : "." + track.kind().name().toLowerCase(Locale.ROOT);
    return video.replace(':', '_') + language + who + "." + kind.ending();
  }

  private static ResourceNotFoundException noSuchKind() {
    return new ResourceNotFoundException(
        "A transcript can be downloaded as %s."
            .formatted(
                Arrays.stream(ExportFormat.values())
                    .map(ExportFormat::ending)
                    .collect(Collectors.joining(", "))));
  }
}
