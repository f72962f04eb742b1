package hark.ingest;

import hark.archive.TranscriptArchive.Archived;
import hark.caption.CaptionFormats;
import hark.caption.CaptionSyntaxException;
import hark.caption.Captions;
import hark.caption.Remark;
import hark.ingest.SegmentCleaner.Cleaned;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import hark.transcript.Deadline;
import hark.transcript.Limits;
import hark.transcript.Transcript;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes transcripts of the bytes that came, the same way when they come and ever after. */
public final class TranscriptMaker {

  /** A caption file and the segments that came of it; at least one. */
  record Reading(Captions captions, Cleaned cleaned) {

    /**
     * One sentence for each kind of thing that was put right or is worth telling, first those of
     * the file as such; and before all how its bytes were read, where they are not UTF-8 as in
     * nearly all files.
     */
    List<String> repairs() {
      var told =
          Stream.of(captions.remarks(), cleaned.repairs(), cleaned.remarks())
              .flatMap(List::stream)
              .map(Remark::sentence);
      return Stream.concat(encoding().stream(), told).toList();
    }

    private Optional<String> encoding() {
      return Optional.of(captions.encoding())
          .filter(encoding -> !encoding.equals(Captions.UTF_8))
          .map("The file was read as %s."::formatted);
    }
  }

  private TranscriptMaker() {}

  /**
   * The transcript that an archived one holds, as it came: no edits are in it.
   *
   * @throws CaptionSyntaxException when its content cannot be read
   * @throws SourceException NOTHING_SPOKEN when no segment was left
   */
  public static Transcript read(Archived archived) {
    var segments = read(archived.content()).cleaned().segments();
    return new Transcript(archived.video(), archived.track(), segments);
  }

  /** Reads a caption file; fails as {@link #read(Archived)} does. */
  static Reading read(byte[] content) {
    var captions = CaptionFormats.parse(content);
    Deadline.check();
    var cleaned = SegmentCleaner.clean(captions);
    if (cleaned.segments().isEmpty()) {
      throw new SourceException(
          Refusal.NOTHING_SPOKEN, "The transcript has no segment with text in it.");
    }
    Limits.excess(cleaned.segments())
        .ifPresent(
            excess -> {
              throw new CaptionSyntaxException(excess);
            });
    return new Reading(captions, cleaned);
  }
}
