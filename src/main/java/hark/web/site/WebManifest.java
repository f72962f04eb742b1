package hark.web.site;

import com.fasterxml.jackson.annotation.JsonProperty;
import hark.web.shell.FrameTexts;
import hark.web.shell.StaticAssets;
import hark.web.view.PageLanguage;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;

/**
 * The web app manifest, with which a browser offers to install Hark as an application. Its
 * addresses are relative to its own, so that it is right behind every proxy.
 */
@Path("/manifest.webmanifest")
@Blocking
class WebManifest {

  /** The colour of the pages in light mode, as templates have it. */
  private static final String PAPER = "#fbfaf7";

  /**
   * The manifest.
   *
   * @param shortName where there is no room for more
   * @param scope the addresses that are shown in the window of the application
   * @param display {@code minimal-ui}: with buttons to go back and to reload
   */
  record Manifest(
      String name,
      @JsonProperty("short_name") String shortName,
      String description,
      String lang,
      String id,
      @JsonProperty("start_url") String startUrl,
      String scope,
      String display,
      @JsonProperty("theme_color") String themeColor,
      @JsonProperty("background_color") String backgroundColor,
      List<Icon> icons) {}

  /**
   * An icon.
   *
   * @param purpose {@code maskable}: its edge may be cut off to another shape
   */
  record Icon(String src, String sizes, String type, String purpose) {}

  private final StaticAssets assets;

  WebManifest(StaticAssets assets) {
    this.assets = assets;
  }

  @GET
  @Produces("application/manifest+json;charset=UTF-8")
  public Manifest manifest() {
    return new Manifest(
        "Hark",
        "Hark",
        PageLanguage.texts(FrameTexts.class).about(),
        PageLanguage.current().tag(),
        ".",
        ".",
        ".",
        "minimal-ui",
        PAPER,
        PAPER,
        List.of(
            icon("favicon.svg", "any", "image/svg+xml", "any"),
            icon("icon-192.png", "192x192", "image/png", "any maskable"),
            icon("icon-512.png", "512x512", "image/png", "any maskable")));
  }

  private Icon icon(String file, String sizes, String type, String purpose) {
    return new Icon(assets.path().substring(1) + "/shared/" + file, sizes, type, purpose);
  }
}
