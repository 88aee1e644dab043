package city.opendata.ingestion.cleaning.detect;

/** What a word in a header says about the column. */
enum HeaderMeaning {
  /** One kind of sensitive data. */
  KIND,
  /** A document of a person, of whatever kind. */
  DOCUMENT,
  /** A telephone, mobile or not. */
  PHONE,
  /** A telephone or a mailbox. */
  CONTACT,
  /** An address, a person's or not. */
  ADDRESS,
  /** It belongs to an office or an enterprise. */
  OFFICIAL,
  /** It belongs to a person. */
  PERSON,
  /** What the column tells of is alive or not, but no person: 桥梁 in 桥梁健康状况. */
  LIFELESS,
  /** It names or numbers a thing. */
  THING,
  /** It counts or sums up. */
  STATISTIC,
  /** It says nothing. */
  MEANINGLESS,
  /** It ends what is told of a thing, as 情况 and 记录 do: 健康 is a health also in 健康情况. */
  RECORD_TAIL,
  /** It ends what sorts a thing, as 类型 and 等级 do. */
  CLASS_TAIL,
  /** It names the people of a sort; another tail has to follow: 低保家庭 may be a number of them. */
  GROUP_TAIL,
  /** It ends an amount of a thing, as 金额 does. */
  AMOUNT_TAIL,
  /** It ends the number of a thing, as 编号 does. */
  NUMBER_TAIL;

  boolean isModifier() {
    return this == OFFICIAL || this == PERSON || this == LIFELESS;
  }

  boolean isTail() {
    return switch (this) {
      case RECORD_TAIL, CLASS_TAIL, GROUP_TAIL, AMOUNT_TAIL, NUMBER_TAIL -> true;
      default -> false;
    };
  }

  /** Whether it speaks against every kind. */
  boolean isContrary() {
    return this == THING || this == STATISTIC;
  }
}
