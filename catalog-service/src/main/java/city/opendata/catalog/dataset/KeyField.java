package city.opendata.catalog.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;

/** The nine key fields of the annual plan (R16). */
public enum KeyField {
  @JsonProperty("卫生医疗")
  HEALTH("卫生医疗"),
  @JsonProperty("教育文旅")
  EDUCATION("教育文旅"),
  @JsonProperty("企业监管")
  ENTERPRISES("企业监管"),
  @JsonProperty("生活服务")
  LIVING("生活服务"),
  @JsonProperty("交通运输")
  TRANSPORT("交通运输"),
  @JsonProperty("城建住房")
  HOUSING("城建住房"),
  @JsonProperty("市政管理")
  CITY_MANAGEMENT("市政管理"),
  @JsonProperty("资源环境")
  ENVIRONMENT("资源环境"),
  @JsonProperty("应急安全")
  EMERGENCY("应急安全");

  private final String label;

  KeyField(String label) {
    this.label = label;
  }

  /** As it is written on the wire. */
  @Override
  @JsonValue
  public String toString() {
    return label;
  }
}
