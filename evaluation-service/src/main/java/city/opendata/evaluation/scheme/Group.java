package city.opendata.evaluation.scheme;

/** Units are scored and ranked within their group only. */
public enum Group {
  MUNICIPAL("市级部门和单位", "Municipal units"),
  DISTRICT("市（县）区和经开区", "Districts");

  private static final String DISTRICT_KIND = "district";

  private final String nameZh;
  private final String nameEn;

  Group(String nameZh, String nameEn) {
    this.nameZh = nameZh;
    this.nameEn = nameEn;
  }

  /** The group of a unit of this kind. */
  public static Group ofKind(String kind) {
    return kind.equals(DISTRICT_KIND) ? DISTRICT : MUNICIPAL;
  }

  public String nameZh() {
    return nameZh;
  }

  public String nameEn() {
    return nameEn;
  }
}
