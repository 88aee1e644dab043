package city.opendata.evaluation.unit;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

@ApplicationScoped
class UnitRepository implements PanacheRepositoryBase<Unit, String> {

  private static final Sort IN_ORDER = Sort.by("sequence").and("code");

  private static final String KEEP_NEWEST =
      """
      insert into unit (code, version, sequence, name_zh, name_en, kind, parent, changed_at)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (code) do update
      set version = excluded.version, sequence = excluded.sequence, name_zh = excluded.name_zh,
          name_en = excluded.name_en, kind = excluded.kind, parent = excluded.parent,
          changed_at = excluded.changed_at
      where unit.version < excluded.version
      """;

  private final DataSource dataSource;

  UnitRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  List<Unit> listInOrder() {
    return listAll(IN_ORDER);
  }

  /** At most {@code limit} units after the one with this sequence and code. */
  List<Unit> listAfter(int sequence, String code, int limit) {
    return find("sequence > ?1 or (sequence = ?1 and code > ?2)", IN_ORDER, sequence, code)
        .page(0, limit)
        .list();
  }

  void keepNewest(OrganisationChanged unit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert = connection.prepareStatement(KEEP_NEWEST)) {
      upsert.setString(1, unit.code());
      upsert.setLong(2, unit.version());
      upsert.setInt(3, unit.sequence());
      upsert.setString(4, unit.nameZh());
      upsert.setString(5, unit.nameEn());
      upsert.setString(6, unit.kind());
      upsert.setString(7, unit.parent());
      upsert.setObject(8, unit.changedAt());
      upsert.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("Unit not stored", failure);
    }
  }
}
