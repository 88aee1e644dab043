package city.opendata.bench.detection;

import java.util.SplittableRandom;

/** Words of the labelled sets, written for them alone: the detector's own lists are not read. */
final class Words {

  private static final String SURNAMES =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍申尤毕聂柴焦向柳邢岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边";
  private static final String GIVEN =
      "秀英桂兰玉珍凤霞建华国强志明德福永春文斌海燕红梅丽娟淑芬晓东俊杰子涵浩然欣怡梓轩雨桐思远嘉豪佳琪美玲金宝振兴长林学勤荣根阿大水生龙飞雪莹静怡敏慧超群伟民耀祖光辉立新";
  private static final String[] COMPOUND = {"欧阳", "司马", "上官", "诸葛", "皇甫", "令狐", "慕容", "夏侯"};
  private static final String[] ROADS = {
    "中山路", "人民中路", "学前街", "清扬路", "蠡溪路", "永乐东路", "太湖大道", "新光路", "锡沪东路", "环湖路", "澄江中路", "阳泉西路"
  };
  private static final String[] DISTRICTS = {"梁溪区", "滨湖区", "新吴区", "锡山区", "惠山区", "江阴市", "宜兴市"};
  private static final String[] ESTATES = {
    "春江花园", "沁园新村", "金色家园", "蠡湖人家", "太湖国际社区", "水岸佳园", "芦庄小区", "万科魅力之城", "阳光嘉园", "盛岸二村"
  };
  private static final String[] FACILITIES = {
    "市人民医院", "实验小学", "市民中心", "火车站", "图书馆", "人民公园", "中心幼儿园", "体育中心", "妇幼保健院", "科技园服务站"
  };

  private static final String[] PLACES = {
    "江阴", "马山", "高新区", "方桥", "钱桥", "华庄", "梅园", "石塘湾", "金匮苑", "阳光嘉园", "安镇", "周新苑", "万达广场", "和畅家园",
    "金科世界城", "朗诗绿郡", "云林", "锡东新城", "蠡园", "东北塘", "湖滨壹号", "龙湖天街"
  };
  private static final String[] TRADES = {"商贸", "机械", "置业", "物业服务", "电子科技", "建筑工程"};

  private Words() {}

  static String name(SplittableRandom random) {
    String surname =
        random.nextInt(60) == 0
            ? COMPOUND[random.nextInt(COMPOUND.length)]
            : "" + Maker.one(random, SURNAMES);
    String given = "" + Maker.one(random, GIVEN);
    return surname + given + (random.nextInt(5) == 0 ? "" : Maker.one(random, GIVEN));
  }

  static String district(SplittableRandom random) {
    return DISTRICTS[random.nextInt(DISTRICTS.length)];
  }

  static String street(SplittableRandom random) {
    return ROADS[random.nextInt(ROADS.length)];
  }

  /** Where somebody lives. */
  static String home(SplittableRandom random) {
    String city = random.nextBoolean() ? "无锡市" : "";
    String room = (1 + random.nextInt(18)) + "0" + (1 + random.nextInt(4));
    int house = 1 + random.nextInt(90);
    return switch (random.nextInt(5)) {
      case 0 ->
          city
              + district(random)
              + ESTATES[random.nextInt(ESTATES.length)]
              + house
              + "幢"
              + room
              + "室";
      case 1 ->
          city
              + district(random)
              + street(random)
              + (1 + random.nextInt(400))
              + "号"
              + house
              + "栋2单元"
              + room
              + "室";
      case 2 -> ESTATES[random.nextInt(ESTATES.length)] + house + "号楼" + room + "室";
      case 3 -> district(random) + ESTATES[random.nextInt(ESTATES.length)] + house + "-" + room;
      default ->
          city
              + district(random)
              + ESTATES[random.nextInt(ESTATES.length)]
              + house
              + "号"
              + room
              + "室";
    };
  }

  /** Where everybody may come. */
  static String facility(SplittableRandom random) {
    String place = "无锡市" + district(random) + street(random) + (1 + random.nextInt(400)) + "号";
    String name = FACILITIES[random.nextInt(FACILITIES.length)];
    return switch (random.nextInt(3)) {
      case 0 -> place;
      case 1 -> place + name;
      default -> place + name + (1 + random.nextInt(9)) + "号楼" + (2 + random.nextInt(5)) + "01室";
    };
  }

  /** A quarter, estate or building, some of whose names begin as people's do. */
  static String place(SplittableRandom random) {
    return PLACES[random.nextInt(PLACES.length)];
  }

  static String company(SplittableRandom random) {
    return "无锡"
        + Maker.one(random, GIVEN)
        + Maker.one(random, GIVEN)
        + TRADES[random.nextInt(TRADES.length)]
        + "有限公司";
  }

  static String mailbox(SplittableRandom random) {
    String[] syllables = {"li", "wang", "ming", "hua", "xiao", "jun", "chen", "yue", "feng", "tao"};
    String[] hosts = {"163.com", "qq.com", "126.com", "sina.com", "example.cn", "mail.example.com"};
    String local =
        syllables[random.nextInt(10)]
            + syllables[random.nextInt(10)]
            + (random.nextBoolean() ? Maker.digits(random, 3) : ".x");
    return local + "@" + hosts[random.nextInt(hosts.length)];
  }
}
