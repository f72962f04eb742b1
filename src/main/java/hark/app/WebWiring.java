package hark.app;

import hark.archive.NewerFormatException;
import hark.caption.CaptionSyntaxException;
import hark.ingest.Clashes;
import hark.ingest.Clashes.Clash;
import hark.ingest.Importer;
import hark.source.MemoriesSource;
import hark.source.MemoriesStatus;
import hark.source.RawTranscript;
import hark.source.SampleSource;
import hark.source.SourceException;
import hark.web.DiskMeter;
import hark.web.Intake;
import hark.web.Limits;
import hark.web.MediaTemplate;
import hark.web.Setup;
import hark.web.SubPath;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells the pages how Hark was set up, and hands on to them what they must not know by name. */
@Singleton
final class WebWiring {

  @Produces
  @Singleton
  Setup setup(
      MemoriesStatus status,
      SampleSource samples,
      @ConfigProperty(name = "hark.allowed-hosts") Optional<Set<String>> allowedHosts,
      MediaConfig media,
      @ConfigProperty(name = "hark.pre-roll", defaultValue = "0s") Duration preRoll,
      @ConfigProperty(name = "hark.post-roll", defaultValue = "4s") Duration postRoll) {
    var sources =
        new Setup.Sources(
            MemoriesSource.NAME,
            status.hasKey(),
            status.standIn(),
            SampleSource.NAME,
            samples.recordings(),
            samples::media);
    return new Setup(
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
  Limits limits(LimitsConfig config, DataFolder folder) {
    return new Limits(
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
      try {
        var store = Files.getFileStore(config.folder());
        return Optional.of(new DiskMeter.Room(store.getUsableSpace(), store.getTotalSpace()));
      } catch (IOException e) {
        return Optional.empty();
      }
    };
  }

  @Produces
  @Singleton
  Intake intake(Importer importer, Clashes clashes) {
    return (sent, replace) -> {
      try {
        var raw =
            new RawTranscript(sent.video(), sent.track(), sent.languageIsNamed(), sent.content());
        if (!replace) {
          refuse(clashes.of(raw));
        }
        return importer.take(raw);
      } catch (CaptionSyntaxException | NewerFormatException | SourceException e) {
        throw new Intake.Refused(e.getMessage(), e);
      }
    };
  }

  private static void refuse(Clash clash) {
    if (clash.kind().mustBeConfirmed()) {
      var there = clash.there().orElseThrow();
      throw new Intake.Clash(
          clash.kind() == Clashes.Kind.REPLACES
              ? "“%s” has this track already, with other words. It was left as it is."
                  .formatted(there.title())
              : "The ID belongs to “%s” from %s, which may be another recording. It was left as it is."
                  .formatted(there.title(), there.source()));
    }
  }
}
