package hark.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** Decides what is answered to a request. */
final class Service {

  /** What the paths of all calls begin with. */
  static final String ROOT = "/serve/api/v1/";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Recordings recordings = new Recordings();
  private final Listing listing = new Listing(recordings);

  /**
   * @param call how often this has been asked about this video: 1 for the first time
   */
  Answer answer(Request request, int call) {
    return CaseAnswers.always(chosen(request), request.key())
        .orElseGet(
            () ->
                switch (request.path()) {
                  case ROOT + "get_audio_transcription" -> transcription(request, call);
                  case ROOT + "get_public_audio_transcription" -> publicTranscription(request);
                  case ROOT + "get_metadata" -> metadata(request);
                  case ROOT + "list_videos" -> list(request);
                  default -> unknownRoute(request);
                });
  }

  /** The case that the key names or, with the right key, the video. */
  private static Case chosen(Request request) {
    if (!request.key().equals(StandIn.KEY)) {
      return Case.ofKey(request.key()).orElse(Case.BAD_KEY);
    }
    return Case.ofVideo(request.parameter("video_no")).orElse(Case.READY);
  }

  private Answer transcription(Request request, int call) {
    var number = request.parameter("video_no");
    if (number.isEmpty()) {
      return Answer.json(Bodies.refusal("0001", "video_no is required"));
    }
    if (!Listing.isKnownSpace(request.parameter("unique_id"))) {
      return Answer.json(Bodies.nothing());
    }
    return Case.ofVideo(number)
        .map(c -> CaseAnswers.transcription(c, number, call))
        .orElseGet(() -> orNothing(recordings.transcription(number)));
  }

  /** The public library has the sample recordings under numbers that begin with {@code PI-}. */
  private Answer publicTranscription(Request request) {
    var number = request.parameter("video_no");
    if (Case.ofVideo(number).filter(c -> c == Case.PUBLIC).isPresent()) {
      return Answer.json(Bodies.success(CaseTexts.ordinary(number)));
    }
    return number.startsWith("PI-")
        ? orNothing(
            recordings
                .transcription("VI" + number.substring(3))
                .map(data -> data.put("videoNo", number)))
        : Answer.json(Bodies.nothing());
  }

  private Answer metadata(Request request) {
    var number = request.parameter("video_no");
    if (!Listing.isKnownSpace(request.parameter("unique_id"))) {
      return Answer.json(Bodies.nothing());
    }
    return Case.ofVideo(number)
        .map(c -> CaseAnswers.metadata(c, number))
        .orElseGet(() -> orNothing(recordings.metadata(number)));
  }

  private Answer list(Request request) {
    try {
      return Answer.json(listing.page(JSON.readTree(request.body())));
    } catch (IOException e) {
      return Answer.json(Bodies.refusal("0001", "The body is no JSON"));
    }
  }

  private static Answer orNothing(Optional<? extends JsonNode> data) {
    return Answer.json(data.map(Bodies::success).orElseGet(Bodies::nothing));
  }

  private static Answer unknownRoute(Request request) {
    return Answer.json(
        Bodies.refusal("0001", "No static resource " + request.path().substring(1) + "."));
  }
}
