package city.opendata.ingestion.cleaning.mask;

import static org.assertj.core.api.Assertions.assertThat;

import city.opendata.ingestion.cleaning.contract.FieldType;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextMasksTest {

  private static final AddressTo STREET = new AddressTo(AddressTo.Level.STREET);
  private static final AddressTo DISTRICT = new AddressTo(AddressTo.Level.DISTRICT);

  private static Stream<Mask> textMasks() {
    return Stream.of(
        STREET,
        DISTRICT,
        new EmailDomain(),
        new IpPrefix(),
        new Pseudonym(1),
        new KeepEnds(2, 2, 3),
        new Surname(Surname.Given.MOU));
  }

  @ParameterizedTest
  @CsvSource({
    "江苏省无锡市滨湖区蠡湖街道金城西路500号, 江苏省无锡市滨湖区蠡湖街道, 江苏省无锡市滨湖区",
    "无锡市梁溪区中山路123号, 无锡市梁溪区, 无锡市梁溪区",
    "江阴市澄江街道环城北路5号, 江阴市澄江街道, 江阴市",
    "江苏省无锡市宜兴市湖㳇镇张阳村8号, 江苏省无锡市宜兴市湖㳇镇, 江苏省无锡市宜兴市",
    "无锡市新吴区鸿山街道鸿运苑120号402室, 无锡市新吴区鸿山街道, 无锡市新吴区",
    "无锡市 锡山区 东亭街道 学士路, 无锡市 锡山区 东亭街道, 无锡市 锡山区",
    "滨湖区太湖街道, 滨湖区太湖街道, 滨湖区",
    "无锡市万达社区3幢, 无锡市, 无锡市",
    "无锡市沁园新村东区7号, 无锡市, 无锡市",
    "无锡市大润发超市, 无锡市, 无锡市",
    "北京市海淀区中关村街道科学院南路, 北京市海淀区中关村街道, 北京市海淀区",
    "上海市黄浦区南京东路街道江西中路, 上海市黄浦区南京东路街道, 上海市黄浦区",
    "湖北省荆州市沙市区北京路, 湖北省荆州市沙市区, 湖北省荆州市沙市区",
    "湖南省常德市津市市汪家桥街道, 湖南省常德市津市市汪家桥街道, 湖南省常德市津市市",
    "江西省景德镇市珠山区新村街道, 江西省景德镇市珠山区新村街道, 江西省景德镇市珠山区",
    "浙江省嘉兴市桐乡市乌镇镇子夜路, 浙江省嘉兴市桐乡市乌镇, 浙江省嘉兴市桐乡市",
    "河北省唐山市路北区新华西道, 河北省唐山市路北区, 河北省唐山市路北区",
    "无锡市滨湖区荣巷街道梁溪路, 无锡市滨湖区荣巷街道, 无锡市滨湖区",
    "无锡市梁溪区北大街街道吴桥西路, 无锡市梁溪区北大街街道, 无锡市梁溪区",
    "江阴市月城镇环山路, 江阴市月城镇, 江阴市",
    "宜兴市杨巷镇人民路, 宜兴市杨巷镇, 宜兴市",
    "宜兴市新街街道百合大道, 宜兴市新街街道, 宜兴市",
    "江苏省盐城市亭湖区文峰街道, 江苏省盐城市亭湖区文峰街道, 江苏省盐城市亭湖区"
  })
  void anAddressIsCutBehindItsStreetOrDistrict(String address, String street, String district) {
    assertThat(MaskRun.text(STREET, address)).isEqualTo(street);
    assertThat(MaskRun.text(DISTRICT, address)).isEqualTo(district);
  }

  @ParameterizedTest
  @ValueSource(strings = {"中山路123号", "3幢402室", "万达小区", "A区", "市", "太湖大道99号万达东区", "x"})
  void anAddressWithoutDivisionIsNotReleased(String address) {
    assertThat(MaskRun.mask(STREET, FieldType.STRING, address)).isNull();
    assertThat(MaskRun.mask(DISTRICT, FieldType.STRING, address)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "david@example.cn, d***@example.cn",
    "d@example.cn, ***@example.cn",
    "张三@example.cn, 张***@example.cn",
    "\"a@b\"@example.cn, \"***@example.cn",
    "example.cn, ***",
    "@example.cn, ***",
    "david@, ***"
  })
  void anEmailAddressKeepsItsDomain(String address, String masked) {
    assertThat(MaskRun.text(new EmailDomain(), address)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.1.10, 192.*.*.*",
    "2001:db8::1, 2001:*",
    "::1, *",
    "localhost, *",
    "13812340000.5, *"
  })
  void anIpAddressKeepsItsFirstNumber(String address, String masked) {
    assertThat(MaskRun.text(new IpPrefix(), address)).isEqualTo(masked);
  }

  @ParameterizedTest
  @MethodSource("textMasks")
  void anyTextIsMaskedAlwaysTheSame(Mask mask) {
    Random random = new Random(6);
    for (int round = 0; round < 20_000; round++) {
      String value = RandomText.next(random);

      String masked = MaskRun.mask(mask, FieldType.STRING, value);

      assertThat(MaskRun.mask(mask, FieldType.STRING, value)).isEqualTo(masked);
    }
  }

  @Test
  void whatIsKeptOfAnAddressIsItsBeginning() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      String value = RandomText.next(random);

      String masked = MaskRun.mask(STREET, FieldType.STRING, value);

      if (masked != null) {
        assertThat(value).startsWith(masked);
        assertThat(masked).matches("(?s).*([省市县区镇乡]|街道)");
      }
    }
  }
}
