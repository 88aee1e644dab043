package city.opendata.bench.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A synthetic city's data: rows of twelve columns as UTF-8 CSV, about 205 MB a million. The same
 * seed gives the same bytes, and a file with bad rows is the good file but for the damage. No
 * person is real: everybody was born between 1901 and 1910.
 *
 * @param badShare of the rows, from 0 to 1
 */
public record CityData(long rows, long seed, double badShare) {

  public static final long SEED = 20_231;

  public static final String HEADER =
      "id,record_no,district,address,category,owner_name,id_card,phone,amount,score,updated_at,remark";

  public CityData {
    if (rows < 0 || rows > 9_999_999_999L) {
      throw new IllegalArgumentException("rows: " + rows);
    }
    if (!(badShare >= 0 && badShare <= 1)) {
      throw new IllegalArgumentException("badShare: " + badShare);
    }
  }

  /** Good rows only, of the seed that everything is measured with. */
  public static CityData good(long rows) {
    return new CityData(rows, SEED, 0);
  }

  /** The same rows, this share of them damaged. */
  public CityData withBadShare(double share) {
    return new CityData(rows, seed, share);
  }

  /** Writes the file, over an older one. */
  public Written write(Path file) throws IOException {
    SplittableRandom cells = new SplittableRandom(seed);
    SplittableRandom damages = cells.split();
    CityRows source = new CityRows(cells);
    Map<Damage, Long> damaged = new EnumMap<>(Damage.class);
    try (RowBuffer out = new RowBuffer(Files.newOutputStream(file))) {
      out.putAscii(HEADER).endRow();
      for (long id = 1; id <= rows; id++) {
        Damage damage = damage(damages);
        source.put(id, damage, out);
        if (damage != null) {
          damaged.merge(damage, 1L, Long::sum);
        }
      }
      return new Written(rows, out.size(), damaged);
    }
  }

  private @Nullable Damage damage(SplittableRandom random) {
    if (badShare == 0 || random.nextDouble() >= badShare) {
      return null;
    }
    Damage[] all = Damage.values();
    return all[random.nextInt(all.length)];
  }
}
