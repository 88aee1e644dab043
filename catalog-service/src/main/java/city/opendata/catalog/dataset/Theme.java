package city.opendata.catalog.dataset;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The 22 themes of the portal (handbook 2.6). */
public enum Theme {
  @JsonProperty("信用服务")
  CREDIT("信用服务"),
  @JsonProperty("医疗卫生")
  HEALTH("医疗卫生"),
  @JsonProperty("社保就业")
  EMPLOYMENT("社保就业"),
  @JsonProperty("公共安全")
  PUBLIC_SAFETY("公共安全"),
  @JsonProperty("城建住房")
  HOUSING("城建住房"),
  @JsonProperty("交通运输")
  TRANSPORT("交通运输"),
  @JsonProperty("教育文化")
  EDUCATION("教育文化"),
  @JsonProperty("科技创新")
  SCIENCE("科技创新"),
  @JsonProperty("资源能源")
  ENERGY("资源能源"),
  @JsonProperty("生态环境")
  ENVIRONMENT("生态环境"),
  @JsonProperty("工业农业")
  INDUSTRY("工业农业"),
  @JsonProperty("商贸流通")
  COMMERCE("商贸流通"),
  @JsonProperty("财税金融")
  FINANCE("财税金融"),
  @JsonProperty("安全生产")
  WORK_SAFETY("安全生产"),
  @JsonProperty("市场监管")
  MARKET("市场监管"),
  @JsonProperty("社会救助")
  RELIEF("社会救助"),
  @JsonProperty("法律服务")
  LAW("法律服务"),
  @JsonProperty("生活服务")
  LIVING("生活服务"),
  @JsonProperty("气象服务")
  WEATHER("气象服务"),
  @JsonProperty("地理空间")
  GEOGRAPHY("地理空间"),
  @JsonProperty("机构团体")
  ORGANISATIONS("机构团体"),
  @JsonProperty("其他")
  OTHER("其他");

  private final String label;

  Theme(String label) {
    this.label = label;
  }

  /** The theme of this label. */
  static Optional<Theme> labelled(String label) {
    return Arrays.stream(values()).filter(theme -> theme.label.equals(label)).findFirst();
  }

  /** As it is written on the wire. */
  @Override
  @JsonValue
  public String toString() {
    return label;
  }
}
