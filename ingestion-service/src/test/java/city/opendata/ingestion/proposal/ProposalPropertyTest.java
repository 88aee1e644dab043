package city.opendata.ingestion.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.RandomCell;
import city.opendata.ingestion.dataset.ContractDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalPropertyTest {

  private static final int FILES = 150;

  /** Columns of one kind with an exception now and then, which is where a proposal could err. */
  private static String file(Random random) {
    int columns = 1 + random.nextInt(4);
    int rows = 1 + random.nextInt(60);
    String[][] cells = new String[rows][columns];
    for (int column = 0; column < columns; column++) {
      String[] palette = palette(random);
      for (int row = 0; row < rows; row++) {
        cells[row][column] = palette[random.nextInt(palette.length)];
      }
    }
    StringBuilder csv = new StringBuilder();
    for (int column = 0; column < columns; column++) {
      csv.append(column == 0 ? "" : ",").append(quoted(header(random, column)));
    }
    csv.append('\n');
    for (String[] row : cells) {
      for (int column = 0; column < columns; column++) {
        csv.append(column == 0 ? "" : ",").append(quoted(row[column]));
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  private static String header(Random random, int column) {
    String[] headers = {"金额（万元）", "编号", "日期", "是否", "备注", "电话", "数量", "长度(m)", "id"};
    return headers[random.nextInt(headers.length)] + (random.nextBoolean() ? "" : column);
  }

  private static String[] palette(Random random) {
    String[][] kinds = {
      {"12万元", "12", "1,200", "万元", "１２"},
      {"是", "否", "1", "0", " true", "N/A"},
      {"2023-05-01", "2023/5/1", "长期", "1900-01-00", "20230501", "２０２３.5.1"},
      {"12%", "12％", "5", "0.5%"},
      {"45047", "45048.5", "1", "1683000000"},
      {"007", "7", "0", "-1", "+1", "1e3", "9223372036854775808"},
      {"￥1", "1元", "1.0", "¥2"},
      {"A", "B", "Ａ", "a", "无", "暂无", "-"},
      {"13800001111", "+8613800001111", "138 0000 1111", "０５１０-81234567"},
      {"320211001", "320211", "110101001"},
      {"Ｎ／Ａ", "null", "不详", "3", " ", "\u3000"},
      {"3米", "4 米", "5.5米"},
    };
    if (random.nextInt(3) == 0) {
      String[] any = new String[1 + random.nextInt(5)];
      java.util.Arrays.setAll(any, i -> RandomCell.of(random));
      return any;
    }
    String[] kind = kinds[random.nextInt(kinds.length)];
    int size = 1 + random.nextInt(kind.length);
    int from = random.nextInt(kind.length - size + 1);
    return java.util.Arrays.copyOfRange(kind, from, from + size);
  }

  private static String quoted(String cell) {
    return '"' + cell.replace("\"", "\"\"") + '"';
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aFileKeepsTheContractThatIsProposedForIt(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < FILES; i++) {
      String csv = file(random);

      Proposal proposal = Sample.of(csv).propose();

      JsonNode json = Sample.json(proposal);
      assertThat(proposal.bad()).as("%s\n%s", csv, json).isZero();
      assertThat(ContractDocument.read(json.path("contract").toString()).contract().fields())
          .hasSize(proposal.drafts().size());
    }
  }
}
