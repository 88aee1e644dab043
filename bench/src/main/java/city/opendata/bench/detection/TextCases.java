package city.opendata.bench.detection;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.opendata.bench.detection.TextCase.Span;
import city.opendata.ingestion.cleaning.detect.SensitiveKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Labelled texts: sentences with places for values, half of them about nobody. */
final class TextCases {

  private static final Pattern MARKED = Pattern.compile("\\[\\[([a-z-]+):(.*?)]]");
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  /** What a place takes, and what it is; nothing for what everyone may see. */
  private record Slot(List<SensitiveKind> kind, Maker maker) {}

  private static final Map<String, Slot> SLOTS = slots();

  private static final List<String> SENSITIVE =
      List.of(
          "姓名：{name}，身份证号：{id}，联系电话{mobile}。",
          "联系人{name}，电话{mobile}",
          "患者{name}于5月3日入院，病情稳定",
          "来电人{name}反映小区路灯不亮，回电{mobile}",
          "请与{name}先生联系，手机{loose}",
          "申请人：{name}；证件号码：{id}",
          "{mobile}",
          "{id}",
          "身份证{id}已核验",
          "（{mobile}）",
          "\"phone\":\"{mobile}\",\"name\":\"{name}\"",
          "{\"idCard\":\"{id}\",\"email\":\"{mail}\"}",
          "银行卡号{card}，开户行无锡农商行",
          "补贴发放至{card}账户",
          "卡号：{grouped}",
          "车牌{plate}违停，已通知挪车",
          "号牌为{plate}的小型轿车占用消防通道",
          "护照号码{passport}，有效期十年",
          "持护照{passport}入境",
          "通行证号：{permit}",
          "家住{home}，独居老人",
          "住址：{home}",
          "现住{home}，联系人{name}",
          "邮箱{mail}，请尽快回复",
          "投诉人邮箱：{mail}；手机：{mobile}；",
          "家庭电话{landline}",
          "旧身份证号{old}",
          "身份证号{spaced}",
          "身份证号{wideid}，手机{widemobile}",
          "户主{name}，{mobile}，已走访",
          "{name} {mobile} 已登记",
          "{name}，身份证号{id}，低保户",
          "被执行人{name}拒不履行",
          "法定代表人{name}已签字",
          "香港身份证{hk}，已登记",
          "车架号{vin}与登记不符",
          "终端{lan}无法访问业务系统",
          "手机：{mobile}/{mobile}",
          "{mobile}、{mobile}均无人接听",
          "+86{mobile}",
          "监护人姓名:{name} 电话:{mobile}",
          "学生{name}，家长电话{mobile}，家庭住址{home}",
          "请拨打{loose}与业主{name}联系",
          "经办人：{name}",
          "投诉人：{name}（{mobile}）",
          "办理人{name}提交材料齐全,身份证号:{id},手机号:{mobile},银行卡:{card}");

  private static final List<String> OPEN =
      List.of(
          "现场核查合格，资料齐全，予以登记",
          "咨询电话：{office}",
          "服务热线12345，办公电话{office}",
          "如有疑问请拨打0510-12345或400-820-1234咨询",
          "订单号{order}已发货",
          "统一社会信用代码{credit}",
          "统计代码{stat}，请核对",
          "合同编号HT-2023-{stat}",
          "办公地点：{facility}",
          "请到{facility}办理",
          "联系邮箱：office@wuxi.gov.cn",
          "2023年5月1日至2023年12月31日有效",
          "2023-05-01 10:30:25 更新",
          "总投资13800万元，占地面积15000平方米",
          "设备编号SN-{serial}A",
          "软件版本1.2.3.4已升级",
          "快递单号{order}",
          "患者应当携带有效证件",
          "居民小区路面维修已完成",
          "负责人签字后生效",
          "联系方式见附件",
          "申请人提交材料后五个工作日内办结",
          "学生安全教育活动在马山举行",
          "由窗口受理后流转至主管部门处理",
          "金石路与高新大道路口施工",
          "全市户籍人口745万人，比上年增长1.2%",
          "发票号码{order}，金额12800.50元",
          "方正公司位于江阴高新区",
          "经复核\"符合要求\"",
          "本数据集每季度更新一次，共15项",
          "编号320205202305010012的案件已办结",
          "当事人应当在收到通知之日起十日内缴纳",
          "老人可凭卡免费乘车",
          "水位3.45米，流量138.5立方米每秒",
          "参考标准GB/T 36344-2018及DB32/T 4000-2021");

  private TextCases() {}

  /** So many texts. */
  static List<TextCase> all(long seed, int count) {
    return of(SENSITIVE, OPEN, seed, count);
  }

  /** So many texts of a set of its own. */
  static List<TextCase> of(FreshSet set, long seed, int count) {
    if (set.isMarked()) {
      return set.markedTexts().stream().map(TextCases::marked).toList();
    }
    return of(set.texts(true), set.texts(false), seed, count);
  }

  private static List<TextCase> of(
      List<String> sensitive, List<String> open, long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    List<TextCase> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> templates = i % 2 == 0 ? sensitive : open;
      String sentence = templates.get(i / 2 % templates.size());
      if (random.nextInt(3) == 0) {
        sentence = open.get(random.nextInt(open.size())) + "。" + sentence;
      }
      if (random.nextInt(4) == 0) {
        sentence = sentence + "；" + open.get(random.nextInt(2));
      }
      cases.add(fill(sentence, random));
    }
    return cases;
  }

  /** A text with its places in double brackets, as in [[mobile:13800000000]]. */
  private static TextCase marked(String line) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (MatchResult place : MARKED.matcher(line).results().toList()) {
      text.append(line, from, place.start());
      int start = bytes(text);
      text.append(place.group(2));
      SensitiveKind kind = SensitiveKind.ofWireName(place.group(1)).orElseThrow();
      spans.add(new Span(kind, start, bytes(text)));
      from = place.end();
    }
    text.append(line, from, line.length());
    return new TextCase(text.toString().getBytes(UTF_8), spans);
  }

  private static TextCase fill(String sentence, SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    int from = 0;
    for (MatchResult place : PLACE.matcher(sentence).results().toList()) {
      Slot slot = SLOTS.get(place.group(1));
      text.append(sentence, from, place.start());
      from = place.end();
      if (slot == null) {
        continue;
      }
      int start = bytes(text);
      text.append(slot.maker().make(random));
      int end = bytes(text);
      slot.kind().forEach(kind -> spans.add(new Span(kind, start, end)));
    }
    text.append(sentence, from, sentence.length());
    return new TextCase(text.toString().getBytes(UTF_8), spans);
  }

  private static int bytes(StringBuilder text) {
    return text.toString().getBytes(UTF_8).length;
  }

  private static Map<String, Slot> slots() {
    return Map.ofEntries(
        slot("name", SensitiveKind.PERSONAL_NAME, Words::name),
        slot("id", SensitiveKind.CITIZEN_ID, Numbers::citizen),
        slot("old", SensitiveKind.CITIZEN_ID, Numbers::oldCitizen),
        slot(
            "spaced",
            SensitiveKind.CITIZEN_ID,
            random -> Numbers.citizen(random).replaceAll("(.{6})(.{8})(.{4})", "$1 $2 $3")),
        slot("wideid", SensitiveKind.CITIZEN_ID, random -> wide(Numbers.citizen(random))),
        slot("mobile", SensitiveKind.MOBILE, Numbers::mobile),
        slot("widemobile", SensitiveKind.MOBILE, random -> wide(Numbers.mobile(random))),
        slot(
            "loose",
            SensitiveKind.MOBILE,
            random -> Numbers.mobile(random).replaceAll("(...)(....)(....)", "$1-$2-$3")),
        slot("landline", SensitiveKind.LANDLINE, Numbers::landline),
        slot("card", SensitiveKind.BANK_CARD, Numbers::card),
        slot(
            "grouped",
            SensitiveKind.BANK_CARD,
            random -> Numbers.card(random).replaceAll("(.{4})(?=.)", "$1 ")),
        slot("plate", SensitiveKind.PLATE, Numbers::plate),
        slot("passport", SensitiveKind.PASSPORT, Numbers::passport),
        slot("permit", SensitiveKind.TRAVEL_PERMIT, Numbers::permit),
        slot("home", SensitiveKind.HOME_ADDRESS, Words::home),
        slot("mail", SensitiveKind.EMAIL, Words::mailbox),
        slot("hk", SensitiveKind.HONG_KONG_ID, Numbers::hongKong),
        slot("vin", SensitiveKind.VIN, Numbers::vin),
        slot(
            "lan",
            SensitiveKind.INTERNAL_NETWORK_ADDRESS,
            random -> "192.168." + random.nextInt(256) + "." + random.nextInt(1, 255)),
        open("office", Numbers::landline),
        open("serial", Numbers::mobile),
        open("order", random -> "2023" + Maker.digits(random, 14)),
        open("stat", random -> "320205" + Maker.digits(random, 5)),
        open("credit", random -> Numbers.credit(random, "91")),
        open("facility", Words::facility));
  }

  private static Map.Entry<String, Slot> slot(String name, SensitiveKind kind, Maker maker) {
    return Map.entry(name, new Slot(List.of(kind), maker));
  }

  private static Map.Entry<String, Slot> open(String name, Maker maker) {
    return Map.entry(name, new Slot(List.of(), maker));
  }

  private static String wide(String value) {
    StringBuilder wide = new StringBuilder();
    value.chars().forEach(one -> wide.append((char) (one + 0xFEE0)));
    return wide.toString();
  }
}
