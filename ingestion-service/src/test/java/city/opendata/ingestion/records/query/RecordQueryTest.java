package city.opendata.ingestion.records.query;

import static city.opendata.ingestion.records.query.Streets.AREA;
import static city.opendata.ingestion.records.query.Streets.CODE;
import static city.opendata.ingestion.records.query.Streets.FOUNDED;
import static city.opendata.ingestion.records.query.Streets.NAME;
import static city.opendata.ingestion.records.query.Streets.PEOPLE;
import static city.opendata.ingestion.records.query.Streets.SCHEMA;
import static city.opendata.ingestion.records.query.Streets.UPDATED;
import static city.opendata.ingestion.records.query.Streets.URBAN;
import static city.opendata.ingestion.records.query.Streets.conditions;
import static city.opendata.ingestion.records.query.Streets.parameters;
import static city.opendata.ingestion.records.query.Streets.query;
import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.records.query.Condition.All;
import city.opendata.ingestion.records.query.Condition.Any;
import city.opendata.ingestion.records.query.Condition.Compare;
import city.opendata.ingestion.records.query.Condition.Comparison;
import city.opendata.ingestion.records.query.Condition.In;
import city.opendata.ingestion.records.query.Condition.Is;
import city.opendata.ingestion.records.query.Condition.Like;
import city.opendata.ingestion.records.query.Condition.Not;
import city.opendata.ingestion.records.query.Condition.State;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordQueryTest {

  @Test
  void withoutParametersItIsTheFirstHundredRowsOfAllColumns() {
    assertThat(query())
        .isEqualTo(
            new RecordQuery(new Selection(SCHEMA.columns(), List.of(), List.of()), 100, null));
  }

  @Test
  void selectKeepsTheCallersOrder() {
    assertThat(query("select=名称, code").selection().columns()).containsExactly(NAME, CODE);
    assertThat(query("select=*").selection().columns()).isEqualTo(SCHEMA.columns());
  }

  @Test
  void nullsAreLargestUnlessTheOrderSaysOtherwise() {
    assertThat(
            query("order=code,名称.desc, people.nullsfirst,area.desc.nullslast,urban.asc")
                .selection()
                .order())
        .containsExactly(
            new OrderTerm(CODE, false, false),
            new OrderTerm(NAME, true, true),
            new OrderTerm(PEOPLE, false, true),
            new OrderTerm(AREA, true, false),
            new OrderTerm(URBAN, false, false));
  }

  @Test
  void limitAndCursorAreRead() {
    assertThat(query("limit=10000", "cursor=a.b").limit()).isEqualTo(10_000);
    assertThat(query("limit=1", "cursor=a.b").cursor()).isEqualTo("a.b");
  }

  @Test
  void aValueReachesToTheEndAndKeepsItsQuotesAndCommas() {
    assertThat(conditions("code=eq.a.b,\"c\" (d)"))
        .containsExactly(new Compare(CODE, Comparison.EQ, "a.b,\"c\" (d)"));
    assertThat(conditions("code=eq.")).containsExactly(new Compare(CODE, Comparison.EQ, ""));
  }

  @Test
  void valuesHaveTheTypeOfTheirColumn() {
    assertThat(conditions("people=gte.-5"))
        .containsExactly(new Compare(PEOPLE, Comparison.GTE, -5L));
    assertThat(conditions("area=lt.1.50e2"))
        .containsExactly(new Compare(AREA, Comparison.LT, new BigDecimal("1.50e2")));
    assertThat(conditions("urban=neq.True"))
        .containsExactly(new Compare(URBAN, Comparison.NEQ, true));
    assertThat(conditions("founded=lte.2024-02-29"))
        .containsExactly(new Compare(FOUNDED, Comparison.LTE, LocalDate.of(2024, 2, 29)));
    OffsetDateTime instant = OffsetDateTime.parse("2026-01-31T00:00:00.123456Z");
    assertThat(conditions("updated=gt.2026-01-31T08:00:00.123456+08:00"))
        .containsExactly(new Compare(UPDATED, Comparison.GT, instant));
  }

  @Test
  void thePlusOfAnOffsetMayHaveBecomeASpace() {
    assertThat(conditions("updated=gt.2026-01-31T08:00 08:00"))
        .isEqualTo(conditions("updated=gt.2026-01-31T08:00:00+08:00"));
  }

  @Test
  void theSameColumnMayBeFilteredSeveralTimes() {
    assertThat(conditions("people=gt.1", "people=lt.9", "people=not.eq.5"))
        .containsExactly(
            new Compare(PEOPLE, Comparison.GT, 1L),
            new Compare(PEOPLE, Comparison.LT, 9L),
            new Not(new Compare(PEOPLE, Comparison.EQ, 5L)));
  }

  @Test
  void theStarStandsForPercentInPatterns() {
    assertThat(conditions("名称=like.*街道", "code=ilike.3_%\\\\"))
        .containsExactly(new Like(CODE, "3_%\\\\", true), new Like(NAME, "%街道", false));
  }

  @Test
  void listsQuoteAsInPostgrest() {
    assertThat(conditions("code=in.(a,\"b,c\",\"d\\\"e\\\\\",\"f\"g, h)"))
        .containsExactly(new In(CODE, List.of("a", "b,c", "d\"e\\", "\"f\"g", " h")));
    assertThat(conditions("people=in.(1, 2)")).containsExactly(new In(PEOPLE, List.of(1L, 2L)));
    assertThat(conditions("people=in.()")).containsExactly(new In(PEOPLE, List.of()));
    assertThat(conditions("code=not.in.(\"\")"))
        .containsExactly(new Not(new In(CODE, List.of(""))));
  }

  @Test
  void isKnowsNullForEveryTypeAndTruthForBooleans() {
    assertThat(conditions("code=is.null", "urban=is.TRUE", "名称=not.is.not_null"))
        .containsExactly(
            new Is(CODE, State.NULL),
            new Is(URBAN, State.TRUE),
            new Not(new Is(NAME, State.NOT_NULL)));
  }

  @Test
  void logicNests() {
    assertThat(
            conditions("or=(code.eq.a, not.and(people.gt.1,people.in.(2,3)),名称.not.like.\"x,)*\")"))
        .containsExactly(
            new Any(
                List.of(
                    new Compare(CODE, Comparison.EQ, "a"),
                    new Not(
                        new All(
                            List.of(
                                new Compare(PEOPLE, Comparison.GT, 1L),
                                new In(PEOPLE, List.of(2L, 3L))))),
                    new Not(new Like(NAME, "x,)%", false)))));
    assertThat(conditions("not.or=(code.is.null)"))
        .containsExactly(new Not(new Any(List.of(new Is(CODE, State.NULL)))));
  }

  @Test
  void columnsWithAwkwardNamesAreReachedByQuoting() {
    RecordColumn dotted = new RecordColumn("a.b", ColumnType.INTEGER, false);
    RecordColumn limit = new RecordColumn("limit", ColumnType.INTEGER, false);
    RecordColumn or = new RecordColumn("or", ColumnType.INTEGER, false);
    RecordSchema schema = new RecordSchema(List.of(dotted, limit, or));

    RecordQuery query =
        RecordQuery.parse(
            parameters(
                "select=\"a.b\",limit",
                "order=\"a.b\".desc",
                "a.b=gt.1",
                "\"a.b\"=gt.2",
                "and=(limit.eq.3,or.eq.4,\"a.b\".eq.5)"),
            schema);

    assertThat(query.selection())
        .isEqualTo(
            new Selection(
                List.of(dotted, limit),
                List.of(
                    new Compare(dotted, Comparison.GT, 2L),
                    new Compare(dotted, Comparison.GT, 1L),
                    new All(
                        List.of(
                            new Compare(limit, Comparison.EQ, 3L),
                            new Compare(or, Comparison.EQ, 4L),
                            new Compare(dotted, Comparison.EQ, 5L)))),
                List.of(new OrderTerm(dotted, true, true))));
  }

  @Test
  void anExportHasAllRowsAndMayStartWithAByteOrderMark() {
    ExportQuery export =
        ExportQuery.parse(parameters("bom=true", "select=code", "code=eq.1"), SCHEMA);

    assertThat(export.byteOrderMark()).isTrue();
    assertThat(export.selection()).isEqualTo(query("select=code", "code=eq.1").selection());
    assertThat(ExportQuery.parse(parameters(), SCHEMA).byteOrderMark()).isFalse();
  }
}
