package city.opendata.evaluation.scheme;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a scheme from CSV with one line per indicator. */
public final class SchemeReader {

  private static final List<String> HEADER =
      List.of(
          "code",
          "dimension",
          "name_zh",
          "name_en",
          "formula",
          "direction",
          "floor",
          "goal",
          "normalisation",
          "w_municipal",
          "w_district",
          "source_service",
          "mode");

  private SchemeReader() {}

  /** Reads and checks; what does not hold together is refused with the reason. */
  public static Scheme read(String csv) {
    try (CsvReader<NamedCsvRecord> lines =
        CsvReader.builder()
            .allowExtraFields(false)
            .allowMissingFields(false)
            .ofNamedCsvRecord(csv)) {
      return new Scheme(lines.stream().map(SchemeReader::indicator).toList());
    } catch (CsvParseException malformed) {
      throw new InvalidSchemeException("malformed CSV: " + malformed.getMessage());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Indicator indicator(NamedCsvRecord line) {
    if (!line.getHeader().equals(HEADER)) {
      throw new InvalidSchemeException("the header is not " + String.join(",", HEADER));
    }
    return new Indicator(
        text(line, "code"),
        text(line, "dimension"),
        text(line, "name_zh"),
        text(line, "name_en"),
        text(line, "formula"),
        Direction.of(text(line, "direction")),
        number(line, "floor"),
        numberOrNull(text(line, "goal")),
        text(line, "goal"),
        Normalisation.of(text(line, "normalisation")),
        Map.of(
            Group.MUNICIPAL, number(line, "w_municipal"),
            Group.DISTRICT, number(line, "w_district")),
        text(line, "source_service"),
        text(line, "mode"));
  }

  private static String text(NamedCsvRecord line, String column) {
    String text = line.getField(column).strip();
    if (text.isEmpty()) {
      throw new InvalidSchemeException(
          column + " is empty in line " + line.getStartingLineNumber());
    }
    return text;
  }

  private static BigDecimal number(NamedCsvRecord line, String column) {
    BigDecimal number = numberOrNull(text(line, column));
    if (number == null) {
      throw new InvalidSchemeException(
          column + " is not a number in line " + line.getStartingLineNumber());
    }
    return number;
  }

  private static @Nullable BigDecimal numberOrNull(String text) {
    return text.matches("-?[0-9]+(\\.[0-9]+)?") ? new BigDecimal(text) : null;
  }
}
