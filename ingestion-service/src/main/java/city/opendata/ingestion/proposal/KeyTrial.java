package city.opendata.ingestion.proposal;

import city.opendata.ingestion.cleaning.CleanBlock;
import city.opendata.ingestion.cleaning.contract.Contract;
import city.opendata.ingestion.cleaning.contract.Field;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;

/** Whether some fields tell all rows apart: remembers a hash of each row until one comes again. */
final class KeyTrial {

  private final List<Draft> key;
  private final List<Field> fields;
  private final int[] positions;
  private final CellHash hash = new CellHash(new SecureRandom());
  private NumberSet seen = new NumberSet();
  private boolean failed;

  KeyTrial(List<Draft> key, Contract contract) {
    this.key = key;
    this.fields = contract.fields();
    List<String> names = key.stream().map(Draft::name).toList();
    this.positions =
        IntStream.range(0, fields.size())
            .filter(position -> names.contains(fields.get(position).name()))
            .toArray();
  }

  List<Draft> key() {
    return key;
  }

  /** Takes the good rows of a block. */
  void add(CleanBlock block) {
    for (int row = 0; row < block.rows() && !failed; row++) {
      if (block.isGood(row)) {
        hash.begin();
        for (int position : positions) {
          hash.add(block.field(position), row, fields.get(position).type(), block.text());
        }
        if (!seen.add(hash.value())) {
          giveUp();
        }
      }
    }
  }

  /** Forgets the rows and answers no. */
  void giveUp() {
    failed = true;
    seen = new NumberSet();
  }

  /** Begins again. */
  void restart() {
    failed = false;
    seen = new NumberSet();
  }

  /** How many rows are remembered. */
  int remembered() {
    return seen.size();
  }

  /** Whether there were rows, no two of them alike. One row alone tells nothing. */
  boolean isKey() {
    return !failed && seen.size() > 1;
  }
}
