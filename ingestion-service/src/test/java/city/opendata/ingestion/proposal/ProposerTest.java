package city.opendata.ingestion.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.opendata.ingestion.cleaning.source.FileRejectedException;
import city.opendata.ingestion.cleaning.source.RejectionCode;
import city.opendata.ingestion.dataset.OpenType;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "人口|12;7;1,234|integer|",
        "均价|1.50;2;3.25|number|",
        "邮编|214000;214001|string|",
        "电话|0510;0511|string|",
        "流水|01234;12345|string|",
        "流水|12345678901234567890;1|string|",
        "数量|3.20205E+17;3.4E+17|string|",
        "总产值|7;15234567890|integer|",
        "总产值|7;6220000000000001|string|",
        "楼层|一;二;三|string|",
        "营业|是;否|boolean|",
        "是否营业|1;0;1|boolean|",
        "状态|1;0;1|integer|",
        "日期|2023-05-01;2023/5/2;二〇二三年五月三日|date|",
        "登记日期|20230501;20230502|date|",
        "批次号|20230501;20230502|string|",
        "时间|2023-05-01 08:00;2023/5/1 9:05|datetime|",
        "入库日期|45047;45048|date|excel-serial",
        "有效期|长期;永久|string|",
        "占比|12.5%;3％|number|percent",
        "价格|￥12;￥13.5|number|currency",
        "版本|1.2.3.4;1.2.3.5;1.2.3.6;1.2.3.7;1.2.3.8|string|",
        "网址|https://a.cn/1;https://a.cn/2;https://a.cn/3;https://a.cn/4;https://a.cn/5|string|url",
        "名称|a;1;2|string|"
      })
  void choosesAType(String header, String values, String type, String format) {
    JsonNode field = Sample.column(header, values.split(";")).firstField();

    assertThat(field.path("type").asText()).isEqualTo(type);
    assertThat(field.path("format").asText(null)).isEqualTo(format);
  }

  @Test
  void looksAtTheLastRowToo() {
    String numbers =
        IntStream.range(0, 60_000).mapToObj(i -> "1").collect(Collectors.joining("\n"));

    assertThat(Sample.of("a\n" + numbers + "\n").firstField().path("type").asText())
        .isEqualTo("integer");
    assertThat(Sample.of("a\n" + numbers + "\nx\n").firstField().path("type").asText())
        .isEqualTo("string");
  }

  @Test
  void tellsWhatNearlyFitsAndWhereItDoesNot() {
    String days = "2023-05-01\n".repeat(99);
    JsonNode column = Sample.of("备注\n" + days + "x\n").json().at("/columns/0");

    assertThat(column.at("/notes/0/code").asText()).isEqualTo("nearly");
    assertThat(column.at("/notes/0/message").asText()).contains("100", "99", "date", "101");
    assertThat(column.at("/types/0").toString())
        .isEqualTo("{\"type\":\"date\",\"fits\":99,\"misfits\":1,\"firstMisfit\":101}");
  }

  @ParameterizedTest
  @CsvSource({
    "长度（米）, 12;3米, 米, header",
    "长度, 12米;3米, 米, values",
  })
  void findsAUnit(String header, String values, String unit, String from) {
    JsonNode json = Sample.column(header, values.split(";")).json();

    assertThat(json.at("/contract/fields/0/type").asText()).isEqualTo("integer");
    assertThat(json.at("/contract/fields/0/unit").asText()).isEqualTo(unit);
    assertThat(json.at("/columns/0/unitFrom").asText()).isEqualTo(from);
  }

  @Test
  void doesNotGuessTheUnitOfNumbersThatHaveNone() {
    JsonNode json = Sample.column("金额", "12万元", "3").json();

    assertThat(json.at("/contract/fields/0/type").asText()).isEqualTo("string");
    assertThat(json.at("/columns/0/notes/0/code").asText()).isEqualTo("mixed-units");
  }

  @Test
  void wordsForNothingAreListedOnlyWhereTheTypeNeedsThem() {
    JsonNode number = Sample.of("人数,说明\n1,暂无\n暂无,好\n无,x\n").json();
    JsonNode text = Sample.of("说明\n暂无\n好\n").json();

    assertThat(number.at("/contract/fields/0/type").asText()).isEqualTo("integer");
    assertThat(number.at("/contract/missingValues").toString()).contains("暂无", "N/A");
    assertThat(number.at("/columns/0/nullWords").toString()).isEqualTo("{\"无\":1,\"暂无\":1}");
    assertThat(text.at("/contract/missingValues").isMissingNode()).isTrue();
    assertThat(number.at("/contract/fields/1/constraints/required").isMissingNode()).isTrue();
    assertThat(text.at("/contract/fields/0/constraints/required").asBoolean()).isTrue();
  }

  @Test
  void proposesACodeListWhenFewValuesComeOften() {
    JsonNode field = Sample.column("等级", "A;B;C;".repeat(10).split(";")).firstField();

    assertThat(field.at("/constraints/enum").toString()).isEqualTo("[\"A\",\"B\",\"C\"]");
  }

  @Test
  void aColumnThatNumbersTheRowsIsTheKey() {
    String rows =
        IntStream.range(0, 30)
            .mapToObj(i -> "站点%d,%06d,%d".formatted(i, i + 7, i))
            .collect(Collectors.joining("\n"));
    JsonNode json = Sample.of("名称,设施编号,数量\n" + rows + "\n").json();

    assertThat(json.at("/contract/primaryKey").toString()).isEqualTo("[\"sheShiBianHao\"]");
    assertThat(json.path("keys").toString()).contains("[\"mingCheng\"]", "[\"shuLiang\"]");
  }

  @Test
  void twoColumnsTogetherMayBeTheKey() {
    String rows =
        IntStream.range(0, 60)
            .mapToObj(i -> "%02d,2024-01-%02d,5".formatted(i % 3, i / 3 + 1))
            .collect(Collectors.joining("\n"));
    JsonNode json = Sample.of("站号,日期,值\n" + rows + "\n").json();

    assertThat(json.at("/contract/primaryKey").toString()).isEqualTo("[\"zhanHao\",\"riQi\"]");
  }

  @Test
  void numbersThatAreTheSameTellNoRowsApart() {
    JsonNode json = Sample.column("数", "1", "2", "+2", "3").json();

    assertThat(json.at("/contract/fields/0/type").asText()).isEqualTo("integer");
    assertThat(json.path("keys").isEmpty()).isTrue();
    assertThat(json.path("notes").toString()).contains("no-key", "few-rows");
  }

  @Test
  void theOpenTypeDecidesTheMask() {
    Sample people = Sample.resource("allowances.csv");

    JsonNode open = Sample.json(people.propose(OpenType.UNCONDITIONAL));
    JsonNode conditional = Sample.json(people.propose(OpenType.CONDITIONAL));

    assertThat(open.at("/contract/fields/3/mask/method").asText()).isEqualTo("drop");
    assertThat(conditional.at("/contract/fields/3/mask/method").asText()).isEqualTo("keep-ends");
    assertThat(open.at("/columns/3/sensitivity/kind").asText()).isEqualTo("mobile");
    assertThat(open.at("/columns/3/sensitivity/severity").asText()).isEqualTo("HIGH");
    assertThat(open.at("/columns/3/sensitivity/hits").asInt()).isEqualTo(150);
  }

  @Test
  void noValueOfASensitiveColumnIsShown() {
    Sample people = Sample.resource("allowances.csv");
    String answer = people.json().toString();

    String[] rows = new String(people.bytes(), StandardCharsets.UTF_8).split("\n");
    for (int row = 1; row < rows.length; row++) {
      String[] cells = rows[row].split(",");
      for (int column = 1; column < 8; column++) {
        assertThat(answer).doesNotContain(cells[column]);
      }
    }
    assertThat(answer).contains("\"freeText\":{\"mobile\":", "\"***********\"");
    assertThat(answer).doesNotContain("电话联系");
  }

  @Test
  void aFileOfSensitiveColumnsOnlyKeepsOneInAnotherForm() {
    String mobiles =
        IntStream.range(0, 30)
            .mapToObj(i -> "138%08d".formatted(i * 7919))
            .collect(Collectors.joining("\n"));
    JsonNode json = Sample.of("手机号码\n" + mobiles + "\n").json();

    assertThat(json.at("/contract/fields/0/mask/method").asText()).isEqualTo("pseudonym");
    assertThat(json.at("/columns/0/notes").toString()).contains("all-dropped");
  }

  @Test
  void badHeadersAreTold() {
    JsonNode json = Sample.of("a,,a,b\u202Ec\n1,2,3,4\n").json();

    assertThat(json.at("/columns/1/notes").toString()).contains("blank-header");
    assertThat(json.at("/columns/2/notes").toString()).contains("repeated-header");
    assertThat(json.at("/columns/3/notes").toString()).contains("unusable-header");
    assertThat(json.at("/contract/fields").findValuesAsText("title"))
        .containsExactly("a", "列 2", "a (2)", "bc");
  }

  @Test
  void rowsOfAnotherLengthAreCounted() {
    JsonNode json = Sample.of("a,b\n1,2\n3\n4,5,6\n").json();

    assertThat(json.at("/file/rows").asInt()).isEqualTo(3);
    assertThat(json.at("/file/badRows").asInt()).isEqualTo(2);
    assertThat(json.path("notes").toString()).contains("stray-rows");
  }

  @Test
  void aHeaderThatComesAgainIsNoValue() {
    JsonNode json = Sample.of("数,名\n1,a\n数,名\n2,b\n").json();

    assertThat(json.at("/contract/fields/0/type").asText()).isEqualTo("integer");
    assertThat(json.at("/file/badRows").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void readsEveryEncodingThatAPushMayHave(String charset) {
    JsonNode json = Sample.of("名称\n湖㳇镇\n", Charset.forName(charset)).json();

    assertThat(json.at("/columns/0/examples/0").asText()).isEqualTo("湖㳇镇");
    assertThat(json.at("/file/encoding").asText()).startsWith(charset);
  }

  @Test
  void saysWhereAFileCannotBeRead() {
    byte[] broken = "名称,数\n甲,1\n乙,\u00002\n".getBytes(StandardCharsets.UTF_8);
    broken["名称,数\n甲,1\n乙,".getBytes(StandardCharsets.UTF_8).length] = (byte) 0xFF;

    assertThatThrownBy(() -> new Sample(broken).propose())
        .isInstanceOfSatisfying(
            FileRejectedException.class,
            refusal -> {
              assertThat(refusal.rejections().getFirst().code())
                  .isEqualTo(RejectionCode.UNDECODABLE);
              assertThat(refusal.rejections().getFirst().line()).isEqualTo(3);
              assertThat(refusal.rejections().getFirst().column()).isEqualTo(3);
            });
  }

  @ParameterizedTest
  @CsvSource({"'a,b\n', NO_ROWS", "'a\n\"b\n', UNCLOSED_QUOTE", "'', EMPTY_FILE"})
  void refusesWhatIsNoTable(String csv, RejectionCode code) {
    assertThatThrownBy(() -> Sample.of(csv).propose())
        .isInstanceOfSatisfying(
            FileRejectedException.class,
            refusal -> assertThat(refusal.rejections().getFirst().code()).isEqualTo(code));
  }

  @Test
  void refusesMoreColumnsThanTheCatalogTakes() {
    String header = IntStream.range(0, 501).mapToObj(i -> "c" + i).collect(Collectors.joining(","));

    assertThatThrownBy(() -> Sample.of(header + "\n").propose())
        .isInstanceOfSatisfying(
            FileRejectedException.class,
            refusal ->
                assertThat(refusal.rejections().getFirst().code())
                    .isEqualTo(RejectionCode.TOO_MANY_COLUMNS));
  }
}
