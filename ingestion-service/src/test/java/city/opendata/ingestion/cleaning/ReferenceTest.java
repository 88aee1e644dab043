package city.opendata.ingestion.cleaning;

import static city.opendata.ingestion.cleaning.FieldBuilder.aField;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import city.opendata.ingestion.cleaning.contract.FieldType;
import city.opendata.ingestion.cleaning.csv.CsvFile;
import city.opendata.ingestion.cleaning.reference.ReferenceCleaner;
import city.opendata.ingestion.cleaning.reference.ReferenceRule;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the engine to the reference over random contracts and random files. */
class ReferenceTest {

  private static final int ROUNDS = 300;
  private static final String[] TITLES = {"备注", "订单号", "办公电话", "注册地址", "护照号码", "单位邮箱"};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void theEngineDoesWhatTheReferenceDoes(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      compare(random, 1 + random.nextInt(30), UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void andSoItDoesWithFilesOfManyBlocks(String charset) {
    Random random = new Random(5);
    for (int round = 0; round < 3; round++) {
      compare(random, 20_000, Charset.forName(charset));
    }
  }

  private static void compare(Random random, int rows, Charset charset) {
    Field[] fields = fields(random);
    String csv = csv(random, fields, rows);
    List<ReferenceRule> rules = ReferenceRule.some(random, List.of(fields));
    Contract contract =
        new Contract(
            List.of(fields),
            List.of(),
            Contract.USUAL_MISSING_VALUES,
            List.of(),
            rules.stream().map(rule -> rule.of(List.of(fields))).toList());
    ReferenceCleaner reference = new ReferenceCleaner(contract, CleaningRun.TODAY, rules, csv);
    byte[] bytes = csv.getBytes(charset);

    CleaningRun run =
        CleaningRun.of(
            new CsvFile(() -> new ByteArrayInputStream(bytes), null),
            1 + random.nextInt(3),
            contract);

    if (reference.good().isEmpty() && reference.bad().isEmpty()) {
      assertThat(run.codes()).containsExactly(RejectionCode.NO_ROWS);
      return;
    }
    assertThat(run.good()).as(csv.length() < 2_000 ? csv : "").isEqualTo(reference.good());
    assertThat(run.bad())
        .isEqualTo(
            reference.bad().stream()
                .map(
                    bad ->
                        new CleaningRun.BadRow(bad.row(), bad.line(), bad.errors(), bad.original()))
                .toList());
    assertThat(run.report().columns()).isEqualTo(reference.columns());
    assertThat(run.report().rules()).isEqualTo(reference.rules());
  }

  private static Field[] fields(Random random) {
    Field[] fields = new Field[1 + random.nextInt(6)];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = field(random, "f" + i);
    }
    return fields;
  }

  private static Field field(Random random, String name) {
    FieldType type = FieldType.values()[random.nextInt(FieldType.values().length)];
    FieldBuilder field = aField(name, type);
    if (random.nextInt(3) == 0) {
      field.required();
    }
    if (random.nextInt(3) == 0) {
      field.titled(TITLES[random.nextInt(TITLES.length)]);
    }
    if (random.nextInt(5) == 0) {
      field.unique();
    }
    if (random.nextInt(2) == 0) {
      constrain(random, type, field);
    }
    return field.build();
  }

  private static void constrain(Random random, FieldType type, FieldBuilder field) {
    switch (type) {
      case STRING -> {
        switch (random.nextInt(4)) {
          case 0 -> field.pattern("[0-9a-z]*|.*无.*");
          case 1 -> field.lengths(random.nextInt(3), 3 + random.nextInt(9));
          case 2 -> field.codes("无锡", "a b", "7");
          default -> field.codes("Ａ", "无锡");
        }
      }
      case INTEGER -> field.range(random.nextBoolean() ? "-5" : null, "2000");
      case NUMBER -> {
        if (random.nextBoolean()) {
          field.range("-1.50", random.nextBoolean() ? "1e3" : null);
        } else {
          field.codes("1.50", "0", "-7");
        }
      }
      case DATE -> field.range("2000-01-01", random.nextBoolean() ? "2023/5/1" : null);
      case DATETIME -> field.range("2023-05-01 00:00", null);
      case BOOLEAN -> field.codes("是");
    }
  }

  private static String csv(Random random, Field[] fields, int rows) {
    List<String> header = new ArrayList<>();
    for (Field field : fields) {
      header.add(field.name());
    }
    Collections.shuffle(header, random);
    StringBuilder csv = new StringBuilder(String.join(",", header)).append('\n');
    for (int row = 0; row < rows; row++) {
      if (random.nextInt(30) == 0) {
        csv.append(repeated(random, header)).append('\n');
      }
      int cells = random.nextInt(20) == 0 ? random.nextInt(9) : fields.length;
      for (int i = 0; i < cells; i++) {
        csv.append(i > 0 ? "," : "").append(written(random, RandomCell.of(random)));
      }
      csv.append(lineEnd(random, row + 1 == rows));
    }
    return csv.toString();
  }

  /** The header again, at times with blanks, and at times with a cell that is another. */
  private static String repeated(Random random, List<String> header) {
    List<String> cells = new ArrayList<>();
    for (String name : header) {
      cells.add(
          switch (random.nextInt(12)) {
            case 0 -> "\u3000" + name;
            case 1 -> '"' + name + " \"";
            case 2 -> random.nextBoolean() ? name : "x";
            default -> name;
          });
    }
    return String.join(",", cells);
  }

  private static String lineEnd(Random random, boolean last) {
    return switch (random.nextInt(12)) {
      case 0 -> "\r\n";
      case 1 -> "\n\n";
      case 2 -> "\r";
      case 3 -> last ? "" : "\n";
      default -> "\n";
    };
  }

  private static String written(Random random, String cell) {
    boolean mustQuote =
        cell.startsWith("\"") || cell.chars().anyMatch(c -> c == ',' || c == '\n' || c == '\r');
    return mustQuote || random.nextInt(4) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
