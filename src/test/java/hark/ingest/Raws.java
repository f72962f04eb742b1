package hark.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import hark.source.RawTranscript;
import hark.transcript.Track;
import hark.transcript.Video;
import hark.transcript.VideoId;
import java.util.Locale;

/** Transcripts as they might come. */
public final class Raws {

  private Raws() {}

  public static VideoId id(String id) {
    return new VideoId(id);
  }

  public static RawTranscript vtt(String id, String... lines) {
    var content = new StringBuilder("WEBVTT\n");
    int second = 0;
    for (var line : lines) {
      content.append(
          String.format(
              Locale.ROOT, "\n00:%02d.000 --> 00:%02d.000\n%s\n", second++, second, line));
    }
    return raw(Video.of(id(id), "test"), content.toString());
  }

  static RawTranscript raw(Video video, String content) {
    return new RawTranscript(video, Track.unknown(), content.getBytes(UTF_8));
  }
}
