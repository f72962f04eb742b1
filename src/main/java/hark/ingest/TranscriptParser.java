package hark.ingest;

import hark.archive.ArchivedTranscript;
import hark.caption.CaptionRemark;
import hark.caption.CaptionSyntaxException;
import hark.caption.ParsedCaptions;
import hark.caption.RemarkPhrase;
import hark.caption.format.CaptionFormats;
import hark.ingest.clean.SegmentCleaner;
import hark.ingest.clean.SegmentCleaner.CleanedSegments;
import hark.message.Message;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import hark.transcript.Transcript;
import hark.transcript.WorkDeadline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parser of archived bytes, used alike for imports and later. */
public final class TranscriptParser {

  /** A caption file and its cleaned segments, at least one. */
  record ParsedTranscript(ParsedCaptions captions, CleanedSegments cleaned) {

    /**
     * Returns one message for each kind of repair or remark: first the encoding, if it is not
     * UTF-8, then those about the file, then those about segments.
     */
    List<Message> repairs() {
      var told =
          Stream.of(captions.remarks(), cleaned.repairs(), cleaned.remarks())
              .flatMap(List::stream)
              .map(CaptionRemark::message);
      return Stream.concat(encoding().stream(), told).toList();
    }

    /** Returns the same without the cues, which are no longer needed and take much memory. */
    ParsedTranscript withoutCues() {
      return new ParsedTranscript(captions.withCues(_ -> List.of()), cleaned);
    }

    private Optional<Message> encoding() {
      return Optional.of(captions.encoding())
          .filter(encoding -> !encoding.equals(ParsedCaptions.UTF_8))
          .map(encoding -> Message.of(RemarkPhrase.ENCODING, encoding));
    }
  }

  private TranscriptParser() {}

  /**
   * Parses an archived transcript as its source sent it, without edits.
   *
   * @throws CaptionSyntaxException when its content cannot be read
   * @throws SourceException NOTHING_SPOKEN when no segment was left
   */
  public static Transcript read(ArchivedTranscript archived) {
    var segments = read(archived.content()).cleaned().segments();
    return new Transcript(archived.video(), archived.track(), segments);
  }

  /** Parses a caption file; fails as {@link #read(ArchivedTranscript)} does. */
  static ParsedTranscript read(byte[] content) {
    var captions = CaptionFormats.parse(content);
    WorkDeadline.check();
    var cleaned = SegmentCleaner.clean(captions);
    if (cleaned.segments().isEmpty()) {
      throw new SourceException(Refusal.NOTHING_SPOKEN, Message.of(ImportReason.NO_TEXT));
    }
    Transcript.excess(cleaned.segments())
        .ifPresent(
            excess -> {
              throw new CaptionSyntaxException(excess);
            });
    return new ParsedTranscript(captions, cleaned);
  }
}
