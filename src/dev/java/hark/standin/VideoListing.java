package hark.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The answers of {@code list_videos}: the sample recordings, or the one case asked for. */
final class VideoListing {

  private static final int LARGEST_PAGE = 200;
  private static final int SHORT_PAGE = 3;
  private static final int LARGE = 1_000;

  /** The cases in the list besides the recordings: not ready yet, and never ready. */
  private static final List<StandInCase> OTHERS = List.of(StandInCase.NOT_READY, StandInCase.FAIL);

  private final SampleRecordings recordings;

  VideoListing(SampleRecordings recordings) {
    this.recordings = recordings;
  }

  ObjectNode page(JsonNode filter) {
    var oddity = StandInCase.ofVideo(filter.path("unique_id").asText()).orElse(StandInCase.READY);
    int largest = oddity == StandInCase.PAGING_SHORT ? SHORT_PAGE : LARGEST_PAGE;
    int size = Math.clamp(filter.path("size").asInt(largest), 1, largest);
    var rows = rows(filter, oddity);
    int pages = Math.max(1, (rows.size() + size - 1) / size);
    int page = Math.max(1, filter.path("page").asInt(1));
    if (oddity == StandInCase.PAGING_LAST_AGAIN) {
      page = Math.min(page, pages);
    }
    int from = (int) Math.min((page - 1L) * size, rows.size());
    int wrong = oddity == StandInCase.READY ? 0 : 2;
    var data = ResponseBodies.object();
    data.putArray("videos").addAll(rows.subList(from, Math.min(from + size, rows.size())));
    data.put("current_page", page).put("page_size", size);
    return ResponseBodies.success(data.put("total_count", Integer.toString(rows.size() + wrong)));
  }

  private List<ObjectNode> rows(JsonNode filter, StandInCase oddity) {
    var rows = new ArrayList<ObjectNode>();
    if (isKnownSpace(filter.path("unique_id").asText())) {
      videos(filter.path("video_no").asText(), oddity)
          .filter(video -> matches(video, filter))
          .map(ResponseBodies::row)
          .forEach(rows::add);
    }
    if (oddity != StandInCase.READY && !rows.isEmpty()) {
      Collections.reverse(rows);
      rows.add(rows.getFirst()); // repeated on another page
    }
    return rows;
  }

  /** Returns the metadata of all videos, and of the requested one where only its case knows it. */
  private Stream<ObjectNode> videos(String number, StandInCase space) {
    int many = space == StandInCase.LARGE_LIST ? LARGE : 0;
    var numbers =
        Stream.of(
                OTHERS.stream().map(StandInCase::videoNo),
                IntStream.range(0, many).mapToObj(StandInCase.READY::videoNo),
                Stream.of(number))
            .flatMap(some -> some)
            .distinct();
    return Stream.concat(
        recordings.all(),
        numbers.flatMap(
            one -> StandInCase.ofVideo(one).flatMap(c -> CaseAnswers.known(c, one)).stream()));
  }

  /** Returns whether there is anything under this namespace. */
  static boolean isKnownSpace(String uniqueId) {
    return uniqueId.isEmpty()
        || uniqueId.equals("default")
        || StandInCase.ofVideo(uniqueId).isPresent();
  }

  private static boolean matches(JsonNode video, JsonNode filter) {
    return fits(filter, "video_no", video)
        && fits(filter, "video_name", video)
        && fits(filter, "status", video)
        && (!filter.has("video_nos")
            || numbers(filter.path("video_nos")).contains(video.path("video_no").asText()));
  }

  private static boolean fits(JsonNode filter, String name, JsonNode video) {
    return !filter.has(name) || filter.path(name).asText().equals(video.path(name).asText());
  }

  private static Set<String> numbers(JsonNode list) {
    var numbers = new HashSet<String>();
    list.forEach(number -> numbers.add(number.asText()));
    return numbers;
  }
}
