package city.opendata.bench.detection;

/** Columns that everyone may see, though they look like others. */
final class LookAlikeColumns {

  private static final String SILENT = "f1 列3 备注 col_7 说明 c12";

  private LookAlikeColumns() {}

  static void addTo(ColumnCases cases) {
    codes(cases);
    telephones(cases);
    names(cases);
    places(cases);
    rest(cases);
  }

  private static void codes(ColumnCases cases) {
    cases.add(
        null,
        "统一社会信用代码 社会信用代码 tyshxydm uscc 证件号码 企业代码 " + SILENT,
        random -> Numbers.credit(random, "91"));
    cases.add(null, "纳税人识别号 单位代码", random -> Numbers.credit(random, "52"));
    cases.add(
        null,
        "订单号 订单编号 交易流水号 order_no 运单号 ddh 流水号 单号 " + SILENT,
        random -> "2023" + Maker.digits(random, 12));
    cases.add(
        null, "订单号 order_id 交易号 f9", random -> Numbers.luhn("2023" + Maker.digits(random, 13)));
    cases.add(null, "订单号 serial_no f9", random -> "62" + Maker.digits(random, 14));
    cases.add(
        null,
        "统计代码 单位统计代码 编码 statcode tjdm 统计用区划代码 " + SILENT,
        random -> "320205" + Maker.digits(random, 5));
    cases.add(null, "统计代码 编码 单位代码 f1", random -> "1304" + "02" + Maker.digits(random, 5));
    cases.add(null, "行政区划代码 区划代码 区域代码 xzqhdm", Numbers::area);
    cases.add(null, "街道代码 社区代码", random -> Numbers.area(random) + "001" + Maker.digits(random, 3));
    cases.add(
        null,
        "案号 受理编号 办件编号 ajbh 登记号",
        random ->
            "320205"
                + "23"
                + "0"
                + random.nextInt(1, 10)
                + "1"
                + random.nextInt(0, 10)
                + Maker.digits(random, 3));
    cases.add(
        null,
        "受理号 项目编号 资产编号 f3",
        random ->
            "320205"
                + "2023"
                + "0"
                + random.nextInt(1, 10)
                + "1"
                + random.nextInt(0, 10)
                + Maker.digits(random, 4));
    cases.add(null, "产品型号 设备编号 批号 资产编号", random -> "E" + Maker.digits(random, 8));
    cases.add(null, "设备号 型号 备件编号 f2", random -> "A" + Maker.digits(random, 7));
    cases.add(null, "序号 xh 编号 id 行号 no", random -> "" + random.nextInt(1, 3000));
    cases.add(null, "条形码 商品条码 barcode f4", random -> "69" + Maker.digits(random, 11));
    cases.add(null, "发票号码 许可证编号 批准文号 证书编号 注册号", random -> "JY1320" + Maker.digits(random, 9));
    cases.add(null, "时间戳 timestamp update_time", random -> "16" + Maker.digits(random, 11));
    cases.add(
        null,
        "软件版本 版本号 version 固件版本 f6",
        random ->
            random.nextInt(1, 9)
                + "."
                + random.nextInt(20)
                + "."
                + random.nextInt(30)
                + "."
                + random.nextInt(9));
  }

  private static void telephones(ColumnCases cases) {
    cases.add(
        null,
        "办公电话 咨询电话 服务热线 投诉电话 监督电话 值班电话 办公室电话 客服电话 单位电话 office_phone hotline zxdh bgdh 门诊电话 机构电话 服务电话 学校电话 联系电话（单位） 举报电话",
        Numbers::landline);
    cases.add(null, "联系电话 电话 lxdh tel", random -> "0510-8183" + Maker.digits(random, 4));
    cases.add(
        null,
        "服务热线 热线电话 联系电话 电话",
        Maker.any("12345", "400-820-1234", "96889", "0510-12345", "8008101234", "110", "95598"));
    cases.add(null, "传真 传真号码 fax", Numbers::landline);
    cases.add(null, "手机号数量 手机用户数 电话量 通话次数 手机占比", random -> "" + random.nextInt(100, 9000));
    cases.add(
        null,
        "单位邮箱 咨询邮箱 邮箱 email 电子邮箱 投诉邮箱",
        random -> "office" + random.nextInt(90) + "@wuxi.gov.cn");
    cases.add(null, "网站 网址 官网", random -> "https://www.example.cn/" + random.nextInt(900));
  }

  private static void names(ColumnCases cases) {
    Maker places =
        Maker.any(
            "江阴", "宜兴", "马山", "高新", "常州", "东亭", "安镇", "石塘湾", "金匮", "广益", "黄巷", "新安", "方桥", "钱桥",
            "梅园", "华庄", "雪浪", "周新", "阳山", "胡埭");
    cases.add(null, "街道 地名 所属街道 社区名称 区域 站名 place_name 板块 " + SILENT, places);
    Maker products =
        Maker.any(
            "金龙鱼", "方便面", "黄瓜", "马铃薯", "白菜", "石英砂", "康师傅", "花生油", "胡萝卜", "牛奶", "龙井茶", "黄酒", "金银花",
            "白糖", "汤圆", "高粱酒");
    cases.add(null, "产品名称 商品名称 品名 name 药品名称 cpmc product_name 货物名称 " + SILENT, products);
    cases.add(null, "道路名称 路名 街路", random -> Words.street(random));
    cases.add(
        null,
        "学校名称 单位名称 企业名称 机构名称 医院名称 company_name qymc 申请单位 负责单位 施工单位",
        random ->
            "无锡"
                + Maker.any("华阳", "金方", "高远", "江海").make(random)
                + Maker.any("机械有限公司", "中学", "医院", "服务中心").make(random));
    cases.add(
        null,
        "公司简称 品牌 商标 brand",
        Maker.any("方正", "金石", "高露", "华为", "海尔", "万科", "康佳", "常发", "江铃", "金杯"));
    cases.add(
        null,
        "类型 类别 状态 办理状态 type 等级 颜色",
        Maker.any("安全", "高级", "常规", "平安", "成功", "应急", "农业", "时效", "全部", "关闭"));
    cases.add(null, "水果品种 树种 作物名称", Maker.any("水蜜桃", "葡萄", "杨梅", "柳树", "香樟", "梅花", "桂花", "石楠"));
    cases.add(null, "姓名备注 名称 标题", Maker.any("年度工作报告", "通知公告", "政策文件", "统计月报"));
  }

  private static void places(ColumnCases cases) {
    cases.add(
        null, "地址 单位地址 医院地址 办公地址 详细地址 设施地址 公厕地址 经营地址 注册地址 学校地址 address 位置 机构地址", Words::facility);
    cases.add(null, "注册地址 经营场所 企业地址 公司地址 住所", Words::home);
    cases.add(null, "所属区县 区县 行政区 所在地区 辖区 户籍所在地", Words::district);
    cases.add(null, "经度 纬度 lng", random -> "120." + Maker.digits(random, 2));
    cases.add(
        null,
        "面积 建筑面积 金额 单价 温度 f7",
        random -> random.nextInt(10, 900) + "." + Maker.digits(random, 2));
    cases.add(
        null, "浓度 监测值 指标值 f8", random -> random.nextInt(60, 130) + "." + Maker.digits(random, 4));
  }

  private static void rest(ColumnCases cases) {
    cases.add(
        null,
        "登记日期 更新时间 发布日期 成立日期 date 开工日期 办结时间 f5",
        random ->
            "20"
                + random.nextInt(10, 24)
                + "-0"
                + random.nextInt(1, 10)
                + "-1"
                + random.nextInt(10));
    cases.add(
        null,
        "日期 建成日期 统计日期 f5",
        random ->
            "20" + random.nextInt(10, 24) + "0" + random.nextInt(1, 10) + "1" + random.nextInt(10));
    cases.add(null, "男性人数 女性人数 学生人数 患者数量 出生人数 死亡人数 户数 残疾人数", random -> "" + random.nextInt(1, 900));
    cases.add(
        null,
        "性别比例 发病率 平均年龄 人均可支配收入 犯罪率 老年人占比 平均工资",
        random -> random.nextInt(1, 99) + "." + random.nextInt(10));
    cases.add(
        null,
        "宗教活动场所名称 疾病控制中心 指纹锁品牌 病房名称 银行网点名称 身份证办理点 车牌识别设备厂家 健康教育基地名称",
        Maker.any("一号点", "城中站", "东门点", "滨湖站"));
    cases.add(null, "年度 年份 year", random -> "20" + random.nextInt(10, 24));
    cases.add(null, "是否公开 是否启用 有效标志", Maker.any("是", "否"));
    cases.add(null, "年龄段 学历要求说明 民族乡 车辆类型 邮政编码 年龄分组", Maker.any("甲类", "乙类", "丙类"));
    cases.add(
        null,
        "营业时间 办理流程 简介 内容摘要 描述 备注",
        Maker.any("周一至周五 9:00-17:00", "现场提交材料后由窗口受理", "按季度更新", "数据来源于部门业务系统"));
    cases.add(null, "树龄 楼龄 房龄 车龄", random -> "" + random.nextInt(1, 90));
    cases.add(null, "楼栋号 房间号 桩号 床位号", random -> random.nextInt(1, 30) + "号");
    cases.add(null, "水位 流量 站码 测站编码", random -> "63" + Maker.digits(random, 6));
  }
}
