package hark.query;

import hark.transcript.Track;
import hark.transcript.VideoId;
import java.time.Duration;
import java.time.LocalDate;

/** What a transcript must be for its moments to be looked at. */
public sealed interface Filter {

  /** The title says this, as words or a phrase. */
  record TitleFilter(Query words) implements Filter {}

  /** This video and no other. */
  record VideoFilter(VideoId id) implements Filter {}

  /** Moments whose first word this speaker says; equal as {@link hark.language.Words}. */
  record SpeakerFilter(String name) implements Filter {}

  /**
   * In this language, any of its regions and scripts included, as a BCP 47 tag: {@code zh} is any
   * Chinese.
   */
  record LanguageFilter(String tag) implements Filter {}

  /** From this source; case does not matter. */
  record SourceFilter(String name) implements Filter {}

  /** Published by this channel; equal as {@link hark.language.Words}. */
  record ChannelFilter(String name) implements Filter {}

  /** Written by people, or by a recogniser. */
  record TrackKindFilter(Track.TrackKind kind) implements Filter {}

  /** This very track. Nobody can type it; requests have it. */
  record TrackFilter(Track track) implements Filter {}

  /** Recorded before this day. */
  record Before(LocalDate day) implements Filter {}

  /** Recorded on this day or later. */
  record After(LocalDate day) implements Filter {}

  /** Of this length or longer. */
  record Longer(Duration length) implements Filter {}

  /** Shorter than this. */
  record Shorter(Duration length) implements Filter {}
}
