package city.opendata.kit.page;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Base64;

/** The service's cursor codec. */
class CursorCodecProducer {

  @Produces
  @Singleton
  CursorCodec cursorCodec(PageConfig config) {
    return new CursorCodec(Base64.getDecoder().decode(config.key()));
  }
}
