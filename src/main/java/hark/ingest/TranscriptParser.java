package hark.ingest;

import hark.archive.TranscriptArchive.ArchivedTranscript;
import hark.caption.CaptionRemark;
import hark.caption.CaptionSyntaxException;
import hark.caption.ParsedCaptions;
import hark.caption.format.CaptionFormats;
import hark.ingest.clean.SegmentCleaner;
import hark.ingest.clean.SegmentCleaner.CleanedSegments;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import hark.transcript.Transcript;
import hark.transcript.WorkDeadline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes transcripts of the bytes that came, the same way when they come and ever after. */
public final class TranscriptParser {

  /** A caption file and the segments that came of it; at least one. */
  record ParsedTranscript(ParsedCaptions captions, CleanedSegments cleaned) {

    /**
     * One sentence for each kind of thing that was put right or is worth telling, first those of
     * the file as such; and before all how its bytes were read, where they are not UTF-8 as in
     * nearly all files.
     */
    List<String> repairs() {
      var told =
          Stream.of(captions.remarks(), cleaned.repairs(), cleaned.remarks())
              .flatMap(List::stream)
              .map(CaptionRemark::sentence);
      return Stream.concat(encoding().stream(), told).toList();
    }

    private Optional<String> encoding() {
      return Optional.of(captions.encoding())
          .filter(encoding -> !encoding.equals(ParsedCaptions.UTF_8))
          .map("The file was read as %s."::formatted);
    }
  }

  private TranscriptParser() {}

  /**
   * The transcript that an archived one holds, as it came: no edits are in it.
   *
   * @throws CaptionSyntaxException when its content cannot be read
   * @throws SourceException NOTHING_SPOKEN when no segment was left
   */
  public static Transcript read(ArchivedTranscript archived) {
    var segments = read(archived.content()).cleaned().segments();
    return new Transcript(archived.video(), archived.track(), segments);
  }

  /** Reads a caption file; fails as {@link #read(Archived)} does. */
  static ParsedTranscript read(byte[] content) {
    var captions = CaptionFormats.parse(content);
    WorkDeadline.check();
    var cleaned = SegmentCleaner.clean(captions);
    if (cleaned.segments().isEmpty()) {
      throw new SourceException(
          Refusal.NOTHING_SPOKEN, "The transcript has no segment with text in it.");
    }
    Transcript.excess(cleaned.segments())
        .ifPresent(
            excess -> {
              throw new CaptionSyntaxException(excess);
            });
    return new ParsedTranscript(captions, cleaned);
  }
}
