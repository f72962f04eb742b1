package hark.caption.json;

import hark.caption.ParsedCaptions;
import hark.caption.read.CaptionFormat;
import hark.caption.read.FileProbe;

/**
 * The JSON transcript of podcasts (Podcasting 2.0, "Transcript File Format Details"): {@code
 * {"version","segments":[{"speaker","startTime","endTime","body"}]}}, times in seconds. Its
 * segments may be single words.
 */
public final class PodcastJson implements CaptionFormat {

  private static final JsonSegments SEGMENTS =
      JsonSegments.of(JsonTime.SECONDS, "/body", "/startTime", "/endTime");

  @Override
  public String name() {
    return "Podcasting 2.0 JSON";
  }

  @Override
  public boolean accepts(FileProbe file) {
    return file.shape().is("segments", "body", "startTime");
  }

  @Override
  public ParsedCaptions parse(String content) {
    return JsonSegmentFile.read(content, name(), "segments", SEGMENTS);
  }
}
