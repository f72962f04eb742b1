package hark.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/** The service that decides the answer to a request. */
final class StandInService {

  /** The accepted key. */
  static final String KEY = "sk-mavi-stand-in";

  /** The common prefix of the paths of all calls. */
  static final String ROOT = "/serve/api/v1/";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final SampleRecordings recordings = new SampleRecordings();
  private final VideoListing listing = new VideoListing(recordings);

  /**
   * Answers a request.
   *
   * @param call number of calls about this video so far: 1 for the first
   */
  StandInResponse answer(StandInRequest request, int call) {
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

  /** Returns the case that the key names or, with the right key, the video. */
  private static StandInCase chosen(StandInRequest request) {
    if (!request.key().equals(KEY)) {
      return StandInCase.ofKey(request.key()).orElse(StandInCase.BAD_KEY);
    }
    return StandInCase.ofVideo(request.parameter("video_no")).orElse(StandInCase.READY);
  }

  private StandInResponse transcription(StandInRequest request, int call) {
    var number = request.parameter("video_no");
    if (number.isEmpty()) {
      return StandInResponse.json(ResponseBodies.refusal("0001", "video_no is required"));
    }
    if (!VideoListing.isKnownSpace(request.parameter("unique_id"))) {
      return StandInResponse.json(ResponseBodies.nothing());
    }
    return StandInCase.ofVideo(number)
        .map(c -> CaseAnswers.transcription(c, number, call))
        .orElseGet(() -> orNothing(recordings.transcription(number)));
  }

  /**
   * Returns a transcription of the public library, which has the sample recordings under numbers
   * that begin with {@code PI-}.
   */
  private StandInResponse publicTranscription(StandInRequest request) {
    var number = request.parameter("video_no");
    if (StandInCase.ofVideo(number).filter(c -> c == StandInCase.PUBLIC).isPresent()) {
      return StandInResponse.json(ResponseBodies.success(CaseTexts.ordinary(number)));
    }
    return number.startsWith("PI-")
        ? orNothing(
            recordings
                .transcription("VI" + number.substring(3))
                .map(data -> data.put("videoNo", number)))
        : StandInResponse.json(ResponseBodies.nothing());
  }

  private StandInResponse metadata(StandInRequest request) {
    var number = request.parameter("video_no");
    if (!VideoListing.isKnownSpace(request.parameter("unique_id"))) {
      return StandInResponse.json(ResponseBodies.nothing());
    }
    return StandInCase.ofVideo(number)
        .map(c -> CaseAnswers.metadata(c, number))
        .orElseGet(() -> orNothing(recordings.metadata(number)));
  }

  private StandInResponse list(StandInRequest request) {
    try {
      return StandInResponse.json(listing.page(JSON.readTree(request.body())));
    } catch (IOException e) {
      return StandInResponse.json(ResponseBodies.refusal("0001", "The body is no JSON"));
    }
  }

  private static StandInResponse orNothing(Optional<? extends JsonNode> data) {
    return StandInResponse.json(
        data.map(ResponseBodies::success).orElseGet(ResponseBodies::nothing));
  }

  private static StandInResponse unknownRoute(StandInRequest request) {
    return StandInResponse.json(
        ResponseBodies.refusal("0001", "No static resource " + request.path().substring(1) + "."));
  }
}
