package city.opendata.kit.time;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Days, deadlines and periods are the city's: Asia/Shanghai. */
public final class CityTime {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private CityTime() {}

  /** The instant with the city's offset, as it is written on the wire. */
  public static OffsetDateTime at(Instant instant) {
    return instant.atZone(ZONE).toOffsetDateTime();
  }
}
