package hark.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The answers of {@code list_videos}: the sample recordings, or the one case asked for. */
final class Listing {

  private static final int LARGEST_PAGE = 200;

  private final Recordings recordings;

  Listing(Recordings recordings) {
    this.recordings = recordings;
  }

  ObjectNode page(JsonNode filter) {
    var oddity = Case.ofVideo(filter.path("unique_id").asText()).orElse(Case.READY);
    int size = Math.clamp(filter.path("size").asInt(LARGEST_PAGE), 1, LARGEST_PAGE);
    var rows = rows(filter, oddity);
    int pages = Math.max(1, (rows.size() + size - 1) / size);
    int page = Math.max(1, filter.path("page").asInt(1));
    if (oddity == Case.PAGING_LAST_AGAIN) {
      page = Math.min(page, pages);
    }
    int from = (int) Math.min((page - 1L) * size, rows.size());
    int wrong = oddity == Case.READY ? 0 : 2;
    var data = Bodies.object();
    data.putArray("videos").addAll(rows.subList(from, Math.min(from + size, rows.size())));
    data.put("current_page", page).put("page_size", size);
    return Bodies.success(data.put("total_count", Integer.toString(rows.size() + wrong)));
  }

  private List<ObjectNode> rows(JsonNode filter, Case oddity) {
    var rows = new ArrayList<ObjectNode>();
    if (isKnownSpace(filter.path("unique_id").asText())) {
      recordings.all().filter(video -> matches(video, filter)).map(Bodies::row).forEach(rows::add);
      var number = filter.path("video_no").asText();
      Case.ofVideo(number)
          .flatMap(c -> CaseAnswers.known(c, number))
          .map(Bodies::row)
          .ifPresent(rows::add);
    }
    if (oddity != Case.READY && !rows.isEmpty()) {
      Collections.reverse(rows);
      rows.add(rows.getFirst()); // repeated on another page
    }
    return rows;
  }

  /** Tells whether there is anything under this namespace. */
  static boolean isKnownSpace(String uniqueId) {
    return uniqueId.isEmpty() || uniqueId.equals("default") || Case.ofVideo(uniqueId).isPresent();
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
