package hark.app;

import hark.ingest.store.DamagedFiles;
import hark.ingest.store.StoreFolder;
import hark.library.Library;
import hark.names.ListedName;
import hark.names.NameException;
import hark.names.NameList;
import hark.names.SuggestedCorrections;
import hark.notice.NoticeBoard;
import hark.search.TranscriptIndex;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The beans of the names that are looked for by their sound. */
@Singleton
final class NamesWiring {

  @Produces
  @Singleton
  NameList names(
      DataFolder folder,
      DamagedFiles damagedFiles,
      NoticeBoard notices,
      @ConfigProperty(name = "hark.names") Optional<List<String>> settings) {
    var store = new StoreFolder(folder.imports(), damagedFiles, notices);
    return NameList.open(
        store, settings.orElse(List.of()).stream().map(NamesWiring::name).toList());
  }

  private static ListedName name(String text) {
    try {
      return new ListedName(text);
    } catch (NameException e) {
      throw new ConfigurationException(
          "The setting hark.names has \"%s\". %s".formatted(text, e.getMessage()));
    }
  }

  @Produces
  @Singleton
  SuggestedCorrections corrections(NameList names, TranscriptIndex index, Library library) {
    return new SuggestedCorrections(names, index, library);
  }
}
