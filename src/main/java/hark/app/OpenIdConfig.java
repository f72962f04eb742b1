package hark.app;

import hark.access.Role;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The settings of the provider of OpenID Connect at which people sign in. */
@ConfigMapping(prefix = "hark.access.openid")
interface OpenIdConfig {

  /** The address of the issuer. */
  Optional<URI> server();

  /** The identifier by which the provider knows Hark. */
  Optional<String> clientId();

  /** The secret of the client; none for a public client. */
  Optional<String> clientSecret();

  /** The name of the provider on pages; by default its host. */
  Optional<String> name();

  /** The scopes that are asked for, besides {@code openid}. */
  @WithDefault("profile")
  List<String> scopes();

  /** The claim with the name of the person. */
  @WithDefault("preferred_username")
  String nameClaim();

  /** The claim with the groups; parts of a path are separated by slashes. */
  @WithDefault("groups")
  String groupsClaim();

  /** The role of people in none of the groups. */
  @WithDefault("none")
  Role usualRole();

  /** The time after which a session ends. */
  @WithDefault("12h")
  Duration session();
}
