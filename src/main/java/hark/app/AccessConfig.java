package hark.app;

import hark.access.Role;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The settings of access. */
@ConfigMapping(prefix = "hark.access")
interface AccessConfig {

  /** The role of visitors that are not known. */
  Optional<Role> anonymous();
}
