package city.opendata.ingestion.cleaning.detect;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.opendata.ingestion.cleaning.block.Block;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/** Columns of made-up values for the scan. */
final class Columns {

  static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

  private Columns() {}

  static ColumnFinding find(String header, List<String> values) {
    return scan(values).finding(header, null);
  }

  static ColumnScan scan(List<String> values) {
    ColumnScan scan = new ColumnScan(DetectionRules.load(), TODAY);
    Block block = block(values);
    scan.add(block.columns()[0], block.text());
    return scan;
  }

  static Block block(List<String> values) {
    Block block = new Block();
    block.begin(1);
    for (String value : values) {
      int start = block.text().size();
      byte[] bytes = value.getBytes(UTF_8);
      block.text().append(bytes, 0, bytes.length);
      block.columns()[0].put(block.nextRow(), start, block.text().size());
      block.endRow(0);
    }
    block.end(0, 0, null);
    return block;
  }

  static List<String> repeat(int count, String... values) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(values[i % values.length]);
    }
    return all;
  }

  static List<String> make(int count, IntFunction<String> maker) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      all.add(maker.apply(i));
    }
    return Collections.unmodifiableList(all);
  }
}
