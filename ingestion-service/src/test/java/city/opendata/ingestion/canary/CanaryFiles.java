package city.opendata.ingestion.canary;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Files with canaries in them, in every encoding that the platform takes. */
final class CanaryFiles {

  private static final String MARK = "\uFEFF";
  private static final Charset GB18030 = Charset.forName("GB18030");

  /** Two of five rows have one: more would be a rule and hold the batch. */
  private static final int PLAIN = 3;

  private CanaryFiles() {}

  /** All canaries, parted among the encodings; every second one in full width. */
  static List<byte[]> remarks(List<Canary> canaries) {
    List<byte[]> files = new ArrayList<>();
    int share = canaries.size() / 5;
    for (int i = 0; i < 5; i++) {
      String csv = remarksOf(canaries.subList(i * share, (i + 1) * share));
      files.add(
          switch (i) {
            case 0 -> csv.getBytes(UTF_8);
            case 1 -> (MARK + csv).getBytes(UTF_8);
            case 2 -> csv.getBytes(GB18030);
            case 3 -> (MARK + csv).getBytes(UTF_16LE);
            default -> (MARK + csv).getBytes(UTF_16BE);
          });
    }
    return files;
  }

  private static String remarksOf(List<Canary> canaries) {
    StringBuilder csv = new StringBuilder("id,remark\n");
    int id = 0;
    for (Canary canary : canaries) {
      csv.append(++id).append(',').append(id % 2 == 0 ? canary.wide() : canary.sentence());
      csv.append('\n');
      for (int i = 0; i < PLAIN; i++) {
        csv.append(++id).append(",现场核查合格\n");
      }
    }
    return csv.toString();
  }

  /** Rows whose second column is the values themselves. */
  static String values(String header, List<Canary> canaries) {
    StringBuilder csv = new StringBuilder(header).append('\n');
    for (int i = 0; i < canaries.size(); i++) {
      csv.append(i).append(',').append(canaries.get(i).value()).append('\n');
    }
    return csv.toString();
  }

  /** Rows whose id has one in it, and is no number for it. */
  static String wrongRows(List<Canary> canaries) {
    StringBuilder csv = new StringBuilder("id,remark\n1,合格\n");
    canaries.forEach(canary -> csv.append(canary.value()).append("号,合格\n"));
    return csv.toString();
  }

  /** Rows whose id is one: ID numbers without a letter are numbers. */
  static String ids(List<Canary> canaries) {
    StringBuilder csv = new StringBuilder("id,remark\n1,合格\n");
    canaries.forEach(canary -> csv.append(canary.value()).append(",合格\n"));
    return csv.toString();
  }

  /** Columns that are called so. */
  static String headers(List<Canary> canaries) {
    StringBuilder csv = new StringBuilder("id,remark");
    canaries.forEach(canary -> csv.append(',').append(canary.value()));
    return csv.append("\n1,合格").append(",x".repeat(canaries.size())).append('\n').toString();
  }
}
