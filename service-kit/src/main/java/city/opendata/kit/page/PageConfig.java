package city.opendata.kit.page;

import io.smallrye.config.ConfigMapping;

/** Secrets of paging. */
@ConfigMapping(prefix = "opendata.cursor")
public interface PageConfig {

  /** Key that cursors are signed with: 32 random bytes in Base64, the same on every replica. */
  String key();
}
