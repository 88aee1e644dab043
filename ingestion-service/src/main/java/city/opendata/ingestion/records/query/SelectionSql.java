package city.opendata.ingestion.records.query;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The parts of a statement that pages and exports share. */
final class SelectionSql {

  private static final int FINGERPRINT_BYTES = 15;

  private SelectionSql() {}

  static void select(SqlText sql, List<RecordColumn> columns, TableName table) {
    sql.add("select ").join(columns, ", ", sql::name).add(" from ").rowsOf(table);
  }

  static void where(SqlText sql, Selection selection) {
    if (!selection.conditions().isEmpty()) {
      ConditionSql conditions = new ConditionSql(sql);
      sql.add(" where ").join(selection.conditions(), " and ", conditions::add);
    }
  }

  /** The same for two selections only if they give the same rows in the same order. */
  static String fingerprint(Selection selection) {
    SqlText sql = new SqlText();
    TableName anyTable = new TableName("", "", 0);
    select(sql, selection.columns(), anyTable);
    where(sql, selection);
    new KeysetSql(sql, anyTable, selection.order()).orderBy();
    SqlStatement statement = sql.statement();
    MessageDigest digest = sha256();
    update(digest, statement.text());
    statement.parameters().forEach(parameter -> update(digest, parameter.toString()));
    byte[] start = new byte[FINGERPRINT_BYTES];
    System.arraycopy(digest.digest(), 0, start, 0, start.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
  }

  /** With its length, so that no two lists of texts look alike. */
  private static void update(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
