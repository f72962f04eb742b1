package hark.web.video;

import hark.library.Library;
import hark.transcript.Segment;
import hark.transcript.Track;
import hark.transcript.Transcript;
import hark.transcript.VideoId;
import hark.web.shell.SubPath;
import hark.web.transport.ResourcePermits;
import hark.web.transport.StreamedContent;
import hark.web.view.DisplayFormat;
import hark.web.view.PageLinks;
import hark.web.view.SpeechLanguage;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The page with a whole transcript to print, however long it is: its title, times, speakers and
 * words. It is sent as it is rendered.
 */
@Path("/videos/{id}/print")
@Blocking
class PrintPage {

  /** The number of paragraphs that are rendered at once. */
  private static final int PARAGRAPHS = 200;

  private static final String END = "</div>\n</main>\n</body>\n</html>\n";

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance head(PrintView view);

    static native TemplateInstance paragraphs(List<PrintedParagraph> paragraphs);
  }

  /**
   * The head of the page.
   *
   * @param back the address of the page of the video
   */
  record PrintView(String title, SpeechLanguage speech, String back) {}

  /**
   * A paragraph on paper.
   *
   * @param speaker the speaker who begins here; empty if unknown or unchanged
   */
  record PrintedParagraph(String time, String speaker, String text) {}

  private final Library library;
  private final ResourcePermits permits;
  private final SubPath subPath;

  PrintPage(Library library, ResourcePermits permits, SubPath subPath) {
    this.library = library;
    this.permits = permits;
    this.subPath = subPath;
  }

  /**
   * Returns the page.
   *
   * @param key the key of the track to print; the best if there is none of this key
   */
  @GET
  @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
  public StreamedContent print(@PathParam("id") String id, @QueryParam("track") String key) {
    var video = VideoFinder.of(id, library);
    var track = VideoFinder.lesserTrack(video, key, library);
    permits.transcript(video);
    var transcript = transcript(video, track);
    var speech = SpeechLanguage.of(transcript);
    var view = new PrintView(transcript.video().title(), speech, PageLinks.video(video, track));
    var head = subPath.inMarkup(Templates.head(view).render());
    var between = VideoView.between(speech);
    return out -> {
      var page = new OutputStreamWriter(out, StandardCharsets.UTF_8);
      page.write(head);
      write(transcript, between, page);
      page.write(END);
      page.flush();
    };
  }

  private Transcript transcript(VideoId video, Optional<Track> track) {
    return track
        .map(lesser -> library.transcript(video, lesser))
        .orElseGet(() -> library.transcript(video))
        .orElseThrow(VideoFinder::notHere);
  }

  private static void write(Transcript transcript, String between, Writer page) throws IOException {
    var some = new ArrayList<PrintedParagraph>();
    var before = "";
    for (var segments : ParagraphSplitter.of(transcript.segments())) {
      var speaker = segments.getFirst().speaker().orElse("");
      some.add(
          new PrintedParagraph(
              DisplayFormat.time(segments.getFirst().startMillis()),
              speaker.equals(before) ? "" : speaker,
              segments.stream().map(Segment::text).collect(Collectors.joining(between))));
      before = speaker;
      if (some.size() == PARAGRAPHS) {
        page.write(Templates.paragraphs(List.copyOf(some)).render());
        some.clear();
      }
    }
    page.write(Templates.paragraphs(some).render());
  }
}
