package hark.app;

import hark.access.Role;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of access. */
@ConfigMapping(prefix = "hark.access")
interface AccessConfig {

  /** The role of visitors that are not known. */
  Optional<Role> anonymous();

  /** The name of the header in which a proxy names the visitor. */
  Optional<String> header();

  /** The addresses of that proxy, in CIDR notation. */
  Optional<List<String>> trustedNetworks();

  /** The name of the header in which the proxy lists groups of the visitor. */
  Optional<String> groupsHeader();

  /** The roles of groups. */
  Map<String, Role> groups();

  /** The role of visitors that the proxy names, and who are in none of these groups. */
  @WithDefault("reader")
  Role usualRole();
}
