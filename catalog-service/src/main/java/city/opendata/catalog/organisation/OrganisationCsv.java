package city.opendata.catalog.organisation;

import city.opendata.catalog.error.Finding;
import city.opendata.kit.text.HiddenCharacters;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a file of units; what is wrong is told by row and column. */
final class OrganisationCsv {

  static final String HEADER = "code,seq,name_zh,name_en,kind,parent";

  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{6}-[0-9A-Z]{3}");
  private static final Pattern SEQUENCE = Pattern.compile("[1-9][0-9]{0,5}");
  private static final int LONGEST_NAME = 200;
  private static final int COLUMNS = 6;

  private final List<OrganisationRow> rows = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  private OrganisationCsv() {}

  /** The rows that are well formed, and what is wrong with the others. */
  record Result(List<OrganisationRow> rows, List<Finding> findings) {

    Result {
      rows = List.copyOf(rows);
      findings = List.copyOf(findings);
    }
  }

  static Result read(byte[] file) {
    OrganisationCsv csv = new OrganisationCsv();
    csv.decode(file).ifPresent(csv::readText);
    return new Result(csv.rows, csv.findings);
  }

  /** Whether this can be a unit's code. */
  static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }

  private Optional<String> decode(byte[] file) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException notUtf8) {
      findings.add(Finding.of("body", "not-utf-8"));
      return Optional.empty();
    }
  }

  private void readText(String text) {
    int row = 0;
    try (CsvReader<CsvRecord> records = reader(text)) {
      for (CsvRecord found : records) {
        row++;
        if (row == 1) {
          readHeader(found);
          if (!findings.isEmpty()) {
            return;
          }
        } else if (found.getFieldCount() > 1 || !found.getField(0).isEmpty()) {
          readRow(row, found.getFields());
        }
      }
    } catch (CsvParseException malformed) {
      findings.add(Finding.of("row " + (row + 1), "not-csv"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (rows.isEmpty() && findings.isEmpty()) {
      findings.add(Finding.of("body", "no-rows", HEADER));
    }
  }

  private static CsvReader<CsvRecord> reader(String text) {
    return CsvReader.builder()
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowUnclosedQuote(false)
        .allowExtraCharsAfterClosingQuote(false)
        .ofCsvRecord(text);
  }

  private void readHeader(CsvRecord header) {
    if (!String.join(",", header.getFields()).equals(HEADER)) {
      findings.add(Finding.of("header", "wrong-header", HEADER));
    }
  }

  private void readRow(int row, List<String> cells) {
    if (cells.size() != COLUMNS) {
      findings.add(Finding.of("row " + row, "wrong-column-count", COLUMNS, cells.size()));
      return;
    }
    int before = findings.size();
    String code = cells.get(0);
    String sequence = cells.get(1);
    require(isCode(code), row, "code", "bad-unit-code");
    require(SEQUENCE.matcher(sequence).matches(), row, "seq", "wrong-type", "1 … 999999");
    checkName(row, "name_zh", cells.get(2));
    checkName(row, "name_en", cells.get(3));
    Optional<OrganisationKind> kind = OrganisationKind.of(cells.get(4));
    require(kind.isPresent(), row, "kind", "unknown-value", kinds());
    String parent = cells.get(5);
    require(parent.isEmpty() || isCode(parent), row, "parent", "bad-unit-code");
    if (findings.size() == before) {
      rows.add(
          new OrganisationRow(
              row,
              code,
              Integer.parseInt(sequence),
              cells.get(2),
              cells.get(3),
              kind.orElseThrow(),
              parent.isEmpty() ? null : parent));
    }
  }

  private void checkName(int row, String column, String name) {
    require(!name.isBlank(), row, column, "required");
    require(name.length() <= LONGEST_NAME, row, column, "too-long", LONGEST_NAME);
    require(!HiddenCharacters.in(name, false), row, column, "hidden-characters");
    require(name.equals(name.strip()), row, column, "outer-blanks");
  }

  private static String kinds() {
    return Arrays.stream(OrganisationKind.values())
        .map(OrganisationKind::toString)
        .collect(Collectors.joining(", "));
  }

  private void require(boolean fine, int row, String column, String code, Object... arguments) {
    if (!fine) {
      findings.add(Finding.of("row " + row + ", " + column, code, arguments));
    }
  }
}
