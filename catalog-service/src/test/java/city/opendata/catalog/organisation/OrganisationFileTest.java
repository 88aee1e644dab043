package city.opendata.catalog.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.catalog.error.Finding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationFileTest {

  private static final String HEADER = "code,seq,name_zh,name_en,kind,parent\n";
  private static final String GOOD = "320200-021,21,市民政局,Civil Affairs Bureau,department,\n";

  @Test
  void aSoundFileIsRead() {
    String file =
        "\uFEFF"
            + HEADER
            + GOOD
            + "320200-022,22,\"市\"\"司法局\",\"Justice, Bureau\","
            + "department,320200-021\r\n";

    assertThat(findings(file)).isEmpty();
    assertThat(OrganisationCsv.read(bytes(file)).rows())
        .containsExactly(
            new OrganisationRow(
                2,
                "320200-021",
                21,
                "市民政局",
                "Civil Affairs Bureau",
                OrganisationKind.DEPARTMENT,
                null),
            new OrganisationRow(
                3,
                "320200-022",
                22,
                "市\"司法局",
                "Justice, Bureau",
                OrganisationKind.DEPARTMENT,
                "320200-021"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "320200-21,22,甲,A,department, | row 3, code bad-unit-code",
        "320200-0xx,22,甲,A,department, | row 3, code bad-unit-code",
        "320200-022,0,甲,A,department, | row 3, seq wrong-type",
        "320200-022,1.5,甲,A,department, | row 3, seq wrong-type",
        "320200-022,９,甲,A,department, | row 3, seq wrong-type",
        "320200-022,22,,A,department, | row 3, name_zh required",
        "320200-022,22,甲, ,department, | row 3, name_en required, row 3, name_en outer-blanks",
        "320200-022,22,甲 ,A,department, | row 3, name_zh outer-blanks",
        "320200-022,22,甲\u202E,A,department, | row 3, name_zh hidden-characters",
        "320200-022,22,甲,A,bureau, | row 3, kind unknown-value",
        "320200-022,22,甲,A,DEPARTMENT, | row 3, kind unknown-value",
        "320200-022,22,甲,A,department,x | row 3, parent bad-unit-code",
        "320200-022,22,甲,A,department,320200-099 | row 3, parent unknown-unit",
        "320200-022,22,甲,A,department,320200-022 | row 3, parent own-ancestor",
        "320200-021,22,甲,A,department, | row 3, code repeats-row",
        "320200-022,21,甲,A,department, | row 3, seq repeats-row",
        "320200-022,22,市民政局,A,department, | row 3, name_zh repeats-row",
        "320200-022,22,甲,A | row 3 wrong-column-count",
        "320200-022,22,甲,A,department,,more | row 3 wrong-column-count",
        "\"320200-022,22,甲,A,department, | row 3 not-csv",
      })
  void aBadRowIsToldByRowAndColumn(String row, String expected) {
    assertThat(String.join(", ", findings(HEADER + GOOD + row + "\n"))).isEqualTo(expected);
  }

  @Test
  void allBadRowsAreToldAtOnce() {
    assertThat(findings(HEADER + "x,1,甲,A,department,\n" + GOOD + "y,2,乙,B,nothing,\n"))
        .containsExactly(
            "row 2, code bad-unit-code", "row 4, code bad-unit-code", "row 4, kind unknown-value");
  }

  @Test
  void theHeaderIsExact() {
    assertThat(findings(GOOD)).containsExactly("header wrong-header");
    assertThat(findings("code,seq,name_zh,name_en,kind\n")).containsExactly("header wrong-header");
    assertThat(findings("seq,code,name_zh,name_en,kind,parent\n"))
        .containsExactly("header wrong-header");
  }

  @Test
  void aFileWithoutRowsIsRefused() {
    assertThat(findings("")).containsExactly("body no-rows");
    assertThat(findings(HEADER)).containsExactly("body no-rows");
    assertThat(findings(HEADER + "\n\n")).containsExactly("body no-rows");
  }

  @Test
  void onlyUtf8IsRead() {
    byte[] gb18030 = (HEADER + GOOD).getBytes(Charset.forName("GB18030"));

    assertThat(describe(OrganisationCsv.read(gb18030).findings()))
        .containsExactly("body not-utf-8");
  }

  @Test
  void whatStaysOnThePlatformIsNotTakenAgain() {
    List<OrganisationRow> known = rows(HEADER + GOOD + "320200-022,22,乙,B,department,\n");

    List<OrganisationRow> file = rows(HEADER + "320200-023,22,市民政局,C,department,320200-021\n");

    assertThat(describe(OrganisationRules.check(file, asKnown(known))))
        .containsExactly("row 2, seq taken", "row 2, name_zh taken");
  }

  @Test
  void unitsOfOneFileMaySwapPlaces() {
    List<OrganisationRow> known = rows(HEADER + GOOD + "320200-022,22,乙,B,department,\n");

    List<OrganisationRow> file =
        rows(HEADER + "320200-021,22,乙,B,department,\n320200-022,21,市民政局,A,department,\n");

    assertThat(OrganisationRules.check(file, asKnown(known))).isEmpty();
  }

  @Test
  void aCircleOfParentsIsRefused() {
    List<OrganisationRow> known = rows(HEADER + "320200-001,1,甲,A,district,\n");
    List<OrganisationRow> file =
        rows(
            HEADER
                + "320200-002,2,乙,B,district,320200-003\n"
                + "320200-003,3,丙,C,district,320200-002\n"
                + "320200-004,4,丁,D,district,320200-001\n");

    assertThat(describe(OrganisationRules.check(file, asKnown(known))))
        .containsExactly("row 2, parent own-ancestor", "row 3, parent own-ancestor");
  }

  private static List<OrganisationRow> rows(String file) {
    return OrganisationCsv.read(bytes(file)).rows();
  }

  private static List<OrganisationRow> asKnown(List<OrganisationRow> rows) {
    return rows.stream()
        .map(
            row ->
                new OrganisationRow(
                    0,
                    row.code(),
                    row.sequence(),
                    row.nameZh(),
                    row.nameEn(),
                    row.kind(),
                    row.parent()))
        .toList();
  }

  private static List<String> findings(String file) {
    OrganisationCsv.Result result = OrganisationCsv.read(bytes(file));
    List<Finding> findings = new ArrayList<>(result.findings());
    findings.addAll(OrganisationRules.check(result.rows(), List.of()));
    return describe(findings);
  }

  private static List<String> describe(List<Finding> findings) {
    return findings.stream().map(finding -> finding.field() + " " + finding.code()).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
