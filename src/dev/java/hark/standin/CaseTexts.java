package hark.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The words spoken in the cases. */
final class CaseTexts {

  /** 2026-01-01T00:00:00Z, in milliseconds. */
  static final long CREATED = 1_767_225_600_000L;

  private static final int LARGE = 5000;

  private CaseTexts() {}

  /** Returns three segments of thirteen seconds. */
  static ObjectNode ordinary(String videoNo) {
    var data = ResponseBodies.transcription(videoNo);
    ResponseBodies.say(data, 0, 4, "Good evening from the harbour wall.");
    ResponseBodies.say(data, 4, 9, "The tide turns a little after nine,");
    return ResponseBodies.say(data, 9, 13, "and nobody on the quay is in a hurry.");
  }

  /** Returns a transcription with the members that were added in 2026. */
  static ObjectNode of2026(String videoNo) {
    return ordinary(videoNo)
        .put("createTime", Long.toString(CREATED))
        .put("video_bucket", "mavi-resource")
        .put("video_blob", videoNo + ".mp4");
  }

  /**
   * Returns a transcription with the names of the table on the documentation's page, which its own
   * example contradicts.
   */
  static ObjectNode tableShape(String videoNo) {
    var data = ResponseBodies.object().put("videoNo", videoNo);
    var list = data.putArray("transcription");
    list.addObject().put("start", 0.0).put("end", 4.25).put("text", "Good evening from the table.");
    list.addObject().put("start", 4.25).put("end", 9.0).put("text", "Every time is a float.");
    return data;
  }

  static ObjectNode numeric(String videoNo) {
    return timed(videoNo, 12, 15);
  }

  static ObjectNode decimal(String videoNo) {
    return timed(videoNo, 12.48, 15.5);
  }

  private static ObjectNode timed(String videoNo, double start, double end) {
    var data = ResponseBodies.transcription(videoNo);
    var segment = data.withArray("transcriptions").addObject().put("content", " Ten past four.");
    if (start == Math.rint(start)) {
      segment.put("startTime", (long) start).put("endTime", (long) end);
    } else {
      segment.put("startTime", start).put("endTime", end);
    }
    return data;
  }

  static ObjectNode decimalText(String videoNo) {
    var data = ResponseBodies.transcription(videoNo);
    data.withArray("transcriptions")
        .addObject()
        .put("content", " Ten past four.")
        .put("startTime", "12.48")
        .put("endTime", " 15.5 ");
    return data;
  }

  static ObjectNode unknownMembers(String videoNo) {
    var data = ResponseBodies.object();
    data.putObject("engine").put("name", "v9").putArray("flags").add(true);
    data.putArray("transcriptions")
        .addObject()
        .put("confidence", 0.93)
        .put("endTime", "4")
        .put("content", " Good evening from the future.")
        .put("startTime", "0")
        .put("speaker", "Mara")
        .putArray("words");
    return data.put("videoNo", videoNo);
  }

  /** Returns a transcription with every edge case that a list of segments can have. */
  static ObjectNode edges(String videoNo) {
    var data = ResponseBodies.transcription(videoNo);
    ResponseBodies.say(data, 0, 0, "Starts and ends at once.");
    ResponseBodies.say(data, 5, 9, "After a gap.");
    ResponseBodies.say(data, 7, 12, "Overlaps the one before.");
    ResponseBodies.say(data, 12, 14, "Said twice.");
    ResponseBodies.say(data, 14, 16, "Said twice.");
    ResponseBodies.say(data, 16, 17, "  ");
    ResponseBodies.say(data, 20, 18, "Ends before it starts.");
    ResponseBodies.say(data, 21, 30, "A long one, " + "and on and on, ".repeat(25) + "to the end.");
    ResponseBodies.say(data, 30, 33, "A seal 🦭 and \u05e9\u05dc\u05d5\u05dd and 潮水.");
    ResponseBodies.say(data, 33, 36, "<script>alert(1)</script> & <b>bold</b> &amp; done");
    return ResponseBodies.say(data, 36, 9999, "Ends long after the recording.");
  }

  /** Returns a transcription of about half a megabyte. */
  static ObjectNode large(String videoNo) {
    var data = ResponseBodies.transcription(videoNo);
    for (int i = 0; i < LARGE; i++) {
      ResponseBodies.say(
          data, 3L * i, 3L * i + 3, "This is line %d of a very long meeting.".formatted(i));
    }
    return data;
  }
}
