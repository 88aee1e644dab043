package city.opendata.ingestion.cleaning.step;

import city.opendata.ingestion.cleaning.block.Cells;
import city.opendata.ingestion.cleaning.report.Change;
import city.opendata.ingestion.cleaning.report.ColumnTally;
import city.opendata.ingestion.cleaning.text.TextBuffer;
import city.opendata.ingestion.cleaning.text.TextSet;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Empties the cells that say in a word that there is nothing. */
public final class NullWords implements Step {

  private final TextSet words;
  private final int longest;
  private final ColumnTally tally;

  public NullWords(Collection<String> words, ColumnTally tally) {
    this.words = TextSet.of(words);
    this.longest =
        words.stream()
            .mapToInt(word -> word.getBytes(StandardCharsets.UTF_8).length)
            .max()
            .orElse(0);
    this.tally = tally;
  }

  @Override
  public void apply(Cells cells, TextBuffer text) {
    byte[] bytes = text.bytes();
    int[] starts = cells.starts();
    int[] ends = cells.ends();
    for (int row = 0; row < cells.rows(); row++) {
      int length = ends[row] - starts[row];
      if (length > 0 && length <= longest && words.contains(bytes, starts[row], ends[row])) {
        ends[row] = starts[row];
        tally.changed(Change.NULL_WORD, row);
      }
    }
  }
}
