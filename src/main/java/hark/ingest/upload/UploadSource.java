package hark.ingest.upload;

import hark.ingest.ImportConflicts;
import hark.ingest.ImportConflicts.ImportConflict;
import hark.ingest.ImportReason;
import hark.message.Message;
import hark.source.RawTranscript;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import hark.source.TranscriptRequest;
import hark.source.TranscriptSource;
import java.util.List;

/** The source of uploaded files. */
public final class UploadSource implements TranscriptSource {

  private final UploadStore store;
  private final ImportConflicts conflicts;

  public UploadSource(UploadStore store, ImportConflicts conflicts) {
    this.store = store;
    this.conflicts = conflicts;
  }

  @Override
  public String name() {
    return PendingFile.SOURCE;
  }

  @Override
  public RawTranscript fetch(TranscriptRequest request) {
    var place = request.captions().flatMap(UploadPlace::of).orElseThrow(UploadSource::gone);
    var content = store.content(place.upload(), place.number()).orElseThrow(UploadSource::gone);
    var held = store.find(place.upload()).map(upload -> upload.files().get(place.number()));
    boolean isNamed = held.filter(PendingFile::languageIsNamed).isPresent();
    var remarks = held.map(PendingFile::remarks).orElse(List.of());
    var raw = new RawTranscript(request.details(), request.track(), isNamed, content, remarks);
    if (held.filter(file -> file.naming().replace()).isEmpty()) {
      check(conflicts.of(raw));
    }
    return raw;
  }

  /** Checks for conflicts again, since another import may have finished after the review. */
  private static void check(ImportConflict conflict) {
    if (conflict.kind().mustBeConfirmed()) {
      throw new SourceException(
          Refusal.SERVICE_TROUBLE,
          Message.of(
              ImportReason.UPLOAD_CONFLICT,
              conflict.there().map(video -> video.title()).orElse("")));
    }
  }

  private static SourceException gone() {
    return new SourceException(Refusal.SERVICE_TROUBLE, Message.of(ImportReason.UPLOAD_GONE));
  }
}
