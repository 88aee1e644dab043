package city.opendata.evaluation.run;

import city.opendata.evaluation.scoring.DimensionScore;
import city.opendata.evaluation.scoring.IndicatorScore;
import city.opendata.evaluation.scoring.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Writes the scores of a run; they are never changed. */
@ApplicationScoped
class ScoreRepository {

  private static final String ADD_UNIT =
      """
      insert into unit_score
        (run, unit, sequence, unit_group, name_zh, name_en, kind, target, total, rank)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String ADD_DIMENSION =
      "insert into dimension_score (run, unit, dimension, weight, score) values (?, ?, ?, ?, ?)";
  private static final String ADD_INDICATOR =
      """
      insert into indicator_score
        (run, unit, indicator, numerator, denominator, value, estimate, score, reason)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final DataSource dataSource;

  ScoreRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  void add(UUID run, List<UnitResult> results) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement unit = connection.prepareStatement(ADD_UNIT);
        PreparedStatement dimension = connection.prepareStatement(ADD_DIMENSION);
        PreparedStatement indicator = connection.prepareStatement(ADD_INDICATOR)) {
      for (UnitResult result : results) {
        addUnit(unit, run, result);
        for (DimensionScore score : result.score().dimensions()) {
          addDimension(dimension, run, result.unit(), score);
        }
        for (IndicatorScore score : result.score().indicators()) {
          addIndicator(indicator, run, result.unit(), score);
        }
      }
      unit.executeBatch();
      dimension.executeBatch();
      indicator.executeBatch();
    } catch (SQLException failure) {
      throw new IllegalStateException("Scores not stored", failure);
    }
  }

  private static void addUnit(PreparedStatement insert, UUID run, UnitResult result)
      throws SQLException {
    insert.setObject(1, run);
    insert.setString(2, result.unit());
    insert.setInt(3, result.sequence());
    insert.setString(4, result.group().name());
    insert.setString(5, result.nameZh());
    insert.setString(6, result.nameEn());
    insert.setString(7, result.kind());
    insert.setObject(8, result.target(), Types.INTEGER);
    insert.setBigDecimal(9, result.score().total());
    insert.setObject(10, result.rank(), Types.INTEGER);
    insert.addBatch();
  }

  private static void addDimension(
      PreparedStatement insert, UUID run, String unit, DimensionScore score) throws SQLException {
    insert.setObject(1, run);
    insert.setString(2, unit);
    insert.setString(3, score.dimension());
    insert.setBigDecimal(4, score.weight());
    insert.setBigDecimal(5, score.score());
    insert.addBatch();
  }

  private static void addIndicator(
      PreparedStatement insert, UUID run, String unit, IndicatorScore score) throws SQLException {
    insert.setObject(1, run);
    insert.setString(2, unit);
    insert.setString(3, score.indicator());
    switch (score.reading()) {
      case Reading.Measured measured -> {
        insert.setLong(4, measured.numerator());
        insert.setLong(5, measured.denominator());
        insert.setBigDecimal(6, measured.value());
        insert.setString(7, measured.estimate().name());
        insert.setNull(9, Types.VARCHAR);
      }
      case Reading.NotMeasured absent -> {
        insert.setNull(4, Types.BIGINT);
        insert.setNull(5, Types.BIGINT);
        insert.setNull(6, Types.NUMERIC);
        insert.setNull(7, Types.VARCHAR);
        insert.setString(9, absent.reason().name());
      }
    }
    insert.setBigDecimal(8, score.score());
    insert.addBatch();
  }
}
