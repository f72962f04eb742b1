package hark.ingest.upload;

import hark.ingest.ImportConflicts;
import hark.ingest.ImportConflicts.ImportConflict;
import hark.source.RawTranscript;
import hark.source.SourceException;
import hark.source.SourceException.Refusal;
import hark.source.TranscriptRequest;
import hark.source.TranscriptSource;

/** Brings files that were sent. */
public final class UploadSource implements TranscriptSource {

  private static final String GONE = "The file is no longer kept; send it again.";

  private final UploadStore shelf;
  private final ImportConflicts clashes;

  public UploadSource(UploadStore shelf, ImportConflicts clashes) {
    this.shelf = shelf;
    this.clashes = clashes;
  }

  @Override
  public String name() {
    return PendingFile.SOURCE;
  }

  @Override
  public RawTranscript fetch(TranscriptRequest wanted) {
    var place = wanted.captions().flatMap(UploadPlace::of).orElseThrow(UploadSource::gone);
    var content = shelf.content(place.upload(), place.number()).orElseThrow(UploadSource::gone);
    var held = shelf.find(place.upload()).map(upload -> upload.files().get(place.number()));
    boolean isNamed = held.filter(PendingFile::languageIsNamed).isPresent();
    var raw = new RawTranscript(wanted.told(), wanted.track(), isNamed, content);
    if (held.filter(file -> file.naming().replace()).isEmpty()) {
      check(clashes.of(raw));
    }
    return raw;
  }

  /** Something may have come since the file was looked at. */
  private static void check(ImportConflict clash) {
    if (clash.kind().mustBeConfirmed()) {
      throw new SourceException(
          Refusal.SERVICE_TROUBLE,
          "Another transcript has come under this ID since the file was looked at: \"%s\". Send the file again to choose."
              .formatted(clash.there().map(video -> video.title()).orElse("")));
    }
  }

  private static SourceException gone() {
    return new SourceException(Refusal.SERVICE_TROUBLE, GONE);
  }
}
