package hark.query;

import hark.transcript.Track;
import hark.transcript.VideoId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;

/** A condition on transcripts, or on the speaker of a moment. */
public sealed interface Filter {

  /** The title contains these words or this phrase. */
  record TitleFilter(Query words) implements Filter {}

  /** The transcript is one of this video. */
  record VideoFilter(VideoId id) implements Filter {}

  /**
   * The first word of the moment is said by this speaker; names are compared as {@link
   * hark.language.Words}.
   */
  record SpeakerFilter(String name) implements Filter {}

  /**
   * The language is this one, in any region and script, as a BCP 47 tag: {@code zh} is any Chinese.
   */
  record LanguageFilter(String tag) implements Filter {}

  /** The transcript is from this source; case-insensitive. */
  record SourceFilter(String name) implements Filter {}

  /** The publisher is this channel; names are compared as {@link hark.language.Words}. */
  record ChannelFilter(String name) implements Filter {}

  /** The transcript was written by people, or by a recogniser. */
  record TrackKindFilter(Track.TrackKind kind) implements Filter {}

  /** The transcript is one of these videos. Not part of the query syntax; only requests use it. */
  record AmongFilter(Set<VideoId> videos) implements Filter {

    public AmongFilter {
      videos = Set.copyOf(videos);
    }
  }

  /** The track is exactly this one. Not part of the query syntax; only requests use it. */
  record TrackFilter(Track track) implements Filter {}

  /** The recording is from before this day. */
  record Before(LocalDate day) implements Filter {}

  /** The recording is from this day or later. */
  record After(LocalDate day) implements Filter {}

  /** The recording is of this length or longer. */
  record Longer(Duration length) implements Filter {}

  /** The recording is shorter than this. */
  record Shorter(Duration length) implements Filter {}
}
