package hark.app;

import hark.archive.NewerFormatException;
import hark.caption.CaptionSyntaxException;
import hark.ingest.ImportConflicts;
import hark.ingest.ImportConflicts.ImportConflict;
import hark.ingest.TranscriptImporter;
import hark.library.EditConflict;
import hark.message.Message;
import hark.notice.NoticeBoard;
import hark.source.RawTranscript;
import hark.source.SourceException;
import hark.source.memories.MemoriesSource;
import hark.source.memories.MemoriesStatus;
import hark.source.sample.SampleSource;
import hark.web.shell.ConflictException;
import hark.web.shell.MediaTemplate;
import hark.web.shell.RefusedUploadException;
import hark.web.shell.SubPath;
import hark.web.shell.UploadConflict;
import hark.web.shell.WebSettings;
import hark.web.status.DiskMeter;
import hark.web.transport.RequestLimits;
import hark.web.video.TranscriptUpload;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The beans that give the pages their settings, and access to types they must not depend on. */
@Singleton
final class WebWiring {

  @Produces
  @Singleton
  WebSettings setup(
      MemoriesStatus status,
      SampleSource samples,
      @ConfigProperty(name = "hark.allowed-hosts") Optional<Set<String>> allowedHosts,
      MediaConfig media,
      @ConfigProperty(name = "hark.pre-roll", defaultValue = "0s") Duration preRoll,
      @ConfigProperty(name = "hark.post-roll", defaultValue = "4s") Duration postRoll) {
    var sources =
        new WebSettings.Sources(
            MemoriesSource.NAME,
            status.hasKey(),
            status.standIn(),
            SampleSource.NAME,
            samples.recordings(),
            samples::media);
    return new WebSettings(
        sources,
        allowedHosts.orElse(Set.of()).stream()
            .map(name -> name.strip().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()),
        media.folder(),
        media.templates().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> new MediaTemplate(one.getValue()))),
        preRoll,
        postRoll,
        Clock.systemUTC());
  }

  @Produces
  @Singleton
  RequestLimits limits(LimitsConfig config, DataFolder folder) {
    return new RequestLimits(
        Runtime.getRuntime().maxMemory() / 100 * config.memoryPercent(),
        config.searches(),
        config.exports(),
        config.imports(),
        config.bodies(),
        config.listeners(),
        config.spool().asLongValue(),
        folder.spool().resolve("exchange"),
        config.slowest().asLongValue(),
        config.patience());
  }

  @Produces
  @Singleton
  SubPath subPath(@ConfigProperty(name = "hark.path", defaultValue = "/") String path) {
    return new SubPath(path);
  }

  @Produces
  @Singleton
  DiskMeter disk(DataConfig config) {
    return () -> {
      var folder = config.folder().toFile();
      var room = new DiskMeter.Room(folder.getUsableSpace(), folder.getTotalSpace());
      return room.total() > 0 ? Optional.of(room) : Optional.empty();
    };
  }

  @Produces
  @Singleton
  ShortageWatch shortages(DiskMeter disk, NoticeBoard notices, DataFolder folder) {
    return new ShortageWatch(
        disk, ShortageWatch::memoryAfterCollection, notices, folder.toString());
  }

  @Produces
  @Singleton
  TranscriptUpload uploads(TranscriptImporter importer, ImportConflicts conflicts) {
    return (sent, replace) -> {
      try {
        var raw =
            new RawTranscript(
                sent.video(), sent.track(), sent.languageIsNamed(), sent.content(), sent.remarks());
        if (!replace) {
          refuse(conflicts.of(raw));
        }
        return importer.take(raw);
      } catch (CaptionSyntaxException | SourceException e) {
        throw new RefusedUploadException(e.reason(), e);
      } catch (NewerFormatException e) {
        throw new RefusedUploadException(Message.of(EditConflict.NEWER_FORMAT, e.file()), e);
      }
    };
  }

  private static void refuse(ImportConflict conflict) {
    if (conflict.kind().mustBeConfirmed()) {
      var there = conflict.there().orElseThrow();
      throw new ConflictException(
          conflict.kind() == ImportConflicts.ConflictKind.REPLACES
              ? Message.of(UploadConflict.TRACK_EXISTS, there.title())
              : Message.of(UploadConflict.OTHER_SOURCE, there.title(), there.source()));
    }
  }
}
