package city.opendata.bench.detection;

import static city.opendata.ingestion.cleaning.detect.SensitiveKind.AGE;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.BANK_CARD;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.BIOMETRIC;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.BIRTH_DATE;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.CITIZEN_ID;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.COMMUNICATION;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.COORDINATES;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.CREDENTIAL;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.CRIMINAL_RECORD;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.EDUCATION;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.EMAIL;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.EMPLOYER;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.ETHNICITY;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.FINANCIAL;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.HEALTH;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.HOME_ADDRESS;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.HONG_KONG_ID;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.IDENTITY_DOCUMENT;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.INTERNAL_NETWORK_ADDRESS;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.IP_ADDRESS;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.LANDLINE;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.MARITAL_STATUS;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.MEDICAL_RECORD_NUMBER;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.MOBILE;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.MOVEMENT;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.NATIONALITY;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.NATIVE_PLACE;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.OCCUPATION;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.ONLINE_ACCOUNT;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.PASSPORT;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.PERSONAL_NAME;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.PLATE;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.POLITICAL_STATUS;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.RELIGION;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.SEX;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.SEXUAL_LIFE;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.SOCIAL_SECURITY_NUMBER;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.SPECIFIC_IDENTITY;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.STUDENT_NUMBER;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.TAIWAN_ID;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.TRADER_CREDIT_CODE;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.TRADE_SECRET;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.TRAVEL_PERMIT;
import static city.opendata.ingestion.cleaning.detect.SensitiveKind.VIN;

import java.util.Locale;

/** Columns that hold what not everyone may see, under good, bad and meaningless headers. */
final class SensitiveColumns {

  private static final String SILENT = "f1 列3 备注 col_7 字段2 Unnamed:4 内容 c12 扩展1 data";

  private SensitiveColumns() {}

  static void addTo(ColumnCases cases) {
    identity(cases);
    contact(cases);
    things(cases);
    person(cases);
    named(cases);
  }

  private static void identity(ColumnCases cases) {
    Maker citizen =
        random -> {
          String number = Numbers.citizen(random);
          return switch (random.nextInt(30)) {
            case 0 -> number.toLowerCase(Locale.ROOT);
            case 1 ->
                number.substring(0, 6) + " " + number.substring(6, 14) + " " + number.substring(14);
            case 2 -> Numbers.almostCitizen(random);
            default -> number;
          };
        };
    cases.add(
        CITIZEN_ID,
        "身份证号 身份证号码 公民身份号码 sfzh SFZHM 证件号码 zjhm id_card idCardNo 法定代表人身份证号 申请人身份证号码 身份证件号 IDCARD 监护人身份证号 户主身份证 jhr_sfzh cert_no id_number 居民身份证号码 身份证号(18位) 身份证号（必填） 身份证_号码 xs_sfzjh citizen_id identity_card_no 编号 社会信用代码 "
            + SILENT,
        citizen);
    cases.add(CITIZEN_ID, "身份证号 sfzh 证件号 f2 备注", Numbers::oldCitizen);
    cases.add(CITIZEN_ID, "证件号码 身份证号 sfzh f3", Maker.either(Numbers::oldCitizen, Numbers::citizen));
    cases.add(CITIZEN_ID, "港澳台居民居住证号 证件号码 f3", Numbers::residencePermit);
    cases.add(CITIZEN_ID, "外国人永久居留身份证号 证件号 列9", Numbers::foreigner);
    cases.add(PASSPORT, "护照号 护照号码 passport_no hzhm passportNumber 证件号码 护照 列4", Numbers::passport);
    cases.add(
        TRAVEL_PERMIT, "通行证号 通行证号码 港澳通行证号 回乡证号 txzh travel_permit_no 往来港澳通行证号码", Numbers::permit);
    cases.add(TRAVEL_PERMIT, "台胞证号 台湾居民来往大陆通行证号 台胞证", random -> Maker.digits(random, 8));
    cases.add(HONG_KONG_ID, "香港身份证号 hkid 证件号码 HKID_No f7 列8", Numbers::hongKong);
    cases.add(TAIWAN_ID, "台湾身份证号 证件号码 tw_id f8", Numbers::taiwan);
    Maker card =
        random -> {
          String number = Numbers.card(random);
          return random.nextInt(12) == 0 ? number.replaceAll("(.{4})(?=.)", "$1 ") : number;
        };
    cases.add(
        BANK_CARD,
        "银行卡号 银行账号 yhkh bank_card_no 收款账号 bankCardNo card_no 工资卡号 开户账号 bank_account 一卡通账号 卡号 账号 yhzh 社保卡银行账号 "
            + SILENT,
        card);
  }

  private static void contact(ColumnCases cases) {
    Maker mobile =
        random -> {
          String number = Numbers.mobile(random);
          return switch (random.nextInt(25)) {
            case 0 -> "+86 " + number;
            case 1 ->
                number.substring(0, 3) + "-" + number.substring(3, 7) + "-" + number.substring(7);
            case 2 ->
                number.substring(0, 3) + " " + number.substring(3, 7) + " " + number.substring(7);
            default -> number;
          };
        };
    cases.add(
        MOBILE,
        "手机号 手机号码 联系电话 lxdh sjhm SJH 电话 dh mobile phone tel phone_number contactPhone 移动电话 联系方式 lxfs 监护人电话 本人手机 申请人联系电话 mobile_no cellphone 联系人电话 家长手机号 jhr_dh user_phone 电话号码 手机 法人联系电话 户主电话 telephone 办公电话 编号 "
            + SILENT,
        mobile);
    cases.add(MOBILE, "联系电话 联系方式 lxdh", mobile.mixed(0.3, Numbers::landline));
    cases.add(LANDLINE, "家庭电话 住宅电话 宅电 home_phone 家庭联系电话 固定电话 座机 户主座机号码", Numbers::landline);
    cases.add(LANDLINE, "住宅电话 家庭电话", random -> "8" + Maker.digits(random, 7));
    cases.add(
        EMAIL,
        "邮箱 电子邮箱 email E-mail dzyx 电子邮件 mail 联系邮箱 email_address 个人邮箱 申请人邮箱 " + SILENT,
        Words::mailbox);
    cases.add(
        HOME_ADDRESS,
        "家庭住址 住址 家庭地址 现住址 居住地址 户籍地址 jtzz home_address 常住地址 地址 address 收货地址 xzz 详细地址 户口所在地 联系地址 jtdz residential_address "
            + SILENT,
        Words::home);
    cases.add(
        HOME_ADDRESS,
        "家庭住址 户籍地址 现住址",
        random ->
            "江苏省无锡市"
                + Words.district(random)
                + Words.street(random)
                + random.nextInt(1, 300)
                + "号");
    cases.add(
        HOME_ADDRESS,
        "家庭住址 户籍地址",
        random ->
            Words.district(random)
                + "羊尖镇严家桥村"
                + random.nextInt(1, 9)
                + "组"
                + random.nextInt(1, 90)
                + "号");
  }

  private static void things(ColumnCases cases) {
    cases.add(
        PLATE,
        "车牌号 车牌号码 号牌号码 cph hphm plate_no 车牌 机动车号牌 车号 cphm license_plate carNo " + SILENT,
        Numbers::plate);
    cases.add(VIN, "车架号 车辆识别代号 VIN clsbdh cjh vin_code frame_no 车辆识别代码 f6", Numbers::vin);
    cases.add(
        IP_ADDRESS,
        "IP地址 ip 登录IP client_ip ip_addr 访问ip f5",
        random ->
            (random.nextInt(60) + 110)
                + "."
                + random.nextInt(256)
                + "."
                + random.nextInt(256)
                + "."
                + random.nextInt(1, 255));
    cases.add(
        INTERNAL_NETWORK_ADDRESS,
        "服务器IP ip地址 server_ip 内网IP host_ip f5",
        random -> "192.168." + random.nextInt(256) + "." + random.nextInt(1, 255));
    cases.add(
        COORDINATES, "经度 lng longitude jd 坐标X lon", random -> "120." + Maker.digits(random, 6));
    cases.add(COORDINATES, "纬度 lat latitude wd gps_lat", random -> "31." + Maker.digits(random, 6));
    cases.add(
        COORDINATES,
        "坐标 经纬度 lnglat gps 列6",
        random -> "120." + Maker.digits(random, 5) + ",31." + Maker.digits(random, 5));
    cases.add(
        TRADER_CREDIT_CODE,
        "统一社会信用代码 社会信用代码 tyshxydm uscc f4",
        random -> Numbers.credit(random, "92"));
  }

  private static void person(ColumnCases cases) {
    cases.add(
        PERSONAL_NAME,
        "姓名 xm 联系人 lxr 法定代表人 fddbr 负责人 申请人 患者姓名 学生姓名 户主 name contact_name 经办人 监护人姓名 full_name real_name 当事人 业主姓名 hzxm xsxm 被执行人 收件人 法人 客户姓名 jbr 联系人姓名 参保人姓名 驾驶员 村民姓名 patient_name applicant 投诉人 主治医生 XM 姓_名 权利人",
        Words::name);
    cases.add(PERSONAL_NAME, "f1 列2 c3 col5", Words::name);
    cases.add(
        PERSONAL_NAME,
        "姓名 患者姓名",
        ((Maker) Words::name)
            .mixed(0.2, Maker.any("阿依古丽·买买提", "古丽娜尔·艾力", "买买提·吐尔逊", "迪丽热巴·迪力木拉提")));
    Maker day = random -> Numbers.day(random).replaceAll("(....)(..)(..)", "$1-$2-$3");
    cases.add(
        BIRTH_DATE, "出生日期 csrq 生日 birth_date birthday 出生年月日 dob 出生时间 患者出生日期 date_of_birth", day);
    cases.add(BIRTH_DATE, "出生日期 csrq", random -> Numbers.day(random));
    cases.add(
        BIRTH_DATE,
        "出生年月 csny",
        random -> Numbers.day(random).replaceAll("(....)(..)(..)", "$1年$2月"));
    cases.add(SEX, "性别 xb sex gender 患者性别 XB", Maker.any("男", "女"));
    cases.add(SEX, "性别代码 xbdm sex_code", Maker.any("1", "2"));
    cases.add(
        ETHNICITY, "民族 mz ethnicity 民族名称 minzu", Maker.any("汉族", "汉族", "回族", "满族", "维吾尔族", "苗族"));
    cases.add(AGE, "年龄 nl age 患者年龄", random -> "" + random.nextInt(1, 95));
    cases.add(MARITAL_STATUS, "婚姻状况 hyzk marital_status 婚姻状态", Maker.any("未婚", "已婚", "离异", "丧偶"));
    cases.add(EDUCATION, "学历 文化程度 whcd education 最高学历", Maker.any("本科", "大专", "硕士", "高中"));
    cases.add(POLITICAL_STATUS, "政治面貌 zzmm political_status", Maker.any("群众", "中共党员", "共青团员"));
    cases.add(NATIVE_PLACE, "籍贯 出生地 native_place", Maker.any("江苏无锡", "安徽合肥", "浙江杭州"));
    cases.add(OCCUPATION, "职业 occupation 职称", Maker.any("教师", "工人", "职员"));
    cases.add(NATIONALITY, "国籍 nationality", Maker.any("中国", "日本", "韩国"));
    cases.add(EMPLOYER, "工作单位 gzdw", Maker.any("无锡某某机械厂", "锡山区实验小学"));
  }

  private static void named(ColumnCases cases) {
    cases.add(
        MEDICAL_RECORD_NUMBER,
        "病历号 住院号 blh 门诊号 patient_id 病案号 mrn 就诊卡号 健康档案编号 zyh",
        random -> "00" + Maker.digits(random, 8));
    cases.add(
        STUDENT_NUMBER,
        "学号 学籍号 xjh student_id 学生编号 student_no",
        random -> "2019" + Maker.digits(random, 6));
    cases.add(
        SOCIAL_SECURITY_NUMBER,
        "社保卡号 社会保障号 sbkh 医保卡号 social_security_no 个人公积金账号 医保编号",
        random -> "A" + Maker.digits(random, 8));
    cases.add(
        IDENTITY_DOCUMENT,
        "驾驶证档案编号 军官证号 残疾证号 员工号 工号 employee_no 居住证号",
        random -> "3202" + Maker.digits(random, 8));
    cases.add(RELIGION, "宗教信仰 religion zjxy", Maker.any("无宗教信仰", "佛教", "基督教"));
    cases.add(
        HEALTH,
        "诊断结果 疾病名称 病史 过敏史 diagnosis 入院诊断 伤残等级 血型 主诉 健康状况 既往史 出院诊断",
        Maker.any("高血压", "糖尿病", "二级", "青霉素"));
    cases.add(CRIMINAL_RECORD, "犯罪记录 前科 违法犯罪记录 criminal_record 吸毒史", Maker.any("无犯罪记录", "有", "盗窃"));
    cases.add(
        BIOMETRIC,
        "指纹 人脸特征 fingerprint 虹膜 face_feature 声纹",
        random -> "AAE" + Maker.digits(random, 30));
    cases.add(
        FINANCIAL,
        "账户余额 月收入 工资 salary 征信记录 家庭年收入 个人收入 贷款余额 income 缴费基数",
        random -> random.nextInt(1000, 90000) + ".50");
    cases.add(MOVEMENT, "行踪轨迹 住宿记录 trajectory 出行记录", Maker.any("无锡-上海", "入住湖滨饭店"));
    cases.add(SEXUAL_LIFE, "性取向 婚史", Maker.any("异性", "有"));
    cases.add(COMMUNICATION, "通话记录 聊天记录 call_record", Maker.any("主叫 3 分钟", "见附件一"));
    cases.add(SPECIFIC_IDENTITY, "低保类别 致贫原因 困难类型 残疾等级", Maker.any("一般低保", "因病"));
    cases.add(CREDENTIAL, "密码 password 登录密码 api_key", random -> "x9!" + Maker.digits(random, 6));
    cases.add(
        TRADE_SECRET, "采购成本 客户名单 配方 出厂价 毛利率 cost_price", random -> random.nextInt(10, 999) + ".3");
    cases.add(ONLINE_ACCOUNT, "微信号 QQ号 wechat openid", random -> "wx_" + Maker.digits(random, 7));
  }
}
